import type { Catalogue, ServiceId, ServiceSettings } from '@antrean/contracts'
import type { Random } from './random.ts'

/** What comes of a service. */
export interface Result {
  outcome?: string
  /** Absent: one. */
  files?: number
  /** When the visitor is back with what was missing, in milliseconds; null: is not, or need not be. */
  backInMs: number | null
}

/** How services end, in shares of all and in milliseconds. */
export const endings = {
  /** Of those who are asked for documents: something is missing. */
  incomplete: 0.09,
  /** Of those: they are back on the same day, after so long on average. */
  comeBack: 0.7,
  awayMs: 40 * 60_000,
  /** Each other outcome that is not the usual one. */
  rare: 0.02,
  /** An agent comes with several files. */
  agent: 0.04,
} as const

type Outcomes = Pick<ServiceSettings, 'outcomes' | 'outcomeRequired'>

/** What is entered where nothing in particular came of it: nothing, or the first outcome where one is required. */
const usualOf = ({ outcomes, outcomeRequired }: Outcomes): string | undefined => (outcomeRequired ? outcomes[0]?.id : undefined)

export const drawResult = (random: Random, settings: Outcomes): Result => {
  const files = random.chance(endings.agent) ? { files: 2 + Math.floor(random.exponential(3)) } : {}
  const incomplete = settings.outcomes.find(({ sameDayReturn }) => sameDayReturn)
  if (incomplete && random.chance(endings.incomplete)) {
    const backInMs = random.chance(endings.comeBack) ? random.logNormal(endings.awayMs, 0.5) : null
    return { outcome: incomplete.id, ...files, backInMs }
  }
  const usual = usualOf(settings)
  const rare = settings.outcomes.find((one) => !one.sameDayReturn && one.id !== usual && random.chance(endings.rare))
  const outcome = rare?.id ?? usual
  return { ...(outcome !== undefined && { outcome }), ...files, backInMs: null }
}

/** The outcome with which a service can be finished where one is required; services that require none are absent. */
export const requiredOutcomes = (catalogue: Catalogue): Map<ServiceId, string> =>
  new Map(
    catalogue.agencies
      .flatMap(({ services }) => services)
      .flatMap(({ id, settings }) => {
        const usual = usualOf(settings)
        return usual === undefined ? [] : [[id, usual] as const]
      }),
  )
