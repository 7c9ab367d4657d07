import { BuildingId } from '@antrean/contracts'
import * as z from 'zod'

const Config = z.object({
  ANTREAN_URL: z.url({ protocol: /^https?$/ }).default('http://localhost:8080'),
  ANTREAN_INTEGRATION_KEY: z.string().min(1),
  ANTREAN_BUILDING: BuildingId.default('padang'),
  ANTREAN_DEMO: z.enum(['on', 'off']).default('on'),
  ANTREAN_DEMO_SPEED: z.coerce.number().positive().max(1000).default(1).describe('how many times faster than life'),
})
export type Config = z.infer<typeof Config>

/** Throws one error that names every fault, and no value. */
export const loadConfig = (env: NodeJS.ProcessEnv = process.env): Config => {
  const parsed = Config.safeParse(env)
  if (parsed.success) return parsed.data
  const faults = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`)
  throw new Error(`The configuration is not valid:\n${faults.join('\n')}`)
}
