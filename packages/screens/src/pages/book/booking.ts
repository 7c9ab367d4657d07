import { newKey } from '@antrean/client'
import type { AppointmentView } from '@antrean/contracts'
import { signal } from '@preact/signals'
import { api, troubleOf } from '../../shared/api.ts'
import { codeIn } from '../../shared/booking-code.ts'
import { building, fromAddress, screenAddress } from '../../shared/building.ts'
import type { Trouble } from '../../shared/i18n/problems.id.ts'

type Days = Awaited<ReturnType<typeof api.listSlots>>['days']

export const service = signal<string | null>(null)
/** The times that can be booked; null until they have come. */
export const days = signal<Days | null>(null)
export const appointment = signal<AppointmentView | null>(null)
/** Another time is being chosen for the appointment. */
export const moving = signal(false)
export const busy = signal(false)
export const trouble = signal<Trouble | null>(null)

/** The code in the address of somebody's own appointment; '' in all others. */
export const fromLink = codeIn(fromAddress('code') ?? '')

/** One wish has one key: pressed again after a lost answer, it is the same command. */
let wish = { what: '', key: '' }
const keyOf = (what: string): { idempotencyKey: string } => {
  if (wish.what !== what) wish = { what, key: newKey() }
  return { idempotencyKey: wish.key }
}

const attempt = async (work: () => Promise<void>): Promise<void> => {
  if (busy.value) return
  busy.value = true
  trouble.value = null
  try {
    await work()
  } catch (error) {
    trouble.value = troubleOf(error)
  }
  busy.value = false
}

/** The page's address is the appointment's from now on, so that it can be kept and opened again. */
const showAppointment = (found: AppointmentView): void => {
  wish = { what: '', key: '' }
  appointment.value = found
  moving.value = false
  history.replaceState(null, '', screenAddress('/book', { code: found.code }))
}

const loadSlots = async (of: string): Promise<void> => {
  days.value = (await api.listSlots({ building, service: of })).days
}

export const chooseService = (id: string | null): Promise<void> => {
  service.value = id
  days.value = null
  return id === null ? Promise.resolve() : attempt(() => loadSlots(id))
}

export const find = (code: string): Promise<void> =>
  attempt(async () => showAppointment((await api.getAppointment({ building, code })).appointment))

export const beginMove = (): Promise<void> => {
  moving.value = true
  return chooseService(appointment.value?.service ?? null)
}

/** Books the slot, or moves the appointment to it. Where its last place has just gone, the list says so. */
export const take = (slot: string): Promise<void> =>
  attempt(async () => {
    const [of, mine] = [service.value, moving.value ? appointment.value : null]
    if (of === null) return
    try {
      const reply = mine
        ? await api.moveAppointment({ building, code: mine.code, slot }, keyOf(`${mine.code} ${slot}`))
        : await api.bookAppointment({ building, service: of, slot }, keyOf(`${of} ${slot}`))
      showAppointment(reply.appointment)
    } catch (error) {
      const code = troubleOf(error)
      if (code === 'CODE_TAKEN') wish = { what: '', key: '' }
      if (code === 'SLOT_FULL' || code === 'SLOT_NOT_OFFERED') await loadSlots(of)
      throw error
    }
  })

export const cancel = (): Promise<void> =>
  attempt(async () => {
    const code = appointment.value?.code
    if (code !== undefined) showAppointment((await api.cancelAppointment({ building, code }, keyOf(`cancel ${code}`))).appointment)
  })

export const bookAnother = (): void => {
  appointment.value = null
  moving.value = false
  trouble.value = null
  void chooseService(null)
  history.replaceState(null, '', screenAddress('/book'))
}
