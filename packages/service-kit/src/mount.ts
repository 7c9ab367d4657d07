import { type Operation, Problem } from '@antrean/contracts'
import type { FastifyInstance, FastifyReply, FastifyRequest, FastifySchema } from 'fastify'
import * as z from 'zod'
import { authorize, comesFromHere } from './auth.ts'
import type { Principal } from './principal.ts'
import { ProblemError } from './problem.ts'

type Parsed<S> = S extends z.ZodType ? z.infer<S> : undefined

export interface Call<O extends Operation> {
  params: Parsed<O['params']>
  query: Parsed<O['query']>
  body: Parsed<O['body']>
  /** Null only where the operation is public. */
  principal: O['who'] extends 'public' ? Principal | null : Principal
  request: FastifyRequest
  reply: FastifyReply
}

export type Handler<O extends Operation> = (call: Call<O>) => Promise<z.infer<O['reply']>>

const headers = z.object({
  'idempotency-key': z.string().min(8).max(128).optional().describe('the same key gives the same reply, once'),
  'antrean-instant': z.iso.datetime({ offset: true }).optional().describe('the integration key of a demo only'),
})

const schemaOf = (operation: Operation): FastifySchema => ({
  operationId: operation.id,
  summary: operation.summary,
  ...(operation.who === 'public' ? {} : { security: [{ session: [] }, { bearer: [] }] }),
  ...(operation.method === 'GET' ? {} : { headers }),
  ...(operation.params ? { params: operation.params } : {}),
  ...(operation.query ? { querystring: operation.query } : {}),
  ...(operation.body ? { body: operation.body } : {}),
  response: {
    ...(operation.status === 204 ? { 204: z.undefined().describe('done') } : { [operation.status]: operation.reply }),
    default: { content: { 'application/problem+json': { schema: Problem } } },
  },
})

/** Binds an operation to its handler: who may, what comes in, what goes out. */
export const mount = <const O extends Operation>(app: FastifyInstance, operation: O, handler: Handler<O>): void => {
  app.route({
    method: operation.method,
    url: operation.path,
    ...(operation.bodyLimit === undefined ? {} : { bodyLimit: operation.bodyLimit }),
    schema: schemaOf(operation),
    // A stranger is told so before being told what is wrong with the request.
    preValidation: async (request) => {
      if (operation.method !== 'GET' && !comesFromHere(request)) throw new ProblemError('ORIGIN_NOT_ALLOWED')
      if (operation.who === 'public') return
      const principal = await app.principalOf(request)
      authorize(operation, principal, (request.params as { building?: string }).building)
      request.principal = principal
    },
    handler: async (request, reply) => {
      const { params, query, body, principal } = request
      const answer = await handler({ params, query, body, principal, request, reply } as unknown as Call<O>)
      return reply.code(operation.status).send(operation.status === 204 ? undefined : answer)
    },
  })
}

declare module 'fastify' {
  interface FastifyRequest {
    principal: Principal | null
  }
}
