import { attempt, type Request } from './attempt.ts'
import { fullJitter } from './backoff.ts'
import type { Input, Reply } from './operation-types.ts'
import { ProblemError, UnreachableError } from './problem-error.ts'
import type { OperationId } from './routes.ts'
import { routes } from './routes.ts'

export interface ClientOptions {
  /** Such as `http://localhost:8080`; empty in a page of the same origin. */
  baseUrl?: string
  /** Of a paired device or an integration. A page's session is in its cookie. */
  token?: string
  fetch?: typeof fetch
  /** How often a command is sent before its failure is thrown. Only what is safe to repeat is repeated. */
  attempts?: number
  /** The longest wait between two attempts, in milliseconds. */
  longestWaitMs?: number
  /** How long one attempt may take, in milliseconds. */
  timeoutMs?: number
}

export interface CallOptions {
  /** Names the command: the same key gives the same reply, once. Made anew for each call unless given. */
  idempotencyKey?: string
  /** The integration key of a demo only: ISO 8601 with offset, never later than now. */
  instant?: string
  signal?: AbortSignal
}

export type Call<Id extends OperationId> = (
  ...args: keyof Input<Id> extends never ? [input?: Input<Id>, options?: CallOptions] : [input: Input<Id>, options?: CallOptions]
) => Promise<Reply<Id>>

/** One method for each operation, named by its id; it takes path parameters, query and body as one object. */
export type Client = { readonly [Id in OperationId]: Call<Id> }

/**
 * A client of Antrean's HTTP API, for browsers and Node. Every command carries an Idempotency-Key; what ended in 503, a lost
 * connection or silence is sent again with the same key, so that it happens once. Throws ProblemError for what Antrean
 * refuses and UnreachableError where no answer came.
 */
export const createClient = (options: ClientOptions = {}): Client => {
  const { attempts = 5, longestWaitMs = 4_000 } = options

  const call = async (id: OperationId, input: Record<string, unknown> = {}, given: CallOptions = {}): Promise<unknown> => {
    const request = requestOf(id, input, { ...given, idempotencyKey: given.idempotencyKey ?? newKey() }, options)
    for (let n = 0; ; n++) {
      try {
        return await attempt(request)
      } catch (error) {
        if (n + 1 >= attempts || !mayRepeat(error) || given.signal?.aborted) throw error
        await wait(fullJitter(n, longestWaitMs), given.signal)
      }
    }
  }

  const methods = Object.keys(routes).map((id) => [id, (input: never, given: never) => call(id as OperationId, input, given)])
  return Object.fromEntries(methods) as Client
}

/** Safe because of the key: the command takes effect once, however often it is sent. */
const mayRepeat = (error: unknown): boolean => error instanceof UnreachableError || (error instanceof ProblemError && error.status === 503)

const wait = (ms: number, signal: AbortSignal | undefined): Promise<void> =>
  new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', end)
      resolve()
    }
    const timer = setTimeout(end, ms)
    signal?.addEventListener('abort', end)
  })

/** 128 random bits. Not randomUUID, which a page that came without https lacks. */
export const newKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')

const requestOf = (
  id: OperationId,
  input: Record<string, unknown>,
  { idempotencyKey, instant, signal }: CallOptions,
  { baseUrl = '', token, timeoutMs = 10_000, fetch: fetcher = (url, init) => fetch(url, init) }: ClientOptions,
): Request => {
  const [method = '', pattern = ''] = routes[id].split(' ')
  const rest = { ...input }
  const path = pattern.replace(/:(\w+)/g, (_, name: string) => {
    const value = rest[name]
    delete rest[name]
    return encodeURIComponent(String(value))
  })
  const headers: Record<string, string> = { accept: 'application/json' }
  if (token !== undefined) headers.authorization = `Bearer ${token}`
  if (method !== 'GET' && idempotencyKey !== undefined) headers['idempotency-key'] = idempotencyKey
  if (instant !== undefined) headers['antrean-instant'] = instant
  if (method !== 'POST' && method !== 'PUT')
    return { url: baseUrl + path + queryOf(rest), method, headers, signal, timeoutMs, fetch: fetcher }
  headers['content-type'] = 'application/json'
  return { url: baseUrl + path, method, headers, body: JSON.stringify(rest), signal, timeoutMs, fetch: fetcher }
}

const queryOf = (fields: Record<string, unknown>): string => {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(fields)) query.set(name, String(value))
  return query.size === 0 ? '' : `?${query}`
}
