import { createLogger, main, run } from '@antrean/service-kit'
import { createQueue } from './app.ts'
import { loadConfig } from './config.ts'

main(async () => {
  const config = loadConfig()
  const log = createLogger('queue', config.LOG_LEVEL)
  await run(await createQueue(config, log), { name: 'queue', log, host: config.HOST, port: config.PORT })
})
