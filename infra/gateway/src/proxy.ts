import { Transform } from 'node:stream'
import type { ProblemCode } from '@antrean/contracts'
import { ProblemError } from '@antrean/service-kit'
import httpProxy from '@fastify/http-proxy'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { forwardedHeaders } from './forwarded.ts'

/** What every service accepts at most; the gateway does not carry more to it. */
const bodyLimit = 256 * 1024

/** Ends the body where it becomes too long, also when its length was not told or was a lie. */
const limited = () => {
  let length = 0
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      length += chunk.length
      done(length > bodyLimit ? new ProblemError('BODY_TOO_LARGE') : null, chunk)
    },
  })
}

/** A connection that never came to be has done nothing; after any other fault of a command nobody knows. */
const codeOf = (method: string, cause: unknown): ProblemCode => {
  if (cause instanceof ProblemError) return cause.code
  const code = (cause as NodeJS.ErrnoException | undefined)?.code ?? ''
  const unreached = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'UND_ERR_CONNECT_TIMEOUT'].includes(code)
  return unreached || method === 'GET' || method === 'HEAD' ? 'SERVICE_UNAVAILABLE' : 'OUTCOME_UNKNOWN'
}

const fault = (reply: FastifyReply, { error }: { error: Error }) => {
  const cause = error.cause ?? error
  reply.log.warn({ url: reply.request.url, reason: (cause as Error).message }, 'service did not answer')
  reply.send(new ProblemError(codeOf(reply.request.method, cause)))
}

const origin = (request: FastifyRequest) => ({
  addresses: request.ips ? [...request.ips].reverse() : [request.ip],
  protocol: request.protocol,
  host: request.host,
})

/** Passes everything under a prefix to one service, as it came. */
export const proxyService = async (app: FastifyInstance, { upstream }: { upstream: string }): Promise<void> => {
  app.addHook('preParsing', async (request, _reply, payload) => {
    if (Number(request.headers['content-length'] ?? 0) > bodyLimit) throw new ProblemError('BODY_TOO_LARGE')
    return request.headers['transfer-encoding'] ? payload.pipe(limited()) : payload
  })
  await app.register(httpProxy, {
    upstream,
    rewritePrefix: app.prefix,
    disableRequestLogging: true,
    // Whoever asked knows best whether to ask again; a GET that was answered 503 is not repeated behind their back.
    retryMethods: [],
    undici: { connections: 128, pipelining: 1, connect: { timeout: 3_000 }, headersTimeout: 60_000, bodyTimeout: 60_000 },
    replyOptions: {
      rewriteRequestHeaders: (request, headers) => forwardedHeaders(headers, origin(request as FastifyRequest)),
      onError: fault as never,
    },
  })
}
