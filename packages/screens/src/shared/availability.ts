import type { Availability } from '@antrean/contracts'
import { signal } from '@preact/signals'
import { api, troubleOf } from './api.ts'
import { building } from './building.ts'

/** What each service gives now, by its id; empty while it is not known. */
export const availability = signal<ReadonlyMap<string, Availability>>(new Map())

const againMs = 20_000

/** Asks now and then, as long as the page stands. Whoever cannot be told is told by the queue when a number is taken. */
export const followAvailability = async (): Promise<void> => {
  try {
    const { services } = await api.getAvailability({ building })
    availability.value = new Map(services.map((one) => [one.service, one]))
  } catch (error) {
    troubleOf(error)
    availability.value = new Map()
  }
  setTimeout(() => void followAvailability(), againMs)
}
