import { createLogger, main, run } from '@antrean/service-kit'
import { createCounterDisplay } from './app.ts'
import { loadConfig } from './config.ts'

main(async () => {
  const config = loadConfig()
  const log = createLogger('counter-display', config.LOG_LEVEL)
  const app = await createCounterDisplay({ redisUrl: config.REDIS_URL, publicUrl: config.PUBLIC_URL, log })
  await run(app, { name: 'counter-display', log, host: config.HOST, port: config.PORT })
})
