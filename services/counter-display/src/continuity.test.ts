import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stateKey } from '@antrean/event-stream'
import { startRedis } from '@antrean/local'
import { publicationOf, startEpoch } from '@antrean/queue'
import { principals } from '@antrean/service-kit'
import { accepted, type FreshBuilding, freshBuilding, smallCatalogue, testRedisUrl } from '@antrean/test-kit'
import t from 'tap'
import { Listener, startLive } from './tests/live.ts'
import { arrive } from './tests/visitor.ts'

const view = 'service:ktp' as const

const waiting = (kiosk: Listener) => (kiosk.map(view)['service'] as { waiting: number } | undefined)?.waiting

/** As after a restart of Redis: the scripts no longer know which one it is. */
const forgetRun = ({ redis, building }: FreshBuilding) => redis.hdel(stateKey(building), 'runId')

t.test('an epoch that does not go on where this reader stands starts every view anew, and says so', async (t) => {
  const fresh = await freshBuilding(t)
  const { building, redis } = fresh
  const { url } = await startLive(t, testRedisUrl())
  const kiosk = new Listener(t, url)
  await arrive(fresh, ['ktp'])
  const { cursor: known } = (await kiosk.subscribe(building, view)) as { cursor: string }
  const [epoch, seq] = known.split('-').map(Number) as [number, number]
  await forgetRun(fresh)
  await startEpoch(redis, building, { epoch: epoch + 1, fromSeq: seq + 7, previous: known, restored: true, skipped: 0 })
  const anew = await kiosk.until(() => kiosk.of(view).find((message) => message.type === 'snapshot' && message.because === 'epoch-changed'))
  t.equal(anew.cursor, `${epoch + 1}-${seq + 8}`)
  const { cursor } = await arrive(fresh, ['ktp'])
  await kiosk.reaches(view, cursor)
  t.equal(waiting(kiosk), 2)
  const back = new Listener(t, url)
  t.match(await back.subscribe(building, view, { cursor: known }), { because: 'epoch-changed' })
})

t.test('an epoch that goes on is told as well, and nothing is lost', async (t) => {
  const fresh = await freshBuilding(t)
  const { building, redis } = fresh
  const { url } = await startLive(t, testRedisUrl())
  const kiosk = new Listener(t, url)
  await arrive(fresh, ['ktp'])
  const { cursor: known } = (await kiosk.subscribe(building, view)) as { cursor: string }
  const [epoch, seq] = known.split('-').map(Number) as [number, number]
  await forgetRun(fresh)
  await startEpoch(redis, building, { epoch: epoch + 1, fromSeq: seq, previous: known, restored: false, skipped: 0 })
  await kiosk.until(() => kiosk.of(view).some((message) => message.type === 'snapshot' && message.because === 'epoch-changed'))
  const { cursor } = await arrive(fresh, ['ktp'])
  await kiosk.reaches(view, cursor)
  t.equal(waiting(kiosk), 2)
})

t.test('a published catalogue changes what views show, and they go on', async (t) => {
  const fresh = await freshBuilding(t)
  const { building, transitions } = fresh
  const { url } = await startLive(t, testRedisUrl())
  const board = new Listener(t, url)
  await board.subscribe(building, 'board:south')
  const catalogue = smallCatalogue(building, 2)
  const zones = catalogue.zones.map((zone) => (zone.id === 'south' ? { ...zone, name: 'Zona Laut' } : zone))
  accepted(await transitions.publishCatalogue({ building, by: 'admin' }, publicationOf({ ...catalogue, zones })))
  await board.until(() => (board.map('board:south')['building'] as { zone: string }).zone === 'Zona Laut')
  t.equal(board.of('board:south').filter(({ type }) => type === 'snapshot').length, 1, 'as a change')
})

t.test('a visitor who had left is here again when that is taken back, and every view goes on', async (t) => {
  const fresh = await freshBuilding(t)
  const { building, commands } = fresh
  const { url } = await startLive(t, testRedisUrl())
  const { token, ticket } = await arrive(fresh, ['ktp'])
  await commands.open('c1')
  await commands.callNext('c1')
  accepted(await commands.serve('c1', ticket))
  const phone = new Listener(t, url)
  const name = `visit:${token}` as const
  await phone.subscribe(building, name)
  await phone.reaches(name, accepted(await commands.finish('c1', ticket)).cursor)
  t.match(phone.map(name), { visit: { departedAt: Number }, tickets: [] })
  await phone.reaches(name, accepted(await commands.undo('c1')).cursor)
  t.match(phone.map(name), { visit: { departedAt: null }, tickets: [{ id: ticket, state: 'serving', counter: { label: '1' } }] })
  await phone.reaches(name, accepted(await commands.finish('c1', ticket)).cursor)
  t.match(phone.map(name), { visit: { departedAt: Number }, tickets: [] })
  t.equal(phone.of(name).filter(({ type }) => type === 'snapshot').length, 1, 'as changes')
})

t.test('a counter that another catalogue no longer has is refused to those who followed it', async (t) => {
  const { building, redis, transitions } = await freshBuilding(t)
  const { url } = await startLive(t, testRedisUrl())
  const session = await principals(redis).startSession({ actor: 'petugas', name: 'Petugas', role: 'officer', building })
  const screen = new Listener(t, url, { cookie: `antrean=${session}` })
  await screen.subscribe(building, 'counter:c6')
  const catalogue = smallCatalogue(building, 2)
  const counters = catalogue.counters.filter(({ id }) => id !== 'c6')
  accepted(await transitions.publishCatalogue({ building, by: 'admin' }, publicationOf({ ...catalogue, counters })))
  t.match(await screen.first('refused'), { view: 'counter:c6', code: 'COUNTER_UNKNOWN' })
})

t.test('while Redis is away heartbeats say so, and afterwards the view goes on', async (t) => {
  const dir = await mkdtemp(join(tmpdir(), 'antrean-live-'))
  const server = await startRedis({ dir })
  t.teardown(async () => {
    await server.stop()
    await rm(dir, { recursive: true, force: true })
  })
  const fresh = await freshBuilding(t, { redisUrl: server.url })
  const { url } = await startLive(t, server.url, { heartbeatMs: 50 })
  const kiosk = new Listener(t, url)
  const { cursor } = await arrive(fresh, ['ktp'])
  await kiosk.subscribe(fresh.building, view)
  const beats = (stale: boolean) => () =>
    kiosk.messages.at(-1)?.type === 'heartbeat' && (kiosk.messages.at(-1) as { stale: boolean }).stale === stale
  await kiosk.until(beats(false))
  await server.kill()
  await kiosk.until(beats(true))
  t.match(await kiosk.subscribe('another-building', 'monitor'), { type: 'refused', code: 'STATE_UNAVAILABLE' })

  await server.restart()
  await kiosk.until(beats(false))
  while (fresh.redis.status !== 'ready') await new Promise((resolve) => fresh.redis.once('ready', resolve))
  const [epoch, seq] = cursor.split('-').map(Number) as [number, number]
  await startEpoch(fresh.redis, fresh.building, { epoch: epoch + 1, fromSeq: seq, previous: cursor, restored: false, skipped: 1 })
  const next = await arrive(fresh, ['ktp'])
  await kiosk.reaches(view, next.cursor)
  t.equal(waiting(kiosk), 2)
})
