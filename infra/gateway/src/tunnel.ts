import { request as httpRequest, type IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import type { ProblemCode } from '@antrean/contracts'
import { problemBody } from '@antrean/service-kit'
import type { FastifyInstance } from 'fastify'
import { directOrigin, forwardedHeaders } from './forwarded.ts'

const head = (response: IncomingMessage): string => {
  const lines = [`HTTP/1.1 ${response.statusCode} ${response.statusMessage}`]
  for (let index = 0; index < response.rawHeaders.length; index += 2) {
    lines.push(`${response.rawHeaders[index]}: ${response.rawHeaders[index + 1]}`)
  }
  return `${lines.join('\r\n')}\r\n\r\n`
}

const refuse = (socket: Duplex, code: ProblemCode): void => {
  const body = problemBody(code, '')
  const text = JSON.stringify(body)
  socket.end(
    `HTTP/1.1 ${body.status} ${body.title}\r\nContent-Type: application/problem+json\r\nContent-Length: ${Buffer.byteLength(text)}\r\nConnection: close\r\n\r\n${text}`,
  )
}

/**
 * Joins a WebSocket's two connections byte by byte. Frames are not read on the way, so a client that cannot keep up
 * holds back the service, which knows what to leave out; a proxy that reads frames would pile them up instead.
 */
export const tunnelLive = (app: FastifyInstance, { path, upstream }: { path: string; upstream: string }): void => {
  const open = new Set<Duplex>()

  const join = (one: Duplex, other: Duplex): void => {
    for (const [from, to] of [
      [one, other],
      [other, one],
    ] as const) {
      open.add(from)
      from.on('error', () => to.destroy())
      from.once('close', () => {
        open.delete(from)
        to.destroy()
      })
      from.pipe(to)
    }
  }

  app.server.on('upgrade', (request: IncomingMessage, socket: Duplex, early: Buffer) => {
    socket.on('error', () => socket.destroy())
    if (request.url?.split('?')[0] !== path) return refuse(socket, 'ROUTE_UNKNOWN')
    const ahead = httpRequest(new URL(request.url, upstream), {
      headers: forwardedHeaders(request.headers, directOrigin(request)) as NodeJS.Dict<string>,
      agent: false,
      timeout: 10_000,
    })
    socket.once('close', () => ahead.destroy())
    ahead.once('upgrade', (response, service, first) => {
      ahead.setTimeout(0)
      socket.write(head(response))
      if (first.length > 0) socket.write(first)
      if (early.length > 0) service.write(early)
      join(socket, service)
    })
    ahead.once('response', (response) => {
      socket.write(head(response))
      response.pipe(socket)
    })
    ahead.once('timeout', () => ahead.destroy(new Error('no answer')))
    ahead.once('error', (error) => {
      app.log.warn({ reason: error.message }, 'live service did not answer')
      if (!socket.destroyed) refuse(socket, 'SERVICE_UNAVAILABLE')
    })
    ahead.end()
  })
  // An upgraded connection would keep the server from closing.
  app.addHook('preClose', async () => {
    for (const socket of open) socket.destroy()
  })
}
