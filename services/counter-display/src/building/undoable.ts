import type { CounterId, Cursor, Entry, Event, Undoable, VisitId } from '@antrean/contracts'
import { namedIds } from '@antrean/domain'

type Kept = Map<CounterId, Undoable & { visit: VisitId }>

/** What the commands that an officer can take back have made. */
const undoableOf = (event: Event, cursor: Cursor): [CounterId, Undoable & { visit: VisitId }] | null => {
  switch (event.type) {
    case 'ticket.called':
    case 'ticket.service-started':
    case 'ticket.served':
    case 'ticket.no-show':
    case 'ticket.parked':
    case 'ticket.transferred': {
      const { type, ticket, number, visit } = event
      return [event.counter, { event: cursor, type, ticket, number, visit }]
    }
    default:
      return null
  }
}

/** Counters at which something began anew, so that nothing of before is taken back. */
const begunAnew = (event: Event, kept: Kept): Iterable<CounterId> => {
  switch (event.type) {
    case 'counter.opened':
    case 'counter.paused':
    case 'counter.closed':
    case 'visit.walked-in':
      return [event.counter]
    case 'day.closed':
      return event.counters
    case 'epoch.started':
      return event.restored ? [...kept.keys()] : []
    default:
      return []
  }
}

/** Keeps each counter's last command that can be taken back; whatever else touches its visit makes that impossible. */
export const noteUndoable = (kept: Kept, { cursor, event }: Entry): void => {
  if (event.type !== 'ticket.recalled') {
    const visits = new Set(namedIds(event).visits)
    for (const [counter, { visit }] of kept) if (visits.has(visit)) kept.delete(counter)
  }
  for (const counter of begunAnew(event, kept)) kept.delete(counter)
  const made = undoableOf(event, cursor)
  if (made) kept.set(...made)
}
