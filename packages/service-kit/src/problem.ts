import { type Problem, type ProblemCode, problems } from '@antrean/contracts'

export interface ProblemExtras {
  errors?: { path: string; message: string }[] | undefined
  headers?: Record<string, string> | undefined
  cause?: unknown
}

/** A refusal or a fault with a code from the closed list; it becomes an RFC 9457 answer. */
export class ProblemError extends Error {
  readonly code: ProblemCode
  readonly extras: ProblemExtras

  constructor(code: ProblemCode, extras: ProblemExtras = {}) {
    super(`${code}: ${problems[code].title}`, { cause: extras.cause })
    this.code = code
    this.extras = extras
  }
}

export const problemBody = (code: ProblemCode, requestId: string, errors?: ProblemExtras['errors']): Problem => ({
  type: `urn:antrean:problem:${code.toLowerCase().replaceAll('_', '-')}`,
  ...problems[code],
  code,
  ...(errors ? { errors } : {}),
  requestId,
})
