import type { ActorId, BuildingId, Cursor, EpochMs } from '@antrean/contracts'
import { stateKey } from '@antrean/event-stream'
import type { Redis } from 'ioredis'
import { loadScript } from '../transitions/define-transition.ts'
import { runScript } from '../transitions/run-script.ts'
import { callerWords, decodeReply, type Reply } from '../transitions/transitions.ts'

const script = loadScript(new URL('./confirm.lua', import.meta.url))

/** Who confirms epochs, in events. */
export const confirmer: ActorId = 'queue'

export interface EpochStart {
  epoch: number
  /** Its `epoch.started` has the next seq. */
  fromSeq: number
  previous: Cursor
  restored: boolean
  /** Numbers by which every sequence of the open day jumps ahead. */
  skipped: number
  /** When it begins, never before the building's last event; now unless given. */
  at?: EpochMs | undefined
}

/** From now on scripts accept this Redis as the building's. Empty where another confirmed it first. */
export const startEpoch = async (redis: Redis, building: BuildingId, start: EpochStart): Promise<Reply<'epoch.started'>> => {
  const { epoch, fromSeq, previous, restored, skipped, at } = start
  const words = [epoch, fromSeq, previous, restored ? '1' : '', skipped]
  return decodeReply(await runScript(redis, script, stateKey(building), [...callerWords({ building, by: confirmer, at }), ...words]))
}
