import { getDayReport } from '@antrean/contracts'
import { connectPostgres, connectRedis, createApp, kyselyOf, mount, ProblemError } from '@antrean/service-kit'
import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import type { Logger } from 'pino'
import type { Tables } from './database/tables.ts'
import { isUnavailable } from './database/unavailable.ts'
import { startHistory } from './history.ts'
import { projectionMetrics } from './metrics.ts'
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

  mount(app, getDayReport, async ({ params: { building, day } }) => {
    const report = await dayReport(db, building, day).catch((cause: unknown) => {
      throw isUnavailable(cause) ? new ProblemError('HISTORY_UNAVAILABLE', { cause }) : cause
    })
    if (!report) throw new ProblemError('BUILDING_UNKNOWN')
    return report
  })

  app.addHook('onClose', async () => {
    await history.close()
    await pool.end()
    redis.disconnect()
  })
  return app
}
