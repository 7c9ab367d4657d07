import { accepted } from '@antrean/test-kit'
import t from 'tap'
import { day, minute, morning } from '../tests/morning.ts'
import { callsOutOfOrder } from './calls-out-of-order.ts'

t.test('waiting while the service was suspended counts for the citizen and not against the service level', async (t) => {
  const { commands, report, db, building } = await morning(t)
  await commands.issue(['ktp'], minute(0))
  await commands.suspend('ktp', minute(5))
  await report()
  await commands.resume('ktp', minute(30))
  await commands.callNext('c1', minute(35))
  const { total } = await report()
  t.match(total, { waitingMs: { max: 35 * 60_000 }, serviceLevel: { met: 1, called: 1 } }, 'ten minutes of fifteen that were promised')
  const suspension = { service: 'ktp', cause: 'system-down', began_at: new Date(minute(5).at), ended_at: new Date(minute(30).at) }
  t.match(await db.selectFrom('reporting.suspension').selectAll().where('building', '=', building).execute(), [suspension])
})

t.test('what was waited in an undone call is waited still', async (t) => {
  const { commands, report } = await morning(t)
  await commands.issue(['ktp'], minute(0))
  await commands.suspend('ktp', minute(1))
  await commands.resume('ktp', minute(11))
  await commands.callNext('c1', minute(12))
  await report()
  await commands.undo('c1', minute(13))
  t.match((await report()).total, { called: 0, waitingMs: { count: 0 }, serviceLevel: { met: 0, called: 0 } })
  await commands.callNext('c1', minute(26))
  t.match((await report()).total, { waitingMs: { max: 26 * 60_000 }, serviceLevel: { met: 0, called: 1 } }, 'sixteen minutes, once')
})

t.test('a call that overtook somebody is kept with its officer and reason, unless it was taken back', async (t) => {
  const { commands, project, db, building } = await morning(t)
  await commands.issue(['ktp'], minute(0))
  const [second, third] = [accepted(await commands.issue(['ktp'], minute(1))), accepted(await commands.issue(['kk'], minute(2)))]
  await commands.call('c1', third.event.tickets[0]?.id as string, { reason: 'mistake', ...minute(3) })
  await commands.undo('c1', minute(4))
  const call = accepted(await commands.call('c1', second.event.tickets[0]?.id as string, { reason: 'vulnerable', ...minute(5) }))
  await project()
  const found = await callsOutOfOrder(db, building, day)
  t.same(found?.calls, [
    {
      seq: Number(call.cursor.split('-')[1]),
      at: '2026-11-02T08:05:00.000+07:00',
      ...{ number: second.event.number, service: 'ktp', counter: 'c1', officer: 'officer-c1', overtook: 1, reason: 'vulnerable' },
    },
  ])
  const kept = await db.selectFrom('reporting.chosen_call').selectAll().where('building', '=', building).orderBy('seq').execute()
  t.match(kept, [{ reason: 'mistake', overtook: 2, undone_at: new Date(minute(4).at) }, { undone_at: null }])
  t.equal(await callsOutOfOrder(db, 'elsewhere', day), null)
})

t.test('someone without a number arrives and is served, and was not called', async (t) => {
  const { commands, report } = await morning(t)
  const { event } = accepted(await commands.walkIn('c1', 'ktp', minute(0)))
  accepted(await commands.finish('c1', event.ticket, { files: 4, outcome: 'berkas-belum-lengkap', ...minute(8) }))
  const { total, services, visits } = await report()
  t.match(total, { arrived: 1, called: 0, served: 1, files: 4, serviceMsPerFile: 2 * 60_000, waitingMs: { count: 0 } })
  t.match(services.find(({ service }) => service === 'ktp')?.outcomes, { 'berkas-belum-lengkap': 1 })
  t.match(visits, { arrived: 1, departed: 1 })
})

t.test('a transfer that is taken back leaves no trace of the ticket that it had made', async (t) => {
  const { commands, report, db, building } = await morning(t)
  await commands.issue(['ktp'], minute(0))
  const { event } = accepted(await commands.callNext('c1', minute(2)))
  await commands.transfer('c1', event.ticket, { service: 'sim' }, minute(3))
  t.match((await report()).total, { arrived: 2, transferred: 1, backlog: 1 })
  await commands.undo('c1', minute(4))
  t.match((await report()).total, { arrived: 1, transferred: 0, called: 1, backlog: 1 })
  t.equal((await db.selectFrom('reporting.ticket').selectAll().where('building', '=', building).execute()).length, 1)
  t.equal((await db.selectFrom('reporting.ticket_rollup').selectAll().where('service', '=', 'sim').execute()).length, 0)
})
