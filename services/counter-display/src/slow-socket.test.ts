import { setTimeout as wait } from 'node:timers/promises'
import { type BuildingId, type Catalogue, closeCodes } from '@antrean/contracts'
import { principals } from '@antrean/service-kit'
import { type FreshBuilding, freshBuilding, smallCatalogue, testRedisUrl } from '@antrean/test-kit'
import type { FastifyInstance } from 'fastify'
import t, { type Test } from 'tap'
import { Listener, startLive } from './tests/live.ts'

const asked = 100

/** A building whose monitor is so large that the kernel's buffers cannot hide who does not read. */
const manyCounters = (building: BuildingId): Catalogue => {
  const small = smallCatalogue(building)
  const [first] = small.counters
  if (!first) throw new Error('no counter')
  return { ...small, counters: Array.from({ length: 900 }, (_, i) => ({ ...first, id: `c${i + 1}`, label: String(i + 1) })) }
}

const cookieFor = async ({ building, redis }: FreshBuilding) => ({
  cookie: `antrean=${await principals(redis).startSession({ actor: 'manajer', name: 'Manajer', role: 'manager', building })}`,
})

const metric = async (app: FastifyInstance, name: string): Promise<number> => {
  const { body } = await app.inject('/metrics')
  return Number(new RegExp(`^${name} (\\d+)`, 'm').exec(body)?.[1])
}

/** Asks for far more than it reads, until the service knows it as slow. */
const stalled = async (t: Test, app: FastifyInstance, url: string, fresh: FreshBuilding) => {
  const slow = new Listener(t, url, await cookieFor(fresh))
  await slow.first('welcome')
  slow.socket.pause()
  for (let n = 0; n < asked; n += 1) await slow.send({ type: 'subscribe', building: fresh.building, view: 'monitor' })
  while ((await metric(app, 'antrean_live_frames_spared')) === 0) await wait(5)
  return slow
}

t.test('a socket that cannot keep up is given the newest state when it can, and no backlog', async (t) => {
  const fresh = await freshBuilding(t, { catalogue: manyCounters })
  const { app, url } = await startLive(t, testRedisUrl())
  const slow = await stalled(t, app, url, fresh)
  while ((await metric(app, 'antrean_live_frames')) + (await metric(app, 'antrean_live_frames_spared')) < asked) await wait(5)
  await fresh.commands.open('c7')
  const quick = new Listener(t, url, await cookieFor(fresh))
  await quick.subscribe(fresh.building, 'monitor')

  slow.socket.resume()
  await slow.until(() => slow.messages.some((message) => message.type === 'snapshot' && message.because === 'too-slow'))
  await quick.until(() => JSON.stringify(quick.map('monitor')).includes('officer-c7'))
  await slow.until(() => JSON.stringify(slow.map('monitor')).includes('officer-c7'))
  t.strictSame(slow.map('monitor'), quick.map('monitor'))
  t.ok(slow.of('monitor').length < asked, `${slow.of('monitor').length} of ${asked} that were asked for`)
  t.equal(await metric(app, 'antrean_live_slow_sockets'), 0)
})

t.test('a socket that never drains is closed, and may come back', async (t) => {
  const fresh = await freshBuilding(t, { catalogue: manyCounters })
  const limits = { fullBytes: 256 * 1024, drainedBytes: 0, patienceMs: 200 }
  const { app, url } = await startLive(t, testRedisUrl(), { limits })
  const slow = await stalled(t, app, url, fresh)
  while ((await metric(app, 'antrean_live_slow_sockets')) > 0) await wait(5)
  slow.socket.resume()
  t.equal(await slow.closed, closeCodes.tooSlow)
})
