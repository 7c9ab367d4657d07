import { signal } from '@preact/signals'

/** Everything that is touched stands in the lower part of the screen, within reach of somebody who sits. */
export const low = signal(false)
