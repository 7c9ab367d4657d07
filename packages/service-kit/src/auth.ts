import type { Operation } from '@antrean/contracts'
import fastifyCookie from '@fastify/cookie'
import type { FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import type { Redis } from 'ioredis'
import { type Principal, principals } from './principal.ts'
import { ProblemError } from './problem.ts'

/** `__Host-` binds the cookie to this host, and needs https; a building's own network may have none. */
export const cookieNames = { secure: '__Host-antrean', plain: 'antrean' } as const

declare module 'fastify' {
  interface FastifyInstance {
    /** Who sends a request, by its bearer token or its session cookie; null when nobody is signed in. */
    principalOf(request: FastifyRequest): Promise<Principal | null>
  }
}

const bearerOf = (request: FastifyRequest): string | undefined => /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1]

const cookieOf = (request: FastifyRequest): string | undefined => request.cookies[cookieNames.secure] ?? request.cookies[cookieNames.plain]

/** Whether a page of this building sent the request. A client without a browser sends neither header. */
export const comesFromHere = (request: FastifyRequest): boolean => {
  const site = request.headers['sec-fetch-site']
  if (site !== undefined) return site === 'same-origin' || site === 'none'
  const { origin } = request.headers
  return origin === undefined || (URL.canParse(origin) && new URL(origin).host === request.host)
}

export const auth = fp(async (app, { redis }: { redis: Redis }) => {
  await app.register(fastifyCookie)
  const store = principals(redis)
  app.decorate('principalOf', async (request) => {
    const bearer = bearerOf(request)
    const cookie = cookieOf(request)
    try {
      if (bearer !== undefined) return await store.ofDevice(bearer)
      return cookie === undefined ? null : await store.ofSession(cookie)
    } catch (cause) {
      throw new ProblemError('STATE_UNAVAILABLE', { cause })
    }
  })
})

/** Throws unless the operation is open to this principal, in the building that the path names. */
export const authorize = (operation: Operation, principal: Principal | null, building: string | undefined): void => {
  if (operation.who === 'public') return
  if (!principal) throw new ProblemError('SIGN_IN_REQUIRED')
  if (building !== undefined && principal.building !== building) throw new ProblemError('BUILDING_UNKNOWN')
  if (operation.who !== 'signed-in' && !operation.who.includes(principal.role)) throw new ProblemError('ROLE_NOT_ALLOWED')
}
