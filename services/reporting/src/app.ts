import { getDayReport, listCallsOutOfOrder } from '@antrean/contracts'
import { connectPostgres, connectRedis, createApp, kyselyOf, mount, ProblemError } from '@antrean/service-kit'
import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import type { Logger } from 'pino'
import type { Tables } from './database/tables.ts'
import { isUnavailable } from './database/unavailable.ts'
import { startHistory } from './history.ts'
import { projectionMetrics } from './metrics.ts'
import { callsOutOfOrder } from './report/calls-out-of-order.ts'
import { dayReport } from './report/day-report.ts'

export interface ReportingOptions {
  redisUrl: string
  databaseUrl: string
  log: Logger
}

/** History: projects the streams into PostgreSQL and answers from there. Works whenever Redis and PostgreSQL are there. */
export const createReporting = async ({ redisUrl, databaseUrl, log }: ReportingOptions): Promise<FastifyInstance> => {
  const redis = connectRedis(redisUrl, 'reporting', log)
  const pool = connectPostgres({ url: databaseUrl, name: 'reporting', role: 'antrean_reporting', log })
  const db = kyselyOf<Tables>(pool)
  const app = await createApp({ log, redis, title: 'Antrean: reports', prefix: '/api/reports' })
  const history = startHistory({ redisUrl, redis, db, metrics: projectionMetrics(app.metrics), log })

  app.readyWhen('postgres', async () => void (await sql`select`.execute(db)))
  app.readyWhen('projection', history.check)

  mount(app, getDayReport, ({ params: { building, day } }) => answer(dayReport(db, building, day)))
  mount(app, listCallsOutOfOrder, ({ params: { building, day } }) => answer(callsOutOfOrder(db, building, day)))

  app.addHook('onClose', async () => {
    await history.close()
    await pool.end()
    redis.disconnect()
  })
  return app
}

/** What history answers: null is a building that it does not know. */
const answer = async <T>(asked: Promise<T | null>): Promise<T> => {
  const found = await asked.catch((cause: unknown) => {
    throw isUnavailable(cause) ? new ProblemError('HISTORY_UNAVAILABLE', { cause }) : cause
  })
  if (found === null) throw new ProblemError('BUILDING_UNKNOWN')
  return found
}
