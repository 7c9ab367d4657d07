import { password } from './fresh-installation.ts'
import type { RunningService } from './start-service.ts'

export interface Answer {
  status: number
  // biome-ignore lint/suspicious/noExplicitAny: tests look into replies of every kind
  body: any
  headers: Headers
}

export interface Person {
  get(path: string): Promise<Answer>
  post(path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>
  put(path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>
  delete(path: string, headers?: Record<string, string>): Promise<Answer>
  /** What shows who it is, for a socket. */
  headers: Record<string, string>
}

const answerOf = async (reply: Response): Promise<Answer> => {
  const text = await reply.text()
  return { status: reply.status, headers: reply.headers, body: text === '' ? undefined : JSON.parse(text) }
}

const personWith = (url: string, who: Record<string, string>): Person => {
  const ask = async (method: string, path: string, headers: Record<string, string> = {}, body?: unknown) =>
    answerOf(
      await fetch(url + path, {
        method,
        headers: { ...who, ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
        ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      }),
    )
  return {
    headers: who,
    get: (path) => ask('GET', path),
    post: (path, body, headers) => ask('POST', path, headers, body),
    put: (path, body, headers) => ask('PUT', path, headers, body),
    delete: (path, headers) => ask('DELETE', path, headers),
  }
}

type Service = Pick<RunningService, 'url'>

export const stranger = ({ url }: Service): Person => personWith(url, {})

/** A device or an integration. */
export const bearer = ({ url }: Service, token: string): Person => personWith(url, { authorization: `Bearer ${token}` })

/** Somebody who has signed in with `password`. */
export const signedIn = async (service: Service, username: string): Promise<Person> => {
  const reply = await stranger(service).post('/api/queue/sessions', { username, password })
  if (reply.status !== 201) throw new Error(`not signed in: ${JSON.stringify(reply.body)}`)
  return personWith(service.url, { cookie: String(reply.headers.get('set-cookie')).split(';')[0] ?? '' })
}
