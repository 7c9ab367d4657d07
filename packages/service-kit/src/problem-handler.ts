import type { ProblemCode } from '@antrean/contracts'
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import { hasZodFastifySchemaValidationErrors, isResponseSerializationError } from 'fastify-type-provider-zod'
import { ProblemError, type ProblemExtras, problemBody } from './problem.ts'

const codesOfFastify: Record<string, ProblemCode> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'BODY_TOO_LARGE',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'MEDIA_TYPE_UNSUPPORTED',
  FST_ERR_CTP_INVALID_JSON_BODY: 'REQUEST_INVALID',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'REQUEST_INVALID',
}

const codeOf = (error: FastifyError): ProblemCode => {
  const known = codesOfFastify[error.code]
  if (known) return known
  if (error.statusCode === 429) return 'TOO_MANY_REQUESTS'
  if (error.statusCode === 503) return 'SERVICE_UNAVAILABLE'
  return error.statusCode !== undefined && error.statusCode < 500 ? 'REQUEST_INVALID' : 'FAULT'
}

const answer = (request: FastifyRequest, reply: FastifyReply, code: ProblemCode, extras: ProblemExtras = {}) => {
  const body = problemBody(code, request.id, extras.errors)
  if (extras.headers) reply.headers(extras.headers)
  // A problem is not what the route promised, so the route's own serializer must not touch it.
  return reply.code(body.status).type('application/problem+json').serializer(JSON.stringify).send(body)
}

/** Every error leaves as `application/problem+json` with a code; only faults are logged as errors. */
export const problemHandler = fp(async (app) => {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    if (error instanceof ProblemError) {
      if (error.cause) request.log.warn({ err: error.cause, code: error.code }, 'refused because of a fault')
      return answer(request, reply, error.code, error.extras)
    }
    if (hasZodFastifySchemaValidationErrors(error)) {
      const errors = error.validation.map((issue) => ({
        path: `${error.validationContext ?? ''}${issue.instancePath}`,
        message: issue.message ?? 'not valid',
      }))
      return answer(request, reply, 'REQUEST_INVALID', { errors })
    }
    const code = isResponseSerializationError(error) ? 'FAULT' : codeOf(error)
    if (code === 'FAULT') request.log.error({ err: error }, 'request failed')
    return answer(request, reply, code)
  })
  app.setNotFoundHandler((request, reply) => answer(request, reply, 'ROUTE_UNKNOWN'))
})
