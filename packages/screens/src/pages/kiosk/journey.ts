import type { MinuteRange, VisitView } from '@antrean/contracts'
import type { Trouble } from '../../shared/i18n/problems.id.ts'

export type Step = 'welcome' | 'appointment' | 'agencies' | 'services' | 'service' | 'review' | 'ticket'

/** The wish to take a number for what is chosen. It keeps its key until it is fulfilled or something else is wished. */
export interface Intent {
  /** Its Idempotency-Key; null before the first press. */
  key: string | null
  state: 'none' | 'sending' | 'failed'
  trouble: Trouble | null
}

/** One citizen's way through the kiosk. Every change makes a new one. */
export interface Journey {
  step: Step
  agency: string | null
  service: string | null
  /** Service ids, in the order in which they were added. */
  chosen: readonly string[]
  /** The waiting time that was shown when a service was chosen. */
  quoted: Readonly<Record<string, MinuteRange>>
  priority: string | null
  /** Of an appointment, as far as it is typed. */
  code: string
  intent: Intent
  visit: VisitView | null
}

export const mostServices = 8

const noIntent: Intent = { key: null, state: 'none', trouble: null }
export const atTheStart: Journey = {
  step: 'welcome',
  agency: null,
  service: null,
  chosen: [],
  quoted: {},
  priority: null,
  code: '',
  intent: noIntent,
  visit: null,
}

/** Whether a number may have been given although no answer came: then only the same wish may be sent again. */
export const isUnsure = ({ intent }: Journey): boolean =>
  intent.state === 'sending' || intent.trouble === 'OUTCOME_UNKNOWN' || intent.trouble === 'UNREACHABLE'

const wishing = (journey: Journey, wish: Partial<Journey>): Journey =>
  isUnsure(journey) ? journey : { ...journey, ...wish, intent: noIntent }

export const begin = (journey: Journey): Journey => ({ ...journey, step: 'agencies' })
export const haveAppointment = (journey: Journey): Journey => wishing(journey, { step: 'appointment', chosen: [], quoted: {}, code: '' })
export const typeCode = (journey: Journey, code: string): Journey => wishing(journey, { code })
export const lookAtAgency = (journey: Journey, agency: string): Journey => ({ ...journey, step: 'services', agency })
export const lookAtService = (journey: Journey, service: string): Journey => ({ ...journey, step: 'service', service })
export const review = (journey: Journey): Journey => ({ ...journey, step: 'review' })

/** `expected` is the waiting time that is shown beside it. */
export const choose = (journey: Journey, service: string, expected: MinuteRange | null = null): Journey => {
  const chosen = journey.chosen.includes(service) ? journey.chosen : [...journey.chosen, service]
  const quoted = expected ? { ...journey.quoted, [service]: expected } : journey.quoted
  return chosen.length > mostServices ? review(journey) : wishing(journey, { step: 'review', chosen, quoted })
}

/** Without any service left there is nothing to review. */
export const remove = (journey: Journey, service: string): Journey => {
  const chosen = journey.chosen.filter((one) => one !== service)
  const { [service]: _, ...quoted } = journey.quoted
  return wishing(journey, { chosen, quoted, step: chosen.length === 0 ? 'agencies' : 'review' })
}

export const prefer = (journey: Journey, priority: string | null): Journey => wishing(journey, { priority })
export const addAnother = (journey: Journey): Journey => wishing(journey, { step: 'agencies' })

export const back = (journey: Journey): Journey => {
  const { step, chosen } = journey
  if (step === 'service') return { ...journey, step: 'services' }
  if (step === 'services') return { ...journey, step: 'agencies' }
  if (step === 'agencies') return chosen.length > 0 ? review(journey) : atTheStart
  if (step === 'appointment') return wishing(journey, { step: 'agencies', code: '' })
  if (step === 'review') return addAnother(journey)
  return journey
}

/** A second press while the first is under way changes nothing; a press after a failure sends the same wish again. */
export const send = (journey: Journey, newKey: string): Journey =>
  journey.intent.state === 'sending' || (journey.chosen.length === 0 && journey.code === '')
    ? journey
    : { ...journey, intent: { key: journey.intent.key ?? newKey, state: 'sending', trouble: null } }

export const given = (journey: Journey, visit: VisitView): Journey => ({ ...journey, step: 'ticket', visit, intent: noIntent })
export const failed = (journey: Journey, trouble: Trouble): Journey => ({
  ...journey,
  intent: { ...journey.intent, state: 'failed', trouble },
})
