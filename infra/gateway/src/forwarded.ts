import type { IncomingMessage } from 'node:http'

type Headers = Record<string, string | string[] | undefined>

/** Where a request came from, as far as the gateway believes it. */
export interface Origin {
  /** The addresses on the way, the client's first. */
  addresses: readonly string[]
  protocol: string
  host: string
}

/** The headers for a service: who asked and for which host. What a client claims of itself is not passed on. */
export const forwardedHeaders = (headers: Headers, origin: Origin): Headers => {
  const { forwarded: _forwarded, ...passed } = headers
  return {
    ...passed,
    host: origin.host,
    'x-forwarded-for': origin.addresses.join(', '),
    'x-forwarded-proto': origin.protocol,
    'x-forwarded-host': origin.host,
  }
}

/** For an upgrade, which comes without fastify's reading of the proxies in front. */
export const directOrigin = (request: IncomingMessage): Origin => ({
  addresses: [request.socket.remoteAddress ?? ''],
  protocol: 'http',
  host: request.headers.host ?? '',
})
