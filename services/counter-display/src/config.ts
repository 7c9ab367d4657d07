import { parseConfig, serviceConfig } from '@antrean/service-kit'
import type * as z from 'zod'

const Config = serviceConfig(8082)
export type Config = z.infer<typeof Config>

/** Reads the configuration once. Throws one error that names every fault. */
export const loadConfig = (env: NodeJS.ProcessEnv = process.env): Config => parseConfig(Config, env)
