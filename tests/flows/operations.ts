import type { Input, OperationId } from '@antrean/client'
import { type Operation, queueOperations, reportOperations } from '@antrean/contracts'

export const operations: Operation[] = [...Object.values(queueOperations), ...Object.values(reportOperations)]

const uuid = '01960000-0000-7000-8000-000000000000'
const [building, counter, ticket, day] = ['padang', 'c1', uuid, '2026-01-01']

/** A well-formed input of every operation. A new operation must fill its row. */
const samples: { [Id in OperationId]: Input<Id> } = {
  issueVisit: { building, services: ['ktp-perekaman'], priority: 'lansia', ordered: true },
  callNext: { building, counter },
  recallTicket: { building, ticket, counter },
  serveTicket: { building, ticket, counter },
  finishTicket: { building, ticket, counter },
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
  getDayReport: { building, day },
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
