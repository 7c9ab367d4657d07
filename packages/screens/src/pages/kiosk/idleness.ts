import type { Step } from './journey.ts'

/** What a kiosk does about having been left alone. */
export interface Idleness {
  /** Seconds until it returns to the start; null while it does not count. */
  secondsLeft: number | null
  /** It asks whether somebody is still there. */
  asks: boolean
  over: boolean
}

const quietMs = 60_000
const countdownMs = 20_000
const ticketMs = 45_000
const here: Idleness = { secondsLeft: null, asks: false, over: false }

/** After a minute it asks, and counts for twenty seconds; a ticket is shown for 45 seconds, counted from the first. */
export const idleness = (step: Step, sending: boolean, silentMs: number): Idleness => {
  const limitMs = step === 'ticket' ? ticketMs : quietMs + countdownMs
  const asks = step !== 'ticket' && silentMs >= quietMs
  if (step === 'welcome' || sending || (step !== 'ticket' && !asks)) return here
  return { secondsLeft: Math.max(0, Math.ceil((limitMs - silentMs) / 1000)), asks, over: silentMs >= limitMs }
}
