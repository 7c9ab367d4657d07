import type { ProblemCode } from '@antrean/contracts'
import { serviceDay } from '@antrean/domain'
import t from 'tap'
import { eventCount, inspect } from '../stack/history.ts'
import { integrationOf, kioskOf, signIn } from '../stack/people.ts'
import { startStack } from '../stack/stack.ts'

t.setTimeout(240_000)

const nobody = '01960000-0000-7000-8000-000000000000'

t.test('what does not fit the state of the building is refused with its code, and nothing is written', async (t) => {
  const stack = await startStack(t)
  const { building } = stack
  const look = inspect(t, stack)
  const [at, kiosk] = [integrationOf(stack), kioskOf(stack)]
  const [{ client: officer }, { client: supervisor }] = await Promise.all([signIn(stack, 'petugas'), signIn(stack, 'penyelia')])

  const issue = () => kiosk.issueVisit({ building, services: ['ktp-perekaman'] })
  const call = async (counter: string) => (await at.callNext({ building, counter })).ticket?.id ?? ''
  await Promise.all([issue(), issue(), issue(), issue()])
  for (const counter of ['c1', 'c2', 'c3']) await at.openCounter({ building, counter })
  const ended = await call('c1')
  await at.serveTicket({ building, ticket: ended, counter: 'c1' })
  await at.finishTicket({ building, ticket: ended, counter: 'c1' })
  const called = await call('c1')
  const serving = await call('c2')
  await at.serveTicket({ building, ticket: serving, counter: 'c2' })
  const waiting = (await issue()).visit.tickets[0]?.id ?? ''
  await at.pauseCounter({ building, counter: 'c3', reason: 'prayer' })
  await officer.openCounter({ building, counter: 'c4' })

  const tomorrow = serviceDay(Date.now() + 86_400_000, 'Asia/Jakarta')
  const of = (ticket: string, counter = 'c1') => ({ building, ticket, counter })
  const table: [ProblemCode, string, () => Promise<unknown>][] = [
    ['SERVICE_UNKNOWN', 'a number for an unknown service', () => kiosk.issueVisit({ building, services: ['ktp-perekaman', 'no-such'] })],
    ['SERVICES_REPEATED', 'a number for a service twice', () => kiosk.issueVisit({ building, services: ['kia', 'kia'] })],
    ['PRIORITY_UNKNOWN', 'an unknown priority', () => kiosk.issueVisit({ building, services: ['kia'], priority: 'vip' })],
    [
      'INSTANT_NOT_ALLOWED',
      'an instant of a kiosk',
      () => kiosk.issueVisit({ building, services: ['kia'] }, { instant: '2026-01-01T08:00:00+07:00' }),
    ],
    [
      'INSTANT_NOT_ALLOWED',
      'an instant to come',
      () => at.issueVisit({ building, services: ['kia'] }, { instant: `${tomorrow}T23:00:00+07:00` }),
    ],
    ['COUNTER_UNKNOWN', 'opening an unknown counter', () => at.openCounter({ building, counter: 'c999' })],
    ['COUNTER_UNKNOWN', 'calling to an unknown counter', () => at.callNext({ building, counter: 'c999' })],
    ['COUNTER_UNKNOWN', 'pausing an unknown counter', () => at.pauseCounter({ building, counter: 'c999', reason: 'break' })],
    ['COUNTER_UNKNOWN', 'closing an unknown counter', () => at.closeCounter({ building, counter: 'c999' })],
    ['COUNTER_CLOSED', 'calling to a closed counter', () => at.callNext({ building, counter: 'c9' })],
    ['COUNTER_CLOSED', 'pausing a closed counter', () => at.pauseCounter({ building, counter: 'c9', reason: 'break' })],
    ['COUNTER_CLOSED', 'closing a closed counter', () => at.closeCounter({ building, counter: 'c9' })],
    ['COUNTER_PAUSED', 'calling to a paused counter', () => at.callNext({ building, counter: 'c3' })],
    ['COUNTER_BUSY', 'calling while one is called', () => at.callNext({ building, counter: 'c1' })],
    ['COUNTER_BUSY', 'pausing while serving', () => at.pauseCounter({ building, counter: 'c2', reason: 'break' })],
    ['COUNTER_BUSY', 'closing while serving', () => at.closeCounter({ building, counter: 'c2' })],
    ['COUNTER_TAKEN', 'opening the counter of another', () => officer.openCounter({ building, counter: 'c1' })],
    ['COUNTER_TAKEN', 'calling to the counter of another', () => at.callNext({ building, counter: 'c4' })],
    ['NO_COUNTER', 'an officer at a counter not opened', () => officer.callNext({ building, counter: 'c5' })],
    ['NO_COUNTER', 'a supervisor without a counter', () => supervisor.serveTicket({ building, ticket: called })],
    ['NO_COUNTER', 'an integration that names none', () => at.serveTicket({ building, ticket: called })],
    ['CREDENTIALS_WRONG', 'a wrong password', () => at.signIn({ username: 'petugas', password: 'wrong' })],
    ['DAY_NOT_OVER', 'closing tomorrow', () => supervisor.closeDay({ building, day: tomorrow })],
    ['NOT_CALLED', 'recalling who is being served', () => at.recallTicket(of(serving, 'c2'))],
    ['NOT_CALLED', 'serving again', () => at.serveTicket(of(serving, 'c2'))],
    ['NOT_CALLED', 'missing who is being served', () => at.markNoShow(of(serving, 'c2'))],
    ['NOT_SERVING', 'finishing who was only called', () => at.finishTicket(of(called))],
    ['NOT_SERVING', 'finishing who waits', () => at.finishTicket(of(waiting))],
    ['CALLED_ELSEWHERE', 'finishing at another counter', () => at.finishTicket(of(serving, 'c1'))],
    ['CALLED_ELSEWHERE', 'cancelling who is at a counter', () => kiosk.cancelTicket({ building, ticket: called })],
    ...(['recallTicket', 'serveTicket', 'markNoShow'] as const).flatMap((verb): typeof table => [
      ['NOT_CALLED', `${verb} of who waits`, () => at[verb](of(waiting))],
      ['CALLED_ELSEWHERE', `${verb} at another counter`, () => at[verb](of(called, 'c2'))],
    ]),
    ...(['recallTicket', 'serveTicket', 'finishTicket', 'markNoShow', 'cancelTicket'] as const).flatMap((verb): typeof table => [
      ['TICKET_UNKNOWN', `${verb} of nobody`, () => at[verb](of(nobody))],
      ['TICKET_ENDED', `${verb} of who has left`, () => at[verb](of(ended))],
    ]),
  ]
  for (const [code, what, ask] of table) {
    const before = await eventCount(look, building)
    await t.rejects(ask(), { code }, `${what}: ${code}`)
    t.equal(await eventCount(look, building), before, `${what}: nothing was written`)
  }

  const today = serviceDay(Date.now(), 'Asia/Jakarta')
  await supervisor.closeDay({ building, day: today })
  const closed = await eventCount(look, building)
  await t.rejects(kiosk.issueVisit({ building, services: ['kia'] }), { code: 'DAY_CLOSED' })
  await t.rejects(supervisor.closeDay({ building, day: today }), { code: 'DAY_CLOSED' })
  t.equal(await eventCount(look, building), closed)
})
