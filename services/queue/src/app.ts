import { connectRedis, createApp, principals } from '@antrean/service-kit'
import type { FastifyInstance } from 'fastify'
import type { Logger } from 'pino'
import { cataloguesIn } from './catalogue/catalogues.ts'
import { catalogueEditor } from './catalogue/editor.ts'
import type { Config } from './config.ts'
import { openDatabase } from './database/tables.ts'
import { demoBeginning } from './epoch/confirm.ts'
import { createEpochKeeper } from './epoch/keeper.ts'
import { accountsIn } from './identity/accounts.ts'
import { pairDevices } from './identity/devices.ts'
import { mountSessions } from './identity/sessions.ts'
import { mountAppointments } from './operations/appointments.ts'
import { mountAvailability } from './operations/availability.ts'
import { mountBuilding } from './operations/building.ts'
import { callerOf } from './operations/caller.ts'
import { mountCatalogueDraft } from './operations/catalogue-draft.ts'
import { mountCatalogueReading } from './operations/catalogue-reading.ts'
import { createCommander } from './operations/commander.ts'
import { mountCounters } from './operations/counters.ts'
import { localTime } from './operations/local-time.ts'
import { mountTicketNote } from './operations/ticket-note.ts'
import { mountTickets } from './operations/tickets.ts'
import type { Tools } from './operations/tools.ts'
import { mountVisits } from './operations/visits.ts'
import { createAutoCall } from './schedule/auto-call.ts'
import { startSchedule } from './schedule/schedule.ts'
import { transitionsOn } from './transitions/transitions.ts'
import { visitToken } from './visit-token.ts'

/** The queue service: commands, catalogue, sessions. Confirms the live state of its buildings as long as it lives. */
export const createQueue = async (config: Config, log: Logger): Promise<FastifyInstance> => {
  const redis = connectRedis(config.REDIS_URL, 'antrean-queue', log)
  const { pool, db } = openDatabase(config.DATABASE_URL, log)
  const app = await createApp({ log, redis, title: 'Antrean queue', prefix: '/api/queue' })
  const keeper = createEpochKeeper({
    ...{ redis, pool, log, catalogues: cataloguesIn(db), beginsAt: config.ANTREAN_DEMO === 'on' ? demoBeginning : undefined },
    onBuildings: async ([building]) => {
      if (building !== undefined) await pairDevices(redis, config, building)
    },
  })
  const transitions = transitionsOn(redis, { replicas: config.REDIS_WAIT_REPLICAS })
  const autoCall = createAutoCall({ redis, transitions, log })
  const tools: Tools = {
    command: createCommander({ transitions, keeper, metrics: app.metrics, autoCall, log }),
    caller: (operation, call) => callerOf(operation, call, config.ANTREAN_DEMO === 'on'),
    localTime: localTime(redis),
    tokenOf: (building, visit) => visitToken(config.ANTREAN_SECRET, building, visit),
    sessions: principals(redis),
  }

  mountVisits(app, tools)
  mountAppointments(app, tools, { redis, secret: config.ANTREAN_SECRET })
  mountTickets(app, tools)
  mountTicketNote(app, redis)
  mountCounters(app, tools)
  mountBuilding(app, tools, redis)
  mountCatalogueReading(app, tools, db)
  mountCatalogueDraft(app, tools, catalogueEditor({ db, redis, command: tools.command }))
  mountAvailability(app, redis)
  mountSessions(app, { redis, accounts: accountsIn(db) })

  app.readyWhen('redis', async () => void (await redis.ping()))
  app.readyWhen('epoch', () => keeper.check())
  keeper.watch()
  const schedule = startSchedule({
    ...{ redis, command: tools.command, autoCall, buildings: keeper.buildings, metrics: app.metrics, log },
    byEvents: config.ANTREAN_DEMO === 'on',
  })
  app.addHook('onClose', async () => {
    await schedule.stop()
    await keeper.stop()
    redis.disconnect()
    await db.destroy()
  })
  return app
}
