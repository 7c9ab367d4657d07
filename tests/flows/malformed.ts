import { type Operation, type ProblemCode, Role } from '@antrean/contracts'
import { addressOf, sampleOf } from './operations.ts'

/** A request that must be refused with this code. */
export interface BadRequest {
  what: string
  as: Role | 'nobody'
  method: string
  path: string
  headers?: Record<string, string>
  /** Sent as it is. */
  body?: string
  code: ProblemCode
}

const json = { 'content-type': 'application/json' }

const allowedOf = ({ who }: Operation): Role | 'nobody' =>
  who === 'public' ? 'nobody' : who === 'signed-in' ? 'manager' : (who[0] as Role)

/** Strangers, roles that may not, and people of another building. */
const unwelcome = (operation: Operation): Omit<BadRequest, 'method' | 'body'>[] => {
  const { who } = operation
  const { params } = sampleOf(operation)
  const path = addressOf(operation, params)
  const elsewhere = addressOf(operation, { ...params, building: 'elsewhere' })
  const others = typeof who === 'string' ? [] : Role.options.filter((role) => !who.includes(role))
  return [
    ...(who === 'public' ? [] : [{ what: 'nobody signed in', as: 'nobody' as const, path, code: 'SIGN_IN_REQUIRED' as const }]),
    ...others.map((as) => ({ what: `a ${as}`, as, path, code: 'ROLE_NOT_ALLOWED' as const })),
    ...('building' in params
      ? [{ what: 'another building', as: allowedOf(operation), path: elsewhere, code: 'BUILDING_UNKNOWN' as const }]
      : []),
  ]
}

/** Identifiers in the path that are none. */
const malformedPaths = (operation: Operation): Omit<BadRequest, 'method' | 'body'>[] => {
  const { params } = sampleOf(operation)
  const names = Object.keys(params).filter((name) => name !== 'building')
  return names.map((name) => ({
    what: `${name} is no id`,
    as: allowedOf(operation),
    path: addressOf(operation, { ...params, [name]: 'No Id!' }),
    code: 'REQUEST_INVALID',
  }))
}

/** Bodies and headers that are not what the operation takes. */
const malformedBodies = (operation: Operation): Omit<BadRequest, 'method'>[] => {
  const { params, body } = sampleOf(operation)
  const base = { as: allowedOf(operation), path: addressOf(operation, params), headers: json }
  const of = (what: string, sent: unknown, code: ProblemCode = 'REQUEST_INVALID') => ({ ...base, what, code, body: JSON.stringify(sent) })
  const withHeader = (what: string, name: string, value: string, code: ProblemCode) => ({
    ...of(what, body, code),
    headers: { ...json, [name]: value },
  })
  return [
    of('a list for a body', []),
    of('a field too many', { ...body, surprise: true }),
    of('a body too large', { ...body, surprise: 'x'.repeat((operation.bodyLimit ?? 256 * 1024) + 1) }, 'BODY_TOO_LARGE'),
    { ...of('half a body', body), body: '{"services":' },
    { ...of('a body of text', body, 'MEDIA_TYPE_UNSUPPORTED'), headers: { 'content-type': 'text/plain' } },
    ...Object.keys(body).map((name) => of(`${name} of a wrong type`, { ...body, [name]: { no: 1 } })),
    withHeader('another site', 'origin', 'https://elsewhere.example', 'ORIGIN_NOT_ALLOWED'),
    withHeader('a key too short', 'idempotency-key', 'k', 'REQUEST_INVALID'),
    withHeader('no instant', 'antrean-instant', 'yesterday', 'REQUEST_INVALID'),
  ]
}

/** Everything that is wrong with a request before anything is known of the building; made from the operation itself. */
export const malformed = (operation: Operation): BadRequest[] => {
  const { method } = operation
  const sample = sampleOf(operation)
  const takesBody = method === 'POST' || method === 'PUT'
  const sent = takesBody ? { headers: json, body: JSON.stringify(sample.body) } : {}
  const withoutBody = [...unwelcome(operation), ...malformedPaths(operation)].map((bad) => ({ ...bad, ...sent }))
  const bodies = takesBody ? malformedBodies(operation) : []
  return [...withoutBody, ...bodies].map((bad) => ({ ...bad, method, what: `${operation.id}: ${bad.what}` }))
}
