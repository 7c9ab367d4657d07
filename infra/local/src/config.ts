import { resolve } from 'node:path'
import * as z from 'zod'
import { checkout } from './checkout.ts'
import { PlainError } from './plain-error.ts'

/** What a command of the machine (apt-get, npm) may see: this process's own environment. */
export const inheritedEnv: NodeJS.ProcessEnv = process.env

/** Folders in which the machine looks for commands. */
export const searchPath: string[] = (process.env['PATH'] ?? '').split(':').filter(Boolean)

const StartConfig = z
  .object({
    ANTREAN_PORT: z.coerce.number().int().min(1).max(65_535).default(8080),
    ANTREAN_HOST: z.string().default('127.0.0.1'),
    ANTREAN_DATA_DIR: z.string().default('.antrean'),
    REDIS_URL: z.url({ protocol: /^rediss?$/ }).optional(),
    DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
    ANTREAN_DEMO_PASSWORD: z.string().min(8).optional(),
    ANTREAN_DEMO: z.enum(['on', 'off']).default('on'),
    ANTREAN_DEMO_SPEED: z.coerce.number().positive().default(1),
    LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace']).default('info'),
  })
  .transform((env) => ({ ...env, ANTREAN_DATA_DIR: resolve(checkout, env.ANTREAN_DATA_DIR) }))
export type StartConfig = z.infer<typeof StartConfig>

/** What `npm start` is told. An empty variable counts as unset. Throws a PlainError that names every fault. */
export const loadStartConfig = (env: NodeJS.ProcessEnv = process.env): StartConfig => {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const parsed = StartConfig.safeParse(given)
  if (parsed.success) return parsed.data
  throw new PlainError(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}.`).join('\n'))
}
