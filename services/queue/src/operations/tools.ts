import type { BuildingId, Operation } from '@antrean/contracts'
import type { Call, Principals } from '@antrean/service-kit'
import type { Caller } from '../transitions/transitions.ts'
import type { Asker } from './caller.ts'
import type { Commander } from './commander.ts'
import type { InstantOf } from './views.ts'

/** What the handlers of operations work with. */
export interface Tools {
  command: Commander
  caller(operation: Operation, call: Pick<Call<Operation>, 'params' | 'body' | 'request'> & { principal: Asker }): Caller
  /** Instants as the building's own clock shows them. */
  localTime(building: BuildingId): Promise<InstantOf>
  tokenOf(building: BuildingId, visit: string): string
  sessions: Pick<Principals, 'holdCounter'>
}
