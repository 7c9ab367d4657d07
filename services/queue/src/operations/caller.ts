import { createHash } from 'node:crypto'
import type { CounterId, Operation, Role } from '@antrean/contracts'
import { type Call, type Principal, ProblemError } from '@antrean/service-kit'
import type { FastifyRequest } from 'fastify'
import type { Caller } from '../transitions/transitions.ts'

/** The first 128 bits of a SHA-256, base64url. */
export const digest = (...parts: string[]): string =>
  createHash('sha256').update(parts.join('\n')).digest().subarray(0, 16).toString('base64url')

/** Whoever asks: somebody known, or, without a role, a stranger's phone. */
export type Asker = Pick<Principal, 'actor' | 'building'> & { role: Role | null }

type Asked = Pick<Call<Operation>, 'params' | 'body' | 'request'> & { principal: Asker }

const instantOf = (request: FastifyRequest, principal: Asker, instants: boolean): number | undefined => {
  const instant = request.headers['antrean-instant']
  if (instant === undefined) return undefined
  if (!instants || principal.role !== 'integration') throw new ProblemError('INSTANT_NOT_ALLOWED')
  return Date.parse(String(instant))
}

/** Who asks for what, and what makes the same request known again: its key is the caller's own for this operation. */
export const callerOf = (operation: Operation, { params, body, request, principal }: Asked, instants: boolean): Caller => {
  const key = request.headers['idempotency-key']
  return {
    building: principal.building,
    by: principal.actor,
    at: instantOf(request, principal, instants),
    ...(typeof key === 'string'
      ? { command: digest(principal.actor, operation.id, key), request: digest(JSON.stringify(params), JSON.stringify(body ?? {})) }
      : {}),
  }
}

export interface AtCounter {
  counterId: CounterId | null
  refused?: 'NO_COUNTER'
}

/** People act on the counter that their session has open; an integration names it. */
export const actingCounter = (principal: Principal, named: CounterId | undefined): AtCounter => {
  if (principal.role === 'integration') return named === undefined ? { counterId: null, refused: 'NO_COUNTER' } : { counterId: named }
  if (principal.counter === null || (named !== undefined && named !== principal.counter))
    return { counterId: named ?? null, refused: 'NO_COUNTER' }
  return { counterId: principal.counter }
}
