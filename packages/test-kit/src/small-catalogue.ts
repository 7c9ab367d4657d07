import {
  type Agency,
  type BuildingId,
  type Catalogue,
  type Counter,
  type Service,
  type ServiceId,
  ServiceSettings,
} from '@antrean/contracts'

const appointments = { slotMinutes: 15, capacity: 2, from: '08:00', to: '15:00', daysAhead: 7, lateMinutes: 10 }

const service = (id: string, prefix: string, waitingMinutes = 15, settings: Partial<ServiceSettings> = {}): Service => ({
  id,
  name: `Layanan ${id}`,
  prefix,
  standard: {
    waitingMinutes,
    serviceMinutes: 10,
    completionDays: null,
    requirements: ['KTP-el'],
    procedure: ['Ambil nomor antrean', 'Tunggu panggilan'],
    fee: 'Gratis',
    product: `Hasil ${id}`,
    complaints: 'Meja pengaduan',
  },
  settings: ServiceSettings.parse({
    returnsAllowed: 1,
    returnBehind: 2,
    outcomes: [{ id: 'berkas-belum-lengkap', name: 'Berkas belum lengkap', sameDayReturn: true }],
    marks: [
      { id: 'foto', name: 'Foto' },
      { id: 'cetak', name: 'Cetak' },
    ],
    ...settings,
  }),
})

const agency = (id: string, ...services: Service[]): Agency => ({ id, name: `Instansi ${id}`, shortName: id, services })

const counter = (label: string, zone: string, of: string, services: string[], handicaps?: Record<string, number>): Counter => ({
  id: `c${label}`,
  label,
  zone,
  agency: of,
  services,
  ...(handicaps ? { handicaps } : {}),
})

/** Two zones, three agencies, five services, six counters; `c3` helps out with `kk` once its head has waited ten minutes. `skck` can be booked. */
export const smallCatalogue = (building: BuildingId, version = 1): Catalogue => ({
  building,
  name: `MPP ${building}`,
  timeZone: 'Asia/Jakarta',
  reading: 'digits',
  zones: [
    { id: 'north', name: 'Zona Utara' },
    { id: 'south', name: 'Zona Selatan' },
  ],
  agencies: [
    agency('disdukcapil', service('ktp', 'A'), service('kk', 'A')),
    agency('polresta', service('sim', 'B'), service('skck', 'B', 30, { appointments })),
    agency('bank', service('teller', 'C', 5)),
  ],
  counters: [
    counter('1', 'north', 'disdukcapil', ['ktp', 'kk']),
    counter('2', 'north', 'disdukcapil', ['kk']),
    counter('3', 'north', 'disdukcapil', ['ktp', 'kk'], { kk: 10 }),
    counter('4', 'south', 'polresta', ['sim', 'skck']),
    counter('5', 'south', 'polresta', ['skck']),
    counter('6', 'south', 'bank', ['teller']),
  ],
  priorityClasses: [
    { id: 'lansia', name: 'Lansia', creditMinutes: 20 },
    { id: 'disabilitas', name: 'Penyandang disabilitas', creditMinutes: 30 },
  ],
  version,
})

/** The same with other settings for some services, or for all, and with whatever else is different about the building. */
export const smallCatalogueWith =
  (settings: Partial<ServiceSettings>, services?: ServiceId[], building: Partial<Catalogue> = {}) =>
  (id: BuildingId): Catalogue => {
    const catalogue = { ...smallCatalogue(id), ...building }
    for (const service of catalogue.agencies.flatMap((agency) => agency.services))
      if (services?.includes(service.id) ?? true) Object.assign(service.settings, settings)
    return catalogue
  }
