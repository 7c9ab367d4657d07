import { setTimeout as pause } from 'node:timers/promises'
import { accepted, freshInstallation, startService } from '@antrean/test-kit'
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

/** A board that looks at its frames as little as can be: what is measured is not the measuring. */
const boardAt = async (url: string, building: string): Promise<WebSocket> => {
  const socket = new WebSocket(`${url.replace(/^http/, 'ws')}/api/live`)
  await new Promise((resolve) => socket.once('open', resolve))
  const subscribed = new Promise<void>((resolve) => socket.on('message', (data: Buffer) => data.includes('"type":"snapshot"') && resolve()))
  socket.send(JSON.stringify({ type: 'subscribe', building, view: 'board:north' }))
  await subscribed
  socket.removeAllListeners('message')
  return socket
}

/** Resolves with how long each board waited for the number since `due`. */
const shown = (sockets: readonly WebSocket[], number: string, due: number): Promise<number[]> =>
  Promise.all(
    sockets.map(
      (socket) =>
        new Promise<number>((resolve) => {
          const look = (data: Buffer) => {
            if (!data.includes(number)) return
            resolve(performance.now() - due)
            socket.off('message', look)
          }
          socket.on('message', look)
        }),
    ),
  )

/** From the moment at which a call is due to the frame on each of a hundred boards; due ones do not wait for slow ones. */
export const frames = async (scope: Test): Promise<Figure[]> => {
  const { url: redisUrl } = await redisOnDisk(scope)
  const kit = await freshInstallation(scope, { redisUrl, catalogue: wideCatalogue(lanes) })
  const display = await startService(scope, 'counter-display', { ...kit.env, LOG_LEVEL: 'error' })
  const scripts = await bareScripts(redisUrl, kit.building)
  scope.teardown(() => scripts.close())
  for (const { id } of kit.catalogue.counters) accepted(await kit.commands.open(id, { by: 'integration' }))
  for (let i = 0; i < 2 * calls; i += 1) await scripts.issue()

  const sockets = await Promise.all(Array.from({ length: boards }, () => boardAt(display.url, kit.building)))
  scope.teardown(() => sockets.forEach((socket) => void socket.terminate()))

  const took: number[] = []
  const evalsha: number[] = []
  for (let i = 0; i < calls; i += 1) {
    const lane = `lane-${i % lanes}`
    // Numbers are given in order, and called in it.
    const number = `"A-${String(i + 1).padStart(3, '0')}"`
    const due = performance.now()
    const seen = shown(sockets, number, due)
    const { ticket } = await scripts.callNext(lane)
    evalsha.push(performance.now() - due)
    took.push(...(await seen))
    await scripts.miss(lane, ticket)
    await pause(Math.max(0, everyMs - (performance.now() - due)))
  }
  const limit = median(evalsha) + median(await echoes(scope))
  const ours = median(took)
  const of = 'EVALSHA p50 + WebSocket echo p50'
  return [{ bench: `call → frame on ${boards} boards, p50`, ours, limit, of, unit: 'ms', target: '≤ 2 ×', met: ours <= 2 * limit }]
}
