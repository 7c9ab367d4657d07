import { openLive } from '@antrean/client'
import type { BuildingId, CounterId, CounterScreenView } from '@antrean/contracts'
import type { HeldTicket } from './world.ts'

const patienceMs = 10_000

/** Asks the live side what a counter holds; null when it holds nothing, or no answer came in ten seconds. */
export const heldAt =
  (url: string, token: string, building: BuildingId) =>
  (counter: CounterId): Promise<HeldTicket | null> =>
    new Promise((resolve) => {
      const live = openLive(`${url.replace(/^http/, 'ws')}/api/live`, { headers: { authorization: `Bearer ${token}` } })
      const answer = (held: HeldTicket | null) => {
        clearTimeout(timer)
        live.close()
        resolve(held)
      }
      const timer = setTimeout(() => answer(null), patienceMs)
      live.follow<CounterScreenView>({ building, view: `counter:${counter}` }, ({ state }) => {
        if (!state) return
        const { ticket } = state
        const isHeld = ticket?.state === 'called' || ticket?.state === 'serving'
        answer(isHeld ? { id: ticket.id, service: ticket.service, state: ticket.state as HeldTicket['state'] } : null)
      })
    })
