import type { Problem } from '@antrean/contracts'
import { ProblemError, UnreachableError } from './problem-error.ts'

export interface Request {
  url: string
  method: string
  headers: Record<string, string>
  body?: string
  signal: AbortSignal | undefined
  timeoutMs: number
  fetch: typeof fetch
}

/** Sends a request once. Throws ProblemError, or UnreachableError when what came was no answer of Antrean's. */
export const attempt = async ({ url, signal, timeoutMs, fetch, ...init }: Request): Promise<unknown> => {
  const timeout = AbortSignal.timeout(timeoutMs)
  try {
    const response = await fetch(url, { ...init, signal: signal ? AbortSignal.any([signal, timeout]) : timeout })
    const text = await response.text()
    if (response.ok) return text === '' ? undefined : JSON.parse(text)
    throw new ProblemError(problemOf(response, text))
  } catch (cause) {
    if (cause instanceof ProblemError || signal?.aborted) throw cause
    throw new UnreachableError(`${init.method} ${url} got no answer`, { cause })
  }
}

/** Throws on anything but a problem: a proxy's error page says nothing about the command. */
const problemOf = (response: Response, text: string): Problem => {
  if (!response.headers.get('content-type')?.startsWith('application/problem+json')) throw new Error(`${response.status} without a problem`)
  return JSON.parse(text) as Problem
}
