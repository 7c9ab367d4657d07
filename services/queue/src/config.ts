import { databaseUrl, parseConfig, serviceConfig } from '@antrean/service-kit'
import * as z from 'zod'

const secret = z.string().min(16, 'at least 16 characters')
const deviceToken = z.string().min(16, 'at least 16 characters').optional()

const Config = serviceConfig(8081).extend({
  DATABASE_URL: databaseUrl,
  ANTREAN_SECRET: secret.describe("what visits' tokens are made from; another one makes all printed tickets unknown"),
  ANTREAN_DEMO: z
    .enum(['on', 'off'])
    .default('off')
    .describe('on: the integration key may pass instants, and a new building begins at its midnight'),
  ANTREAN_INTEGRATION_KEY: deviceToken,
  ANTREAN_KIOSK_TOKEN: deviceToken,
  REDIS_WAIT_REPLICAS: z.coerce
    .number()
    .int()
    .min(0)
    .max(5)
    .default(0)
    .describe('replicas that must have a command before it is acknowledged'),
})
export type Config = z.infer<typeof Config>

/** Reads the configuration once. Throws one error that names every fault. */
export const loadConfig = (env: NodeJS.ProcessEnv = process.env): Config => parseConfig(Config, env)

const MigrateConfig = Config.pick({ DATABASE_URL: true })

/** What `migrate` needs. */
export const loadDatabaseConfig = (env: NodeJS.ProcessEnv = process.env) => parseConfig(MigrateConfig, env)

const ProvisionConfig = Config.pick({ DATABASE_URL: true, REDIS_URL: true, ANTREAN_DEMO: true }).extend({
  ANTREAN_DEMO_PASSWORD: z.string().min(8, 'at least 8 characters').max(256),
})

/** What `provision` needs. */
export const loadProvisionConfig = (env: NodeJS.ProcessEnv = process.env) => parseConfig(ProvisionConfig, env)
