import { sql } from 'kysely'
import t from 'tap'
import { verifyChain } from '../chain-verification.ts'
import { freshHistory } from '../tests/fresh-history.ts'
import { lifeOf } from '../tests/random-life.ts'
import { makePartitionsFor } from './partitions.ts'

const start = Date.parse('2026-11-23T01:00:00Z')
const list = Array.from({ length: 8 }, (_, i) => ({ what: 0, pick: i, gapMs: 1_000 }))

t.test('events are append-only because the grant says so', async (t) => {
  const { db } = await freshHistory(t)
  await makePartitionsFor(db, '2026-11-01', 1)
  await t.rejects(db.deleteFrom('reporting.event').execute(), { code: '42501' })
  await t.rejects(db.updateTable('reporting.event').set({ body: '{}' }).execute(), { code: '42501' })
  await t.rejects(sql`truncate reporting.event`.execute(db), { code: '42501' })
  await t.rejects(sql`delete from reporting.event_2026_11`.execute(db), { code: '42501' })
  await t.rejects(sql`drop table reporting.event_2026_11`.execute(db), { code: '42501' })
})

t.test('queue may call its functions and read nothing', async (t) => {
  const { queue } = await freshHistory(t)
  for (const table of ['event', 'projection', 'epoch', 'building', 'ticket', 'visit', 'ticket_rollup', 'catalogue'])
    await t.rejects(queue.query(`select from reporting.${table}`), { code: '42501' })
  await t.rejects(queue.query(`select reporting.make_event_partitions('2026-01-01', 1)`), { code: '42501' })
})

t.test('the service may begin no epoch', async (t) => {
  const { db } = await freshHistory(t)
  await t.rejects(sql`select reporting.begin_epoch('padang', 0, 0)`.execute(db), { code: '42501' })
})

t.test('a chain shows whatever its owner changes, takes out or puts in', async (t) => {
  const { db, owner, begin, project } = await freshHistory(t)
  const { epoch } = await begin('padang')
  await project('padang', lifeOf('padang', epoch, start, list).entries)
  t.match(await verifyChain(db, 'padang'), { intact: true, head: `${epoch}-9` })
  const changes = [
    `update reporting.event set body = replace(body, 'kiosk', 'other') where seq = 4`,
    `update reporting.event set at = at + interval '1 ms' where seq = 4`,
    `delete from reporting.event where seq = 4`,
    `delete from reporting.event where seq = 9`,
    `insert into reporting.event select building, epoch, 10, at, type, body, sha256 from reporting.event where seq = 9`,
  ]
  for (const change of changes) {
    const client = await owner.connect()
    await client.query('create temp table kept as select * from reporting.event')
    await client.query(change)
    t.match(await verifyChain(db, 'padang'), { intact: false }, change)
    await client.query('delete from reporting.event; insert into reporting.event select * from kept; drop table kept')
    client.release()
  }
  t.match(await verifyChain(db, 'padang'), { intact: true, events: 9 })
})
