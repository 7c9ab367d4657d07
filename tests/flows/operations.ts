import type { Input, OperationId } from '@antrean/client'
import { appointmentOperations, catalogueOperations, type Operation, queueOperations, reportOperations } from '@antrean/contracts'
import { smallCatalogue } from '@antrean/test-kit'

export const operations: Operation[] = [
  ...Object.values(queueOperations),
  ...Object.values(appointmentOperations),
  ...Object.values(catalogueOperations),
  ...Object.values(reportOperations),
]

const uuid = '01960000-0000-7000-8000-000000000000'
const [building, counter, ticket, day] = ['padang', 'c1', uuid, '2026-01-01']

const named = { id: 'new', name: 'Baru' }
const catalogue = smallCatalogue(building)
const draft = (({ version: _, ...rest }) => rest)(catalogue)
const settings = { name: 'MPP', timeZone: 'Asia/Jakarta', reading: 'digits' } as const
const service = { ...named, prefix: 'A', standard: catalogue.agencies[0]?.services[0]?.standard as never }
// No draft has this revision: a well-formed change is refused all the same.
const revision = 999_999
const [code, slot] = ['AAAAAAAA', '2026-01-01T08:00:00+07:00']

/** A well-formed input of every operation. A new operation must fill its row. */
const samples: { [Id in OperationId]: Input<Id> } = {
  issueVisit: { building, services: ['ktp-perekaman'], priority: 'lansia', ordered: true },
  callNext: { building, counter },
  recallTicket: { building, ticket, counter },
  serveTicket: { building, ticket, counter },
  finishTicket: { building, ticket, counter },
  markTicket: { building, ticket, counter, mark: 'photo' },
  markNoShow: { building, ticket, counter },
  cancelTicket: { building, ticket, counter },
  openCounter: { building, counter },
  pauseCounter: { building, counter, reason: 'break' },
  closeCounter: { building, counter },
  closeDay: { building, day },
  getCatalogue: { building },
  signIn: { username: 'petugas', password: 'not the password' },
  getSession: {},
  signOut: {},
  expireTicket: { building, ticket },
  callTicket: { building, ticket, counter, reason: 'vulnerable' },
  returnTicket: { building, ticket, counter },
  parkTicket: { building, ticket, counter, reason: 'form-to-fill' },
  unparkTicket: { building, ticket, counter },
  transferTicket: { building, ticket, counter, to: { service: 'kia' }, place: 'last' },
  getTicketNote: { building, ticket },
  walkIn: { building, counter, service: 'ktp-perekaman' },
  comeBack: { building, ticket },
  addService: { building, visit: uuid, service: 'kia' },
  setPriority: { building, visit: uuid, priority: 'lansia', reason: 'seen-by-officer' },
  undoCommand: { building, counter },
  setCounterServices: { building, counter, services: ['kia'] },
  suspendService: { building, service: 'kia', cause: 'power-cut' },
  resumeService: { building, service: 'kia' },
  reopenDay: { building, day },
  getCatalogueDraft: { building },
  putAgency: { building, id: 'new', revision, agency: { ...named, shortName: 'Baru', services: [] } },
  deleteAgency: { building, id: 'new', revision },
  putService: { building, id: 'new', revision, agency: 'disdukcapil', service },
  deleteService: { building, id: 'new', revision },
  putCounter: { building, id: 'new', revision, counter: { id: 'new', label: '999', zone: 'zona-a', agency: 'pln', services: ['kia'] } },
  deleteCounter: { building, id: 'new', revision },
  putZone: { building, id: 'new', revision, zone: named },
  deleteZone: { building, id: 'new', revision },
  putPriorityClass: { building, id: 'new', revision, priorityClass: { ...named, creditMinutes: 5 } },
  deletePriorityClass: { building, id: 'new', revision },
  putBuildingSettings: { building, revision, settings },
  exportCatalogue: { building },
  exportCatalogueFiles: { building },
  importCatalogue: { building, revision, catalogue: draft },
  importCatalogueFiles: { building, revision, files: {} },
  publishCatalogueDraft: { building, revision },
  listCatalogueVersions: { building },
  getCatalogueVersion: { building, version: 1 },
  restoreCatalogueVersion: { building, version: 1, revision },
  listCatalogueChanges: { building },
  listSlots: { building, service: 'paspor-baru' },
  bookAppointment: { building, service: 'paspor-baru', slot },
  getAppointment: { building, code },
  moveAppointment: { building, code, slot },
  cancelAppointment: { building, code },
  checkIn: { building, code, priority: 'lansia' },
  getAvailability: { building },
  getDayReport: { building, day },
  listCallsOutOfOrder: { building, day },
}

export interface Sample {
  params: Record<string, string>
  body: Record<string, unknown>
}

/** The sample with its path parameters and its body apart. */
export const sampleOf = ({ id, path }: Operation): Sample => {
  const isParam = (name: string) => path.includes(`:${name}`)
  const fields = Object.entries(samples[id as OperationId])
  return {
    params: Object.fromEntries(fields.filter(([name]) => isParam(name))) as Record<string, string>,
    body: Object.fromEntries(fields.filter(([name]) => !isParam(name))),
  }
}

/** The address of an operation. */
export const addressOf = ({ path }: Operation, params: Record<string, string>): string =>
  path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
