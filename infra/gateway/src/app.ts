import { observe, problemHandler } from '@antrean/service-kit'
import Fastify, { type FastifyInstance, LogController } from 'fastify'
import type { Logger } from 'pino'
import type { Config } from './config.ts'
import { proxyService } from './proxy.ts'
import { screens } from './screens.ts'
import { tunnelLive } from './tunnel.ts'

/** One origin for the screens and the three services. */
export const createGateway = async (config: Config, log: Logger): Promise<FastifyInstance> => {
  const app = Fastify({
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: config.TRUST_PROXY || false,
    forceCloseConnections: 'idle',
  }) as unknown as FastifyInstance
  await app.register(problemHandler)
  await app.register(observe)
  await app.register(proxyService, { prefix: '/api/queue', upstream: config.QUEUE_URL })
  await app.register(proxyService, { prefix: '/api/reports', upstream: config.REPORTING_URL })
  tunnelLive(app, { path: '/api/live', upstream: config.COUNTER_DISPLAY_URL })
  await app.register(screens, { folder: config.SCREENS_DIR })
  return app
}
