import { readBuilding } from '@antrean/service-kit'
import t from 'tap'
import { readDemand } from './demo.ts'
import { staffed } from './drive/life.ts'

const folder = new URL('../buildings/padang/', import.meta.url)
const { catalogue, accounts } = await readBuilding(folder)
const services = catalogue.agencies.flatMap((agency) => agency.services.map(({ id }) => id))

t.test('MPP Kota Padang is a valid building: 18 agencies, 45 counters numbered through, four zones', async (t) => {
  t.equal(catalogue.agencies.length, 18)
  t.same(
    catalogue.counters.map(({ label }) => label),
    Array.from({ length: 45 }, (_, i) => String(i + 1)),
  )
  t.equal(catalogue.zones.length, 4)
  t.same(
    catalogue.priorityClasses.map(({ id }) => id),
    ['lansia', 'disabilitas', 'ibu-hamil', 'anak', 'korban-bencana'],
  )
})

t.test('every agency numbers with one letter of its own, which does not look like a digit', async (t) => {
  const prefixes = catalogue.agencies.map((agency) => [...new Set(agency.services.map(({ prefix }) => prefix))])
  t.ok(prefixes.every((own) => own.length === 1))
  t.equal(new Set(prefixes.flat()).size, catalogue.agencies.length)
  t.notMatch(prefixes.flat().join(''), /[IO]/)
})

t.test('every service has a name in both languages and says what to bring', async (t) => {
  for (const { id, nameEn, standard } of catalogue.agencies.flatMap((agency) => agency.services))
    t.ok(nameEn && standard.requirements.length > 0 && standard.procedure.length > 0, id)
})

t.test(
  'whoever applies for something may be told that the file is not complete, and every outcome and step has a name in both languages',
  async (t) => {
    const all = catalogue.agencies.flatMap((agency) => agency.services)
    const named = all.flatMap(({ settings }) => [...settings.outcomes, ...settings.marks])
    t.ok(named.every(({ nameEn }) => nameEn))
    t.equal(new Map(named.map(({ id, name }) => [id, name])).size, new Set(named.map(({ name }) => name)).size, 'one name for each code')
    for (const { id, settings } of all.filter(({ settings }) => settings.outcomeRequired)) t.equal(settings.outcomes[0]?.id, 'selesai', id)
    const returning = all.filter(({ settings }) =>
      settings.outcomes.some(({ id, sameDayReturn }) => sameDayReturn && id === 'berkas-belum-lengkap'),
    )
    t.ok(returning.length > all.length / 2, `${returning.length} of ${all.length}`)
  },
)

t.test('every service is served by its own agency, at a counter that the simulator staffs', async (t) => {
  for (const agency of catalogue.agencies)
    for (const { id } of agency.services)
      t.ok(
        staffed(catalogue.counters).some((counter) => counter.agency === agency.id && counter.services.includes(id)),
        id,
      )
})

t.test('counters that serve everything of their agency are left to whoever tries the demo', async (t) => {
  const left = catalogue.counters.filter((counter) => !staffed(catalogue.counters).includes(counter))
  t.same(
    left.map(({ label }) => label),
    ['10', '19', '22', '27', '40'],
  )
  for (const counter of left)
    t.same(
      counter.services,
      catalogue.agencies.find(({ id }) => id === counter.agency)?.services.map(({ id }) => id),
      counter.label,
    )
})

t.test('one account for each role', async (t) => {
  t.same(
    accounts.map(({ username }) => username),
    ['petugas', 'penyelia', 'resepsionis', 'manajer', 'admin', 'evaluator'],
  )
  t.equal(new Set(accounts.map(({ role }) => role)).size, accounts.length)
})

t.test('people come for every service of the building, and for no other', async (t) => {
  const agencies = (await readDemand('padang'))?.agencies ?? {}
  t.same(
    Object.values(agencies)
      .flatMap((agency) => Object.keys(agency.services))
      .toSorted(),
    services.toSorted(),
  )
  const sum = Object.values(agencies).reduce((total, { share }) => total + share, 0)
  t.ok(Math.abs(sum - 1) < 1e-9, `shares add up to ${sum}`)
  for (const [id, { services: of }] of Object.entries(agencies))
    t.ok(Math.abs(Object.values(of).reduce((total, share) => total + share, 0) - 1) < 1e-9, id)
})

t.test('what is not a valid building is refused with the field that is wrong', async (t) => {
  await t.rejects(readBuilding(new URL('../buildings/nowhere/', import.meta.url)), { code: 'ENOENT' })
})
