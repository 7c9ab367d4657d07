import { clock } from './clock.ts'
import { loadConfig } from './config.ts'
import { runDemo } from './demo.ts'
import { log } from './log.ts'

const config = loadConfig()
const stop = new AbortController()
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => stop.abort())

if (config.ANTREAN_DEMO === 'off') {
  log('off', { building: config.ANTREAN_BUILDING })
} else {
  try {
    await runDemo(config, clock, stop.signal)
  } catch (error) {
    if (!stop.signal.aborted) throw error
  }
  log('stopped', { building: config.ANTREAN_BUILDING })
}
