import { accepted, smallCatalogueWith } from '@antrean/test-kit'
import t from 'tap'
import { day, minute, morning } from '../tests/morning.ts'

const minutes = (n: number): number => n * 60_000
const exactly = (...all: number[]) => ({ count: all.length, mean: all.reduce((sum, n) => sum + minutes(n), 0) / all.length })

t.test('a first call is as wrong as it is far from the range that was quoted, and right on its edges', async (t) => {
  const { commands, report } = await morning(t)
  await commands.issue(['ktp'], { quoted: '10-20', ...minute(0) })
  await commands.issue(['ktp'], { quoted: '10-20', ...minute(0) })
  await commands.issue(['kk'], { quoted: '30-40', ...minute(0) })
  await commands.issue(['kk'], minute(0))
  for (const at of [20, 23, 25, 26]) {
    const { event } = accepted(await commands.callNext('c1', minute(at)))
    await commands.serve('c1', event.ticket, minute(at))
    await commands.finish('c1', event.ticket, minute(at))
  }
  const { services, total, agencies } = await report()
  const quotesOf = (id: string) => services.find(({ service }) => service === id)?.quotes
  t.match(quotesOf('ktp'), { quoted: 2, unquoted: 0, called: 2, within: 1, errorMs: { ...exactly(0, 3), max: minutes(3) } })
  t.match(quotesOf('kk'), { quoted: 1, unquoted: 1, called: 1, within: 0, errorMs: { ...exactly(5), max: minutes(5) } })
  t.match(total.quotes, { quoted: 3, unquoted: 1, called: 3, within: 1, errorMs: exactly(0, 3, 5) })
  t.match(agencies[0]?.quotes, total.quotes)
})

t.test('who has not been called, or never comes to be, says nothing yet', async (t) => {
  const { commands, report } = await morning(t)
  await commands.issue(['ktp'], { quoted: '0-5', ...minute(0) })
  const gone = accepted(await commands.issue(['ktp'], { quoted: '0-5', ...minute(0) })).event
  await commands.cancel(gone.tickets[0]?.id as string, undefined, minute(9))
  const none = { count: 0, mean: null, median: null, max: null }
  t.match((await report()).total.quotes, { quoted: 2, unquoted: 0, called: 0, within: 0, errorMs: none })
})

t.test('the first call counts that stands, not one that was taken back, nor the call of a no-show that came back', async (t) => {
  const { commands, report } = await morning(t)
  await commands.issue(['ktp'], { quoted: '10-15', ...minute(0) })
  await commands.callNext('c1', minute(1))
  t.match((await report()).total.quotes, { called: 1, within: 0, errorMs: exactly(9) })
  await commands.undo('c1', minute(2))
  t.match((await report()).total.quotes, { quoted: 1, called: 0, errorMs: { count: 0, max: null } })
  const { event } = accepted(await commands.callNext('c1', minute(12)))
  await commands.markNoShow('c1', event.ticket, minute(14))
  await commands.returnTicket(event.ticket, minute(20))
  accepted(await commands.callNext('c1', minute(50)))
  t.match((await report()).total.quotes, { quoted: 1, called: 1, within: 1, errorMs: exactly(0) })
})

t.test('a transfer makes a ticket that was quoted nothing, and takes nothing from the one that was', async (t) => {
  const { commands, report } = await morning(t)
  await commands.issue(['ktp'], { quoted: '0-5', ...minute(0) })
  const { event } = accepted(await commands.callNext('c1', minute(3)))
  await commands.serve('c1', event.ticket, minute(3))
  await commands.transfer('c1', event.ticket, { service: 'kk' }, minute(4))
  accepted(await commands.callNext('c1', minute(40)))
  t.match((await report()).total.quotes, { quoted: 1, unquoted: 1, called: 1, within: 1 })
})

t.test('a visitor who is elsewhere waits on: deferred time counts', async (t) => {
  const { commands, report } = await morning(t)
  accepted(await commands.open('c4', minute(0)))
  await commands.issue(['sim', 'ktp'], { quoted: '0-5', ...minute(0) })
  const { event } = accepted(await commands.callNext('c4', minute(1)))
  await commands.serve('c4', event.ticket, minute(1))
  await commands.finish('c4', event.ticket, minute(21))
  accepted(await commands.callNext('c1', minute(22)))
  t.match((await report()).total.quotes, { quoted: 2, called: 2, within: 1, errorMs: exactly(0, 17) })
})

t.test('what was quoted holds for its day: who is carried to another uncalled was quoted nothing', async (t) => {
  const { commands, report } = await morning(t, smallCatalogueWith({ carryOver: true }, ['ktp']))
  await commands.issue(['ktp'], { quoted: '0-5', ...minute(0) })
  await commands.issue(['ktp'], { quoted: '0-5', ...minute(0) })
  const { event } = accepted(await commands.callNext('c1', minute(4)))
  await commands.markNoShow('c1', event.ticket, minute(6))
  t.match((await report()).total.quotes, { quoted: 2, called: 1, within: 1 })
  t.match(accepted(await commands.closeDay(day, minute(500))).event, { carried: [/./] })
  accepted(await commands.open('c1', minute(1_440)))
  accepted(await commands.callNext('c1', minute(1_441)))
  t.match((await report()).total.quotes, { quoted: 1, unquoted: 1, called: 1, within: 1 })
})
