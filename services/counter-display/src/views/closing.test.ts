import { type OpeningHours, type VisitTicket, weekdays } from '@antrean/contracts'
import { serviceDay, startOfDay } from '@antrean/domain'
import { accepted, type FreshBuilding, freshBuilding, smallCatalogueWith } from '@antrean/test-kit'
import t, { type Test } from 'tap'
import { loadBuilding } from '../building/load.ts'
import { everyView } from '../tests/every-view.ts'
import { arrive } from '../tests/visitor.ts'

const minute = 60_000
const yesterday = startOfDay(serviceDay(Date.now() - 24 * 60 * minute, 'Asia/Jakarta'), 'Asia/Jakarta')
const at = (hour: number, minutes = 0) => yesterday + (hour * 60 + minutes) * minute

/** Open from eight to three on every day. */
const hours: OpeningHours = {
  ...{ seasons: [], holidays: [], lastNumberMinutes: 0 },
  week: Object.fromEntries(weekdays.map((day) => [day, [{ from: '08:00', to: '15:00' }]])),
}

const shown = async ({ redis, building }: FreshBuilding, ...tokens: string[]) => {
  const loaded = await loadBuilding(redis, building)
  if (!loaded) throw new Error('there is no building')
  return everyView(loaded.building, tokens) as Record<string, Record<string, unknown>>
}

/** Four come for `teller`, which one counter serves for about ten minutes each, twenty minutes before closing. */
const fourWaiting = async (t: Test, building: { hours?: OpeningHours }) => {
  const how = { at: at(14, 40) }
  const fresh = await freshBuilding(t, { catalogue: smallCatalogueWith({}, [], building), beginsAt: at(8) })
  const counter = fresh.catalogue.counters.find(({ services }) => services.includes('teller'))?.id as string
  await fresh.commands.open(counter, how)
  const visits = []
  for (let n = 0; n < 4; n++) visits.push(await arrive(fresh, ['teller'], false, how))
  return { fresh, tokens: visits.map(({ token }) => token), agency: fresh.catalogue.counters.find(({ id }) => id === counter)?.agency }
}

t.test('who is likely to be called only after closing is counted, and told', async (t) => {
  const { fresh, tokens, agency } = await fourWaiting(t, { hours })
  const views = await shown(fresh, ...tokens)
  t.match(views['monitor']?.[`agency:${agency}`], { unserved: [{ service: 'teller', tickets: 2, closesAt: at(15) }] })
  const told = tokens.map((token) => (views[`visit:${token}`] as { tickets: VisitTicket[] }).tickets[0]?.closesBefore)
  t.same(told, [null, null, at(15), at(15)])
  t.match(views['service:teller'], { service: { closesBefore: at(15) } }, 'whoever comes now is told too')
})

t.test('where nobody says when a service closes, nobody is warned', async (t) => {
  const { fresh, tokens, agency } = await fourWaiting(t, {})
  const views = await shown(fresh, ...tokens)
  t.match(views['monitor']?.[`agency:${agency}`], { unserved: [] })
  t.match(views['service:teller'], { service: { closesBefore: null } })
})

t.test('after closing there is no warning any more: whoever still waits is served or not', async (t) => {
  const { fresh, agency } = await fourWaiting(t, { hours })
  accepted(await fresh.commands.open('c1', { at: at(15, 1) }))
  t.match((await shown(fresh))['monitor']?.[`agency:${agency}`], { waiting: 4, unserved: [] })
})
