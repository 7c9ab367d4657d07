import { resolve } from 'node:path'
import { parseConfig } from '@antrean/service-kit'
import * as z from 'zod'

const upstream = z.url({ protocol: /^http$/ })

const Config = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(8080),
  QUEUE_URL: upstream.default('http://127.0.0.1:8081'),
  COUNTER_DISPLAY_URL: upstream.default('http://127.0.0.1:8082'),
  REPORTING_URL: upstream.default('http://127.0.0.1:8083'),
  SCREENS_DIR: z
    .string()
    .transform((folder) => resolve(folder))
    .describe('the folder into which Vite built the screens'),
  TRUST_PROXY: z.string().default('').describe('addresses of proxies in front, whose X-Forwarded-For is believed; none where empty'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
})
export type Config = z.infer<typeof Config>

export const loadConfig = (env: NodeJS.ProcessEnv = process.env): Config => parseConfig(Config, env)
