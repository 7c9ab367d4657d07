import type { BuildingId, Day, EpochMs } from '@antrean/contracts'
import { dayNumber } from '@antrean/domain'
import { ProblemError } from '@antrean/service-kit'
import { Gauge, type Registry } from '@prometheus-io/client'
import { Cron } from 'croner'
import type { FastifyBaseLogger } from 'fastify'
import type { Redis } from 'ioredis'
import { digest } from '../operations/caller.ts'
import type { Commander } from '../operations/commander.ts'
import { type AutoCall, itself } from './auto-call.ts'
import { type Due, readDue } from './due.ts'
import { leadOn } from './lead.ts'
import { createServingAlerts } from './serving-alerts.ts'

export interface ScheduleOptions {
  redis: Redis
  command: Commander
  autoCall: AutoCall
  /** Of this installation. */
  buildings(): BuildingId[]
  /** Where instants may be passed, a building's time is that of its last event: its day may still be being told. */
  byEvents: boolean
  metrics: Registry
  log: Pick<FastifyBaseLogger, 'info' | 'warn'>
}

const everySecond = '* * * * * *'

/** What happens by itself, once for all instances: no-shows, calls, alerts, the end of the day. */
export const startSchedule = ({ redis, command, autoCall, buildings, byEvents, metrics, log }: ScheduleOptions) => {
  const lead = leadOn(redis)
  const alerts = createServingAlerts(metrics, log)
  const leads = new Gauge({ name: 'antrean_schedule_leads', help: '1 where this process leads the schedule', registers: [metrics] })
  /** Days that this lead has closed: one that was reopened afterwards stays open. */
  let closed = new Map<BuildingId, Day>()
  let token: number | null = null

  /** A refusal says that somebody was faster, which is as good. */
  const give = async (work: () => Promise<unknown>): Promise<void> => {
    try {
      await work()
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error
    }
  }

  const closeDay = async (building: BuildingId, day: Day, at: EpochMs | undefined): Promise<void> => {
    if (closed.get(building) === day) return
    // The key of the day: it is closed by itself once, by whichever process.
    const key = { command: digest(itself, 'closeDay', building, day), request: digest(day) }
    await command('closeDay', { building, by: itself, at, ...key }, { dayNumber: dayNumber(day), lead: token })
    closed.set(building, day)
  }

  const attend = async (building: BuildingId): Promise<void> => {
    const due: Due = await readDue(redis, building, byEvents)
    const at = byEvents ? due.now : undefined
    const caller = { building, by: itself, at }
    for (const ticketId of due.called) await give(() => command('markNoShow', caller, { ticketId, counterId: null, overdue: token }))
    alerts.note(building, due.served)
    if (due.autoCall) await autoCall(building, at)
    const { day } = due
    if (day !== null) await give(() => closeDay(building, day, at))
  }

  const turn = async (): Promise<void> => {
    if (redis.status !== 'ready') return
    const before = token
    token = await lead.take()
    leads.set(token === null ? 0 : 1)
    if (token === null) return alerts.forget()
    if (token !== before) {
      closed = new Map()
      log.info({ token }, 'leads the schedule')
    }
    await Promise.all(buildings().map(attend))
  }

  let running = Promise.resolve()
  const work = (): Promise<void> => {
    running = turn().catch((err: Error) => log.warn({ reason: err.message }, 'the schedule was interrupted'))
    return running
  }
  const job = new Cron(everySecond, { protect: true }, work)

  return {
    /** Resolves when it is at nothing any more, and another process may lead. */
    async stop(): Promise<void> {
      job.stop()
      await running
      if (token !== null) await lead.giveUp().catch(() => {})
    },
  }
}
