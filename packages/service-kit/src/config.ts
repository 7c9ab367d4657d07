import * as z from 'zod'

const port = (fallback: number) => z.coerce.number().int().min(0).max(65_535).default(fallback)

/** What every service is told. */
export const serviceConfig = (fallbackPort: number) =>
  z.object({
    HOST: z.string().default('127.0.0.1'),
    PORT: port(fallbackPort),
    REDIS_URL: z.url({ protocol: /^rediss?$/ }),
    LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
    PUBLIC_URL: z.url().optional().describe('where browsers reach Antrean'),
  })

export const databaseUrl = z.url({ protocol: /^postgres(ql)?$/ })

/** Reads a configuration once. Throws one error that names every fault, and no value, since some are secrets. */
export const parseConfig = <S extends z.ZodType>(schema: S, env: NodeJS.ProcessEnv): z.infer<S> => {
  const parsed = schema.safeParse(env)
  if (parsed.success) return parsed.data
  const faults = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`)
  throw new Error(`The configuration is not valid:\n${faults.join('\n')}`)
}
