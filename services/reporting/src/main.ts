import { createLogger, main, run } from '@antrean/service-kit'
import { createReporting } from './app.ts'
import { loadConfig } from './config.ts'

main(async () => {
  const config = loadConfig()
  const log = createLogger('reporting', config.LOG_LEVEL)
  const app = await createReporting({ redisUrl: config.REDIS_URL, databaseUrl: config.DATABASE_URL, log })
  await run(app, { name: 'reporting', log, host: config.HOST, port: config.PORT })
})
