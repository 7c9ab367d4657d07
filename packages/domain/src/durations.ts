import type { LiveTicket, LiveVisit, MinuteRange } from '@antrean/contracts'

type Times = Pick<LiveTicket, 'state' | 'waitingMs' | 'calledAt' | 'servingAt' | 'servedMs'>

/** Time spent in `waiting` up to the last call, in ms; null until first called. */
export const waitingMs = ({ waitingMs: atLastCall }: Times): number | null => atLastCall

/** Last call to service, in ms; null until served. A recall is not a call. */
export const walkingMs = ({ calledAt, servingAt }: Times): number | null =>
  calledAt === null || servingAt === null ? null : servingAt - calledAt

/** Time spent in `serving`, in ms, without what it was parked; null until served to the end, so an expired ticket has none. */
export const serviceMs = ({ state, servedMs }: Times): number | null => (state === 'served' ? servedMs : null)

/** Whether it was called within the waiting time that was promised; null until called. */
export const calledInTime = (ticket: Times & Pick<LiveTicket, 'promisedMs'>): boolean | null =>
  ticket.waitingMs === null ? null : ticket.waitingMs <= ticket.promisedMs

/** How far a wait was from the range that was quoted, in ms: 0 within it (its edges too), otherwise to the nearer edge. */
export const quoteErrorMs = ({ fromMinutes, toMinutes }: MinuteRange, waitedMs: number): number =>
  Math.max(0, fromMinutes * 60_000 - waitedMs, waitedMs - toMinutes * 60_000)

/** Arrival to departure, in ms; null while the visitor is here. */
export const sojournMs = ({ arrivedAt, departedAt }: Pick<LiveVisit, 'arrivedAt' | 'departedAt'>): number | null =>
  departedAt === null ? null : departedAt - arrivedAt
