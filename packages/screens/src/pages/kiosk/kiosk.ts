import { createClient, newKey } from '@antrean/client'
import { signal } from '@preact/signals'
import { troubleOf } from '../../shared/api.ts'
import { building } from '../../shared/building.ts'
import { loadCatalogue } from '../../shared/catalogue.ts'
import { language } from '../../shared/i18n/language.ts'
import { deviceToken } from './device.ts'
import { atTheStart, failed, given, type Journey, send } from './journey.ts'

/** Where the citizen before this kiosk is. */
export const journey = signal<Journey>(atTheStart)

/** `go(lookAtAgency, 'disdukcapil')` */
export const go = <Given extends unknown[]>(move: (journey: Journey, ...given: Given) => Journey, ...rest: Given): void => {
  journey.value = move(journey.value, ...rest)
}

/** The next citizen finds the kiosk as if nobody had been there, and the building as it is published now. */
export const startAgain = (): void => {
  journey.value = atTheStart
  language.value = 'id'
  void loadCatalogue()
}

/** Checks in the appointment whose code is typed, or takes a number for what is chosen. The client repeats what ended without an answer; pressing again repeats it with the same key. `expected` are the waiting times that are shown. */
export const takeNumber = async (expected: Journey['quoted'] = {}): Promise<void> => {
  const before = journey.value
  go(send, newKey(), expected)
  const { step, intent, chosen, quoted, priority, code } = journey.value
  if (journey.value === before || intent.key === null) return
  const mine = () => journey.value.intent.key === intent.key
  try {
    const client = createClient({ token: deviceToken.value ?? '' })
    const once = { idempotencyKey: intent.key }
    const wish = { building, services: [...chosen], quoted, ...(priority === null ? {} : { priority }) }
    const { visit } = step === 'appointment' ? await client.checkIn({ building, code }, once) : await client.issueVisit(wish, once)
    if (mine()) go(given, visit)
  } catch (error) {
    if (mine()) go(failed, troubleOf(error))
  }
}
