import type { BuildingState, EventOf, EventType } from '@antrean/contracts'

/** What an event does to a building, in place. `seq` is that of its cursor. */
export type Effect<T extends EventType> = (state: BuildingState, event: EventOf<T>, seq: number) => void
export type Effects<T extends EventType> = { [E in T]: Effect<E> }
