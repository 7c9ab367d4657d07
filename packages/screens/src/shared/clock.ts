import { computed, signal } from '@preact/signals'

/** How far the server's clock is ahead of this machine's, in ms: a kiosk's or a television's own clock is often wrong. */
const ahead = signal(0)
const machine = signal(Date.now())

setInterval(() => {
  machine.value = Date.now()
}, 1000)

/** This machine's own instant, in epoch ms: for measuring silences. */
export const machineNow = (): number => Date.now()

/** The same, moving once a second. */
export const machineTick = computed(() => machine.value)

/** The instant by the server's clock, in epoch ms; moves once a second. */
export const now = computed(() => machine.value + ahead.value)

/** The server's clock was found to be `ms` ahead. A difference below one second is the network's. */
export const setServerAhead = (ms: number): void => {
  if (Math.abs(ms - ahead.peek()) > 1000) ahead.value = ms
}
