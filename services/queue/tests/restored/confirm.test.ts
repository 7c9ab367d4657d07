import type { Entry } from '@antrean/contracts'
import { buildingKey, eventsKey, stateKey } from '@antrean/event-stream'
import { type Redis, startRedis } from '@antrean/local'
import { redisReady } from '@antrean/service-kit'
import {
  accepted,
  entriesOf,
  eventCount,
  type FreshInstallation,
  freshFolder,
  freshInstallation,
  projected,
  refusedWith,
  sameFoldedAndRead,
} from '@antrean/test-kit'
import t, { type Test } from 'tap'
import { cataloguesIn } from '../../src/catalogue/catalogues.ts'
import { openDatabase } from '../../src/database/tables.ts'
import { confirm } from '../../src/epoch/confirm.ts'

const ownRedis = async (t: Test): Promise<Redis> => {
  const server = await startRedis({ dir: await freshFolder(t) })
  t.teardown(() => server.kill())
  return server
}

const confirmIn = (t: Test, { redis, database, building }: FreshInstallation) => {
  const { pool, db } = openDatabase(database.url, { warn: () => {} })
  t.teardown(() => db.destroy())
  return () => confirm({ redis, pool, catalogues: cataloguesIn(db) }, building)
}

const lastOf = async ({ redis, building }: FreshInstallation): Promise<Entry> => (await entriesOf(redis, building)).at(-1) as Entry

const busyMorning = async ({ commands }: FreshInstallation): Promise<void> => {
  await commands.open('c1')
  await commands.open('c4')
  await commands.issue(['ktp', 'sim', 'teller'])
  await commands.issue(['teller', 'kk'], { ordered: true, priority: 'lansia' })
  await commands.issue(['kk'])
  const { ticket } = accepted(await commands.callNext('c1')).event
  await commands.serve('c1', ticket)
  const gone = accepted(await commands.issue(['skck'])).event
  await commands.callNext('c4')
  await commands.cancel(gone.tickets[0]?.id as string, 'c4')
}

const again = async (redis: FreshInstallation['redis'], server: Redis): Promise<void> => {
  await server.restart()
  await redisReady(redis)
}

t.test('a restarted Redis refuses everything until it is confirmed, and loses nothing', async (t) => {
  const server = await ownRedis(t)
  const place = await freshInstallation(t, { redisUrl: server.url })
  await busyMorning(place)
  const before = await lastOf(place)
  await again(place.redis, server)

  await refusedWith(t, place, 'EPOCH_UNCONFIRMED', () => place.commands.issue(['ktp']))
  t.same(await confirmIn(t, place)(), { began: true, restored: false })

  const { event, cursor } = await lastOf(place)
  t.match(event, { type: 'epoch.started', previous: before.cursor, restored: false, skipped: 0 })
  t.equal(Number(cursor.split('-')[1]), Number(before.cursor.split('-')[1]) + 1, 'seq goes on')
  t.ok(Number(cursor.split('-')[0]) > Number(before.cursor.split('-')[0]), 'in a new epoch')
  t.match(await place.commands.issue(['ktp']), { event: { number: 'A-003' } })
  await sameFoldedAndRead(t, place)
})

t.test('of two that confirm at once, one does', async (t) => {
  const server = await ownRedis(t)
  const place = await freshInstallation(t, { redisUrl: server.url })
  await again(place.redis, server)
  const before = await eventCount(place.redis, place.building)
  const [one, other] = await Promise.all([confirmIn(t, place)(), confirmIn(t, place)()])
  t.same([one.began, other.began].sort(), [false, true])
  t.equal(await eventCount(place.redis, place.building), before + 1)
})

t.test('an emptied Redis is rebuilt from history: the same state, the same replies, no number twice', async (t) => {
  const server = await ownRedis(t)
  const place = await freshInstallation(t, { redisUrl: server.url })
  await busyMorning(place)
  const key = { command: 'c'.repeat(22), request: 'r'.repeat(22) }
  const reply = await place.commands.issue(['ktp'], key)
  await projected(t, place)
  const lost = accepted(await place.commands.issue(['sim'])).event.number
  const before = await entriesOf(place.redis, place.building)
  await place.redis.flushall()

  await refusedWith(t, place, 'EPOCH_UNCONFIRMED', () => place.commands.issue(['ktp']))
  t.same(await confirmIn(t, place)(), { began: true, restored: true })

  const after = await entriesOf(place.redis, place.building)
  t.same(after.slice(0, -1), before.slice(0, -1), 'the stream, but for what history had not yet')
  t.match(after.at(-1)?.event, { type: 'epoch.started', restored: true, skipped: 110 })
  t.same(await place.commands.issue(['ktp'], key), reply, 'the same key: the same reply')
  const number = accepted(await place.commands.issue(['sim'])).event.number
  t.ok(Number(number.slice(2)) > Number(lost.slice(2)) + 100, 'sequences jumped ahead')
  t.match(await place.commands.callNext('c1'), { refused: 'COUNTER_BUSY' })
  await place.commands.open('c6')
  t.match(await place.commands.callNext('c6'), { event: { service: 'teller' } })
})

t.test('the keys of a rebuilt building are those that its stream folds to', async (t) => {
  const server = await ownRedis(t)
  const place = await freshInstallation(t, { redisUrl: server.url })
  await busyMorning(place)
  for (const service of ['ktp', 'sim', 'teller']) await place.commands.issue([service])
  const { day } = accepted(await place.commands.issue(['kk'])).event
  const issued = () => place.redis.hgetall(buildingKey(place.building, `issued:${day}`))
  const given = await issued()
  await projected(t, place)
  await place.redis.flushall()
  await confirmIn(t, place)()
  t.same(await issued(), given, 'quotas go on')
  await sameFoldedAndRead(t, place)
})

t.test('an older Redis is cleared and rebuilt', async (t) => {
  const server = await ownRedis(t)
  const place = await freshInstallation(t, { redisUrl: server.url })
  const { redis, building } = place
  await busyMorning(place)
  const older = await redis.hgetall(stateKey(building))
  const after = accepted(await place.commands.issue(['sim']))
  await projected(t, place)
  await redis.xdel(eventsKey(building), after.cursor)
  await redis.hset(stateKey(building), { ...older, runId: '0'.repeat(40) })

  t.same(await confirmIn(t, place)(), { began: true, restored: true })
  await sameFoldedAndRead(t, place)
})
