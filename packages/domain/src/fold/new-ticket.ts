import type { BuildingState, LiveTicket, LiveVisit } from '@antrean/contracts'

type Given = Pick<LiveTicket, 'id' | 'service' | 'state' | 'score' | 'promisedMs'> &
  Partial<Omit<LiveTicket, 'countsFrom'>> & { countsFrom?: number | null | undefined }

const fresh = {
  ...{ waitedMs: 0, waitingMs: null, calledAt: null, callCount: 0, recallCount: 0, returnCount: 0 },
  ...{ servingAt: null, servedMs: 0, endedAt: null, outcome: null, counter: null, forCounter: null },
}

/** A ticket enters a visit. It has entered the queue's order unless it is only planned. */
export const enterTicket = (state: BuildingState, visit: LiveVisit, given: Given, at: number, seq: number): void => {
  const { id: visitId, number, day, priority } = visit
  state.tickets.set(given.id, {
    ...fresh,
    ...{ visit: visitId, number, day, priority, entry: seq, since: at },
    enteredAt: given.state === 'planned' ? null : at,
    ...given,
    countsFrom: given.countsFrom ?? null,
  })
}

/** The last number given moves with every visit that gets one. */
export const noteNumber = (state: BuildingState, day: string, number: string): void => {
  const [prefix = '', digits = ''] = number.split('-')
  state.sequences.set(`${day}:${prefix}`, Number(digits))
}
