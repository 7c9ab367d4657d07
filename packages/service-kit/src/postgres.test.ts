import t from 'tap'
import { connectPostgres } from './postgres.ts'

const url = process.env['TEST_DATABASE_URL'] ?? ''

t.test('outlives a connection that is lost inside a transaction, between two queries', async (t) => {
  const lost: string[] = []
  const pool = connectPostgres({ url, name: 'test', log: { warn: (_: object, message?: string) => void lost.push(message ?? '') } })
  t.teardown(() => pool.end())
  const client = await pool.connect()
  await client.query('begin')
  const { rows } = await client.query('select pg_backend_pid() as pid')
  const ended = new Promise((resolve) => client.once('end', resolve))
  await pool.query('select pg_terminate_backend($1)', [rows[0].pid])
  await ended
  await t.rejects(client.query('select 1'))
  client.release(true)
  t.match((await pool.query('select 1 as one')).rows, [{ one: 1 }])
})

t.test('days are text, and counts and seqs are numbers', async (t) => {
  const pool = connectPostgres({ url, name: 'test', log: { warn: () => {} } })
  t.teardown(() => pool.end())
  const { rows } = await pool.query("select date '2026-11-23' as day, 9007199254740991::bigint as seq, count(*) as count")
  t.same(rows, [{ day: '2026-11-23', seq: 9_007_199_254_740_991, count: 1 }])
})
