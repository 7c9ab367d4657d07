import fastifyHelmet from '@fastify/helmet'
import Fastify, { type FastifyInstance, LogController } from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import type { Redis } from 'ioredis'
import type { Logger } from 'pino'
import { auth } from './auth.ts'
import { observe } from './observe.ts'
import { openapi } from './openapi.ts'
import { problemHandler } from './problem-handler.ts'

export interface AppOptions {
  log: Logger
  redis: Redis
  title: string
  /** Where this service's addresses begin, such as `/api/queue`; its document stands under `<prefix>/openapi.json`. */
  prefix: string
}

/** Fastify's word for no body is null, a schema's undefined. */
const withoutBody: typeof validatorCompiler = (route) => {
  const validate = validatorCompiler(route)
  return (data) => validate(data === null && route.httpPart === 'body' ? undefined : data)
}

/** What every service's HTTP side begins with: schemas, problems, who is asking, health, metrics, document. */
export const createApp = async ({ log, redis, title, prefix }: AppOptions): Promise<FastifyInstance> => {
  const app = Fastify({
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: 256 * 1024,
    trustProxy: 'loopback, uniquelocal',
    forceCloseConnections: 'idle',
  }) as unknown as FastifyInstance
  app.setValidatorCompiler(withoutBody)
  app.setSerializerCompiler(serializerCompiler)
  app.removeContentTypeParser('text/plain')
  const parseJson = app.getDefaultJsonParser('error', 'error')
  // A command without fields may come with an empty body, whatever its content type says.
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) =>
    body === '' ? done(null, undefined) : parseJson(request, body as string, done),
  )
  app.decorateRequest('principal', null)
  await app.register(problemHandler)
  // Answers are data: nothing in them is to be run, or framed.
  const directives = { defaultSrc: ["'none'"], frameAncestors: ["'none'"] }
  await app.register(fastifyHelmet, { contentSecurityPolicy: { useDefaults: false, directives } })
  await app.register(observe)
  await app.register(auth, { redis })
  await app.register(openapi, { title, prefix })
  return app
}
