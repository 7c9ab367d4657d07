import { databaseUrl, parseConfig, serviceConfig } from '@antrean/service-kit'

const Config = serviceConfig(8083).extend({ DATABASE_URL: databaseUrl })

/** Reads the configuration once. Throws one error that names every fault. */
export const loadConfig = (env: NodeJS.ProcessEnv = process.env) => parseConfig(Config, env)

const MigrateConfig = Config.pick({ DATABASE_URL: true })

/** What the commands without a server need. */
export const loadDatabaseConfig = (env: NodeJS.ProcessEnv = process.env) => parseConfig(MigrateConfig, env)
