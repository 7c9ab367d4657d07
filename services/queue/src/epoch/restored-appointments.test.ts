import { serviceDay } from '@antrean/domain'
import { readSnapshot } from '@antrean/event-stream'
import { startRedis } from '@antrean/local'
import { accepted, type FreshInstallation, freshFolder, freshInstallation, refusedWith } from '@antrean/test-kit'
import t, { type Test } from 'tap'
import { cataloguesIn } from '../catalogue/catalogues.ts'
import { openDatabase } from '../database/tables.ts'
import { confirm } from './confirm.ts'

const hour = 3_600_000
const id = (letter: string): string => letter.repeat(22)

/** A place whose Redis has lost everything, and whose history has these appointments; they were booked a week ago. */
const emptied = async (t: Test, appointments: { id: string; slot: number; state: string }[]): Promise<FreshInstallation> => {
  const server = await startRedis({ dir: await freshFolder(t) })
  t.teardown(() => server.kill())
  const place = await freshInstallation(t, { redisUrl: server.url })
  const { redis, building, database } = place
  const { epoch, seq } = await redis.hgetall(`q:{${building}}:state`)
  await database.pool.query('update reporting.projection set epoch = $2, seq = $3 where building = $1', [building, epoch, seq])
  const weekAgo = new Date(Date.now() - 168 * hour)
  for (const { id, slot, state } of appointments)
    await database.pool.query(
      `insert into reporting.appointment (building, id, service, slot, day, state, booked_at, ended_at)
       values ($1, $2, 'skck', $3, $4, $5, $6, $7)`,
      [building, id, new Date(slot), serviceDay(slot, 'Asia/Jakarta'), state, weekAgo, state === 'booked' ? null : weekAgo],
    )
  await redis.flushall()
  const { pool, db } = openDatabase(database.url, { warn: () => {} })
  t.teardown(() => db.destroy())
  t.same(await confirm({ redis, pool, catalogues: cataloguesIn(db) }, building), { began: true, restored: true })
  return place
}

t.test('appointments that were booked long ago are there again, and the places that they take', async (t) => {
  const slot = Date.now() + 50 * hour
  const place = await emptied(t, [
    { id: id('a'), slot, state: 'booked' },
    { id: id('b'), slot, state: 'cancelled' },
  ])
  const { appointments } = (await readSnapshot(place.redis, place.building)).state
  t.same([...appointments.keys()], [id('a')])
  t.match(appointments.get(id('a')), { service: 'skck', slot, state: 'booked', visit: null })
  accepted(await place.commands.book('skck', slot))
  await refusedWith(t, place, 'SLOT_FULL', () => place.commands.book('skck', slot))
  await refusedWith(t, place, 'APPOINTMENT_ENDED', () => place.commands.cancelAppointment(id('b')))
  accepted(await place.commands.cancelAppointment(id('a')))
  accepted(await place.commands.book('skck', slot))
})

t.test('one that has been checked in early still takes its place', async (t) => {
  const slot = Date.now() + hour
  const place = await emptied(t, [
    { id: id('a'), slot, state: 'arrived' },
    { id: id('b'), slot, state: 'arrived' },
  ])
  await refusedWith(t, place, 'SLOT_FULL', () => place.commands.book('skck', slot))
  await refusedWith(t, place, 'APPOINTMENT_ENDED', () => place.commands.checkIn(id('a')))
})
