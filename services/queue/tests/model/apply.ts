import type { Transitions } from '@antrean/queue'
import { bookAppointment, cancelAppointment, checkIn, moveAppointment } from './appointments.ts'
import { addService, issue, setPriority, walkIn } from './arrivals.ts'
import { expire, finish, mark, markNoShow, park, recall, serve } from './at-counter.ts'
import { cancel, comeBack, returnTicket, undo, unpark } from './back.ts'
import type { Now } from './begin.ts'
import { call, callNext } from './calling.ts'
import { closeCounter, openCounter, pauseCounter, setServices } from './counters.ts'
import { closeDay, publishCatalogue, reopenDay, resumeService, suspendService } from './day.ts'
import { cursorOf, type Model, type Outcome, untouched } from './state.ts'
import { transfer } from './transfer.ts'

const rules = {
  ...{ issue, walkIn, addService, setPriority, callNext, call, recall, serve, finish, markNoShow, returnTicket, park, unpark },
  ...{ expire, mark, transfer, cancel, undo, openCounter, pauseCounter, closeCounter, setServices, suspendService, resumeService },
  ...{ comeBack, closeDay, reopenDay, publishCatalogue, bookAppointment, moveAppointment, cancelAppointment, checkIn },
} satisfies Record<keyof Transitions, (model: Model, input: never, now: Now) => Outcome>

export type Name = keyof typeof rules
type InputOf<N extends Name> = Parameters<(typeof rules)[N]>[1]
export type Command = { [N in Name]: { name: N; input: InputOf<N> } }[Name] & { by: string; at: number; refused?: 'NO_COUNTER' }

/** Takes the model where the command takes a building, and says what the engine must answer. */
export const apply = (model: Model, { name, input, by, at, refused }: Command, clock: number): Outcome => {
  model.touched = untouched()
  if (refused) return { refused }
  if (at > clock) return { refused: 'INSTANT_NOT_ALLOWED' }
  const now = Math.max(at, model.lastAt)
  const rule = rules[name] as (model: Model, input: unknown, now: Now) => Outcome
  const outcome = rule(model, input, { now, by })
  if (!('says' in outcome)) return outcome
  model.seq += 1
  model.lastAt = now
  model.cursor = cursorOf(model)
  return outcome
}
