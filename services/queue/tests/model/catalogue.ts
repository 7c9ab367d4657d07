import { type BuildingId, Catalogue, type ServiceSettings } from '@antrean/contracts'
import { smallCatalogue } from '@antrean/test-kit'

const outcomes = [
  { id: 'selesai', name: 'Selesai' },
  { id: 'berkas-belum-lengkap', name: 'Berkas belum lengkap', sameDayReturn: true },
]

const appointments = { slotMinutes: 15, capacity: 1, from: '00:00', to: '23:59', daysAhead: 9, lateMinutes: 10 }

/** Served by one counter, and seldom asked for: it can be taken out of the catalogue. */
export const rarelyUsed = 'nikah'

const marks = [{ id: 'foto', name: 'Foto' }]

const open = [
  { from: '07:00', to: '11:45' },
  { from: '12:30', to: '19:00' },
]
const hours = {
  week: { monday: open, tuesday: open, wednesday: open, thursday: open, saturday: open },
  holidays: [{ day: '2026-03-04', name: 'Libur' }],
  lastNumberMinutes: 600,
}

/** Services whose settings differ in all that decides about a transition. */
const services: [id: string, prefix: string, settings: Partial<ServiceSettings>][] = [
  ['ktp', 'A', { marks, outcomes, autoCall: true, servingAlertMinutes: 3, returnsAllowed: 2, returnBehind: 2 }],
  ['kk', 'A', { marks, dailyQuota: 6, returnsAllowed: 2, returnBehind: 0, recallsBeforeNoShow: 1 }],
  ['akta', 'A', { creditMinutes: { lansia: 5 }, returnBehind: 1 }],
  ['sim', 'B', { marks, autoCall: true, returnsAllowed: 1, returnBehind: 1, arriveMinutes: 2, arriveMinutesPriority: 4, appointments }],
  ['skck', 'B', { carryOver: true, outcomeRequired: true, outcomes, returnBehind: 3 }],
  ['teller', 'C', { marks, servingAlertMinutes: 5, recallsBeforeNoShow: 2, outcomes }],
  ['pajak', 'D', { carryOver: true, marks, returnsAllowed: 0 }],
  ['bpjs', 'D', { creditMinutes: { disabilitas: 0, lansia: 45 }, appointments }],
  ['paspor', 'AB', { carryOver: true, outcomes, returnBehind: 0, returnsAllowed: 3 }],
  [rarelyUsed, 'E', { appointments, outcomes }],
]

const counters: [services: string[], handicaps: Record<string, number>][] = [
  [['ktp', 'kk', 'akta'], {}],
  [['ktp', 'akta'], { akta: 10 }],
  [['kk', 'ktp'], { kk: 10, ktp: 2 }],
  [['sim', 'skck', rarelyUsed], {}],
  [['skck', 'sim', 'teller'], { sim: 5 }],
  [['teller', 'pajak'], {}],
  [['bpjs', 'paspor', 'pajak', 'ktp'], { ktp: 15 }],
]

/** How a catalogue differs from the first one. */
export interface Variant {
  retiredService?: string
  retiredCounter?: string
  withoutService?: string
  withoutCounter?: string
}

/** Ten services, more than a visit may have, and seven counters that share them. */
export const hallCatalogue = (building: BuildingId, version = 1, variant: Variant = {}): Catalogue => {
  const small = smallCatalogue(building)
  const [agency] = small.agencies
  const [standard, zone] = [agency?.services[0]?.standard, small.zones[0]?.id]
  const present = services.filter(([id]) => id !== variant.withoutService)
  const its = counters.map(([served, handicaps], i) => ({
    ...{ id: `c${i + 1}`, label: String(i + 1), zone, agency: agency?.id, retired: variant.retiredCounter === `c${i + 1}` },
    services: served.filter((id) => id !== variant.withoutService),
    handicaps: Object.fromEntries(Object.entries(handicaps).filter(([id]) => id !== variant.withoutService)),
  }))
  const described = present.map(([id, prefix, settings]) => ({
    ...{ id, name: id, prefix, standard, settings, retired: variant.retiredService === id },
  }))
  return Catalogue.parse({
    ...{ ...small, version },
    agencies: [
      { ...agency, services: described.filter(({ id }) => id !== 'paspor') },
      { ...agency, id: 'pusat', hours, services: described.filter(({ id }) => id === 'paspor') },
    ],
    counters: its.filter(({ id }) => id !== variant.withoutCounter),
  })
}
