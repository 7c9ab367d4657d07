import { setTimeout as pause } from 'node:timers/promises'
import { accepted, freshInstallation, listen, startService } from '@antrean/test-kit'
import type { Test } from 'tap'
import WebSocket from 'ws'
import { type Figure, median } from '../figure.ts'
import { bareScripts } from '../limits/evalsha.ts'
import { limitProgram, redisOnDisk, wideCatalogue } from '../servers.ts'

const boards = 100
const calls = 200
const everyMs = 25
const lanes = 50

/** Bare round trips of a WebSocket echo, in milliseconds. */
const echoes = async (scope: Test): Promise<number[]> => {
  const socket = new WebSocket(await limitProgram(scope, 'echo'))
  await new Promise((resolve) => socket.once('open', resolve))
  const took: number[] = []
  for (let i = 0; i < calls; i += 1) {
    const began = performance.now()
    socket.send('x'.repeat(200))
    await new Promise((resolve) => socket.once('message', resolve))
    took.push(performance.now() - began)
  }
  socket.terminate()
  return took
}

/** From the moment at which a call is due to the frame on each of a hundred boards; due ones do not wait for slow ones. */
export const frames = async (scope: Test): Promise<Figure[]> => {
  const { url: redisUrl } = await redisOnDisk(scope)
  const kit = await freshInstallation(scope, { redisUrl, catalogue: wideCatalogue(lanes) })
  const display = await startService(scope, 'counter-display', { ...kit.env, LOG_LEVEL: 'error' })
  const scripts = await bareScripts(redisUrl, kit.building)
  scope.teardown(() => scripts.close())
  for (const { id } of kit.catalogue.counters) accepted(await kit.commands.open(id, { by: 'integration' }))
  for (let i = 0; i < 2 * calls; i += 1) await scripts.issue()

  const listeners = await Promise.all(
    Array.from({ length: boards }, () => listen(scope, display.url, { building: kit.building, view: 'board:north' })),
  )
  await Promise.all(listeners.map((one) => one.until((message) => message.type === 'snapshot')))

  const took: number[] = []
  const evalsha: number[] = []
  for (let i = 0; i < calls; i += 1) {
    const lane = `lane-${i % lanes}`
    const due = performance.now()
    const began = performance.now()
    const ticket = await scripts.callNext(lane)
    evalsha.push(performance.now() - began)
    const seen = (state: Record<string, unknown>) => (state[`counter:${lane}`] as { number: string } | undefined)?.number === ticket.number
    await Promise.all(listeners.map((one) => one.until((_, state) => seen(state)).then(() => took.push(performance.now() - due))))
    await scripts.miss(lane, ticket.ticket)
    await pause(Math.max(0, everyMs - (performance.now() - due)))
  }
  if (took.length !== boards * calls) throw new Error(`${took.length} frames instead of ${boards * calls}`)
  const limit = median(evalsha) + median(await echoes(scope))
  const ours = median(took)
  const of = 'EVALSHA p50 + WebSocket echo p50'
  return [{ bench: `call → frame on ${boards} boards, p50`, ours, limit, of, unit: 'ms', target: '≤ 2 ×', met: ours <= 2 * limit }]
}
