import closeWithGrace from 'close-with-grace'
import type { FastifyInstance } from 'fastify'
import { type Logger, pino } from 'pino'

/** Events and ids; what could name a person or open a door is never written. */
export const createLogger = (name: string, level: string): Logger =>
  pino({
    name,
    level,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: ['req.headers.authorization', 'req.headers.cookie', 'password', 'token'],
  })

export interface Running {
  name: string
  log: Logger
  host: string
  port: number
}

/** Listens until a signal, then answers what is in flight and closes; ten seconds at most. */
export const run = async (app: FastifyInstance, { name, log, host, port }: Running): Promise<void> => {
  closeWithGrace({ delay: 10_000, logger: false }, async ({ err, signal }) => {
    if (err) log.fatal({ err }, 'stopping because of a fault')
    else log.info({ service: name, signal }, 'stopping')
    await app.close()
  })
  const address = await app.listen({ host, port })
  log.info({ service: name, address }, 'listening')
}

/** Starts a service; what prevents it is one sentence and a non-zero exit. */
export const main = (start: () => Promise<void>): void => {
  start().catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exit(1)
  })
}
