import { type Account, type BuildingId, getSession, type SessionView, signIn, signOut } from '@antrean/contracts'
import { cookieNames, mount, type Principal, ProblemError, principals, sessionSeconds } from '@antrean/service-kit'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Redis } from 'ioredis'
import type { Accounts } from './accounts.ts'
import { signInThrottle } from './throttle.ts'

const viewOf = ({ actor, name, role, building, counter }: Principal): SessionView => ({
  account: actor,
  name,
  role: role as SessionView['role'],
  building,
  counter,
})

/** A `__Host-` cookie needs https; a building's own network may have none. */
const cookieFor = (request: FastifyRequest) => {
  const secure = request.protocol === 'https'
  const options = { path: '/', httpOnly: true, sameSite: 'lax', secure } as const
  return { name: secure ? cookieNames.secure : cookieNames.plain, options }
}

/** Signing in needs PostgreSQL; a session does not. */
export const mountSessions = (app: FastifyInstance, { redis, accounts }: { redis: Redis; accounts: Accounts }): void => {
  const sessions = principals(redis)
  const throttle = signInThrottle(redis)

  const check = async (username: string, password: string, address: string): Promise<Account & { building: BuildingId }> => {
    await throttle.check(username, address).catch(unlessRefused('STATE_UNAVAILABLE'))
    const account = await accounts.signedIn(username, password).catch(unlessRefused('SERVICE_UNAVAILABLE'))
    if (account) return account
    await throttle.wrong(username, address).catch(unlessRefused('STATE_UNAVAILABLE'))
    throw new ProblemError('CREDENTIALS_WRONG')
  }

  mount(app, signIn, async ({ body: { username, password }, request, reply }) => {
    const { id: actor, name, role, building } = await check(username, password, request.ip)
    const token = await sessions.startSession({ actor, name, role, building }).catch(unlessRefused('STATE_UNAVAILABLE'))
    const cookie = cookieFor(request)
    reply.setCookie(cookie.name, token, { ...cookie.options, maxAge: sessionSeconds })
    return { session: { account: actor, name, role, building, counter: null } }
  })

  mount(app, getSession, async ({ principal }) => {
    if (principal.session === null) throw new ProblemError('SIGN_IN_REQUIRED')
    return { session: viewOf(principal) }
  })

  mount(app, signOut, async ({ principal, request, reply }) => {
    if (principal.session !== null) await sessions.endSession(principal.session).catch(unlessRefused('STATE_UNAVAILABLE'))
    const cookie = cookieFor(request)
    reply.clearCookie(cookie.name, cookie.options)
    return undefined
  })
}

const unlessRefused = (code: 'STATE_UNAVAILABLE' | 'SERVICE_UNAVAILABLE') => (cause: unknown) => {
  throw cause instanceof ProblemError ? cause : new ProblemError(code, { cause })
}
