import { type Client, type ClientOptions, createClient } from '@antrean/client'
import type { Stack } from './stack.ts'

/** Sends each command once, so that a test sees every answer. */
const once = { attempts: 1 }

/** The kiosk that the demo building has. */
export const kioskOf = ({ url, secrets }: Stack, options: ClientOptions = once): Client =>
  createClient({ baseUrl: url, token: secrets.kioskToken, ...options })

/** May act at every counter, which it names. */
export const integrationOf = ({ url, secrets }: Stack, options: ClientOptions = once): Client =>
  createClient({ baseUrl: url, token: secrets.integrationKey, ...options })

export interface SignedIn {
  client: Client
  /** For a live socket's headers. */
  cookie: string
}

/** Signs one of the demo's accounts in; every call is a session of its own. */
export const signIn = async ({ url, secrets }: Stack, username: string): Promise<SignedIn> => {
  const reply = await fetch(`${url}/api/queue/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password: secrets.demoPassword }),
  })
  if (reply.status !== 201) throw new Error(`${username} could not sign in: ${reply.status} ${await reply.text()}`)
  const cookie = reply.headers
    .getSetCookie()
    .map((line) => line.split(';', 1)[0])
    .join('; ')
  const withCookie: typeof fetch = (input, init) => fetch(input, { ...init, headers: { ...(init?.headers as object), cookie } })
  return { client: createClient({ baseUrl: url, fetch: withCookie, ...once }), cookie }
}
