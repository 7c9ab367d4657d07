import { serviceDay } from '@antrean/domain'
import {
  accepted,
  entriesOf,
  type FreshInstallation,
  freshInstallation,
  refusedWith,
  sameFoldedAndRead,
  smallCatalogueWith,
} from '@antrean/test-kit'
import t from 'tap'
import { loseAndRestore } from './lose-and-restore.ts'

const dayMs = 86_400_000
const today = Date.now()
const dayBefore = (n: number) => serviceDay(today - n * dayMs, 'Asia/Jakarta')
/** An instant so many days ago, longer than the stream goes back. */
const at = (daysAgo: number, local: string) => ({ at: Date.parse(`${dayBefore(daysAgo)}T${local}:00+07:00`) })

/** Five days ago much was begun that nobody has ended since; four days ago somebody looked after it. */
const livedLongAgo = async ({ commands }: FreshInstallation) => {
  const [eight, nine] = [at(5, '08:00'), at(5, '09:00')]
  await commands.setServices('c2', ['ktp', 'teller'], eight)
  await commands.suspend('teller', eight)
  await commands.book('skck', today + 3 * dayMs, eight)
  for (const counter of ['c1', 'c3', 'c4']) await commands.open(counter, eight)
  const take = async (...services: string[]) => accepted(await commands.issue(services, eight)).event
  const [parked, waiting, elsewhere, missing] = [await take('ktp'), await take('ktp'), await take('sim', 'ktp'), await take('kk', 'ktp')]
  await commands.callNext('c4', nine)
  await commands.callNext('c1', nine)
  await commands.park('c1', parked.tickets[0]?.id as string, nine)
  const kk = missing.tickets[0]?.id as string
  accepted(await commands.call('c1', kk, { reason: 'vulnerable', ...nine }))
  accepted(await commands.markNoShow('c1', kk, nine))
  accepted(await commands.closeDay(dayBefore(5), at(5, '17:00')))
  await commands.setPriority(waiting.visit, 'lansia', at(4, '08:00'))
  await commands.open('c6', at(4, '08:00'))
  accepted(await commands.closeDay(dayBefore(4), at(4, '17:00')))
  return { parked, waiting, elsewhere, missing }
}

t.test('what has been open for days is there again, and goes on', async (t) => {
  const carrying = smallCatalogueWith({ carryOver: true }, ['ktp'])
  const place = await freshInstallation(t, { catalogue: carrying, beginsAt: at(5, '07:00').at })
  const { commands, redis, building } = place
  const { parked, waiting, elsewhere, missing } = await livedLongAgo(place)
  const lived = await entriesOf(redis, building)
  const { cursor, lastAt, sequences, ...before } = await sameFoldedAndRead(t, place)
  t.equal(before.tickets.size, 6)
  await loseAndRestore(t, place)

  const begun = await entriesOf(redis, building)
  t.match(begun, [{ event: { type: 'epoch.started', restored: true } }], 'nothing that happened is as young as the stream')
  const state = await sameFoldedAndRead(t, place, [...lived, ...begun])
  t.strictSame({ ...state, cursor, lastAt, sequences }, { ...before, cursor, lastAt, sequences })
  t.equal(state.tickets.get(parked.tickets[0]?.id as string)?.state, 'parked')
  t.equal(state.tickets.get(missing.tickets[0]?.id as string)?.state, 'no-show')

  await refusedWith(t, place, 'SERVICE_SUSPENDED', () => commands.issue(['teller']))
  const numbers = [parked, waiting, elsewhere, missing].map(({ number }) => number)
  t.notOk(numbers.includes(accepted(await commands.issue(['kk'])).event.number))
  t.match(await commands.closeDay(dayBefore(4)), { refused: 'DAY_CLOSED' })
  accepted(await commands.open('c2'))
  t.match(await commands.callNext('c2'), { event: { ticket: waiting.tickets[0]?.id } }, 'put ahead, at a counter with services of its own')
  await refusedWith(t, place, 'NOTHING_TO_UNDO', () => commands.undo('c1'))
  accepted(await commands.unpark(parked.tickets[0]?.id as string))
  await sameFoldedAndRead(t, place, [...lived, ...(await entriesOf(redis, building))])
})

t.test('numbers jump by what today may have given, however long nothing happened', async (t) => {
  const place = await freshInstallation(t, { beginsAt: at(5, '07:00').at })
  await place.commands.issue(['ktp'], at(5, '08:00'))
  await loseAndRestore(t, place)
  const [begun] = await entriesOf(place.redis, place.building)
  const skipped = begun && 'skipped' in begun.event ? begun.event.skipped : Number.NaN
  t.ok(skipped >= 100 && skipped <= 100 + 10 * 24 * 60 + 10, `${skipped}`)
})
