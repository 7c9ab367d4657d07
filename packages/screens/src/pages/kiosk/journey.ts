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
  /** The waiting times that were shown when the wish was first sent. */
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
export const haveAppointment = (journey: Journey): Journey => wishing(journey, { step: 'appointment', chosen: [], code: '' })
export const typeCode = (journey: Journey, code: string): Journey => wishing(journey, { code })
export const lookAtAgency = (journey: Journey, agency: string): Journey => ({ ...journey, step: 'services', agency })
export const lookAtService = (journey: Journey, service: string): Journey => ({ ...journey, step: 'service', service })
export const review = (journey: Journey): Journey => ({ ...journey, step: 'review' })

export const choose = (journey: Journey, service: string): Journey => {
  const chosen = journey.chosen.includes(service) ? journey.chosen : [...journey.chosen, service]
  return chosen.length > mostServices ? review(journey) : wishing(journey, { step: 'review', chosen })
}

/** Without any service left there is nothing to review. */
export const remove = (journey: Journey, service: string): Journey => {
  const chosen = journey.chosen.filter((one) => one !== service)
  return wishing(journey, { chosen, step: chosen.length === 0 ? 'agencies' : 'review' })
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

/** The waiting times to show: as they are now, or once the wish was sent those that it carries. */
export const shownOf = ({ intent, quoted }: Journey, expected: Journey['quoted']): Journey['quoted'] =>
  intent.key === null ? expected : quoted

/**
 * A second press while the first is under way changes nothing; a press after a failure sends the same wish again.
 * `expected` are the waiting times that are shown now.
 */
export const send = (journey: Journey, newKey: string, expected: Journey['quoted'] = {}): Journey =>
  journey.intent.state === 'sending' || (journey.chosen.length === 0 && journey.code === '')
    ? journey
    : {
        ...journey,
        quoted: shownOf(journey, expected),
        intent: { key: journey.intent.key ?? newKey, state: 'sending', trouble: null },
      }

export const given = (journey: Journey, visit: VisitView): Journey => ({ ...journey, step: 'ticket', visit, intent: noIntent })
export const failed = (journey: Journey, trouble: Trouble): Journey => ({
  ...journey,
  intent: { ...journey.intent, state: 'failed', trouble },
})
