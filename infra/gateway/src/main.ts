import { createLogger, main, run } from '@antrean/service-kit'
import { createGateway } from './app.ts'
import { loadConfig } from './config.ts'

main(async () => {
  const config = loadConfig()
  const log = createLogger('gateway', config.LOG_LEVEL)
  await run(await createGateway(config, log), { name: 'gateway', log, host: config.HOST, port: config.PORT })
})
