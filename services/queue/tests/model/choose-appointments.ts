import { rarelyUsed } from './catalogue.ts'
import type { Choosers } from './choose.ts'
import { priorityOf, tokenHash } from './choose-arrivals.ts'
import type { Surroundings } from './surroundings.ts'

const quarter = 15 * 60_000
const unknown = 'x'.repeat(22)

const bookable = (around: Surroundings): string =>
  around.service(around.choice.in(0.9) ? ['sim', 'bpjs', rarelyUsed, rarelyUsed] : around.services)

/** The next few quarters of an hour, or the same on another day, or one that is over. */
const slotOf = ({ model, choice }: Surroundings): number => {
  const next = Math.ceil(model.lastAt / quarter) * quarter
  return (
    next +
    choice.weighted([
      [12, choice.below(3) * quarter],
      [2, 24 * 4 * quarter],
      [1, -quarter],
    ])
  )
}

const appointmentId = (around: Surroundings): string => {
  const { model, choice } = around
  const wanted = around.oddly(0.1) ? choice.of(['arrived', 'cancelled', 'expired']) : 'booked'
  const found = [...model.appointments.values()].filter(({ state }) => state === wanted)
  return found.length === 0 || around.oddly(0.03) ? unknown : choice.of(found).id
}

export const appointments = {
  bookAppointment: (around) => {
    const taken = around.choice.in(0.06) ? [...around.model.appointments.keys()] : []
    const appointment = taken.length > 0 ? around.choice.of(taken) : around.id().replaceAll('-', '').slice(-22)
    return { name: 'bookAppointment', by: 'phone', input: { appointment, service: bookable(around), slot: slotOf(around) } }
  },
  moveAppointment: (around) => {
    const appointment = appointmentId(around)
    const { slot: own = 0, service = '' } = around.model.appointments.get(appointment) ?? {}
    const others = [...around.model.appointments.values()].filter((one) => one.service === service && one.slot !== own)
    const slot = around.choice.in(0.25)
      ? around.choice.ofAny(
          others.map((one) => one.slot),
          [own],
        )
      : slotOf(around)
    return { name: 'moveAppointment', by: 'phone', input: { appointment, slot } }
  },
  cancelAppointment: (around) => ({ name: 'cancelAppointment', by: 'phone', input: { appointment: appointmentId(around) } }),
  checkIn: (around) => {
    const ids = { appointment: appointmentId(around), visitId: around.id(), ticketId: around.id() }
    return { name: 'checkIn', by: 'kiosk-1', input: { ...ids, tokenHash, channel: 'kiosk', priority: priorityOf(around) } }
  },
} satisfies Choosers
