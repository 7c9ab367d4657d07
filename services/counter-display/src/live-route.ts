import { comesFromHere, ProblemError } from '@antrean/service-kit'
import fastifyWebsocket from '@fastify/websocket'
import type { FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import type { LiveServer } from './hub/live-server.ts'

const largestMessage = 4 * 1024

/** `/api/live`: the socket is opened to pages of this building, and to clients without a browser. */
export const liveRoute = fp(async (app, { live, publicUrl }: { live: LiveServer; publicUrl?: string | undefined }) => {
  const publicOrigin = publicUrl === undefined ? null : new URL(publicUrl).origin
  const allowed = (request: FastifyRequest): boolean => request.headers.origin === publicOrigin || comesFromHere(request)

  await app.register(fastifyWebsocket, {
    options: { maxPayload: largestMessage, perMessageDeflate: false },
    // A client that breaks the protocol or vanishes is no fault of ours; its socket closes by itself.
    errorHandler: (error, socket, request) => {
      request.log.debug({ reason: error.message }, 'socket failed')
      socket.terminate()
    },
    preClose: (done) => {
      live.stop()
      app.websocketServer.close(() => done())
    },
  })
  const preValidation = async (request: FastifyRequest): Promise<void> => {
    if (!allowed(request)) throw new ProblemError('ORIGIN_NOT_ALLOWED')
  }
  app.get('/api/live', { websocket: true, preValidation }, (socket, request) => live.accept(socket, () => app.principalOf(request)))
})
