import { readFileSync } from 'node:fs'
import type { BuildingId, ZoneId } from '@antrean/contracts'
import type { Redis } from 'ioredis'
import { emptyLine, type Line } from './line.ts'

const swap = readFileSync(new URL('./swap.lua', import.meta.url), 'utf8')

/** Tells every instance `<building> <zone>` when boards can see that a line has changed. */
export const lineChannel = 'live:lines'

const keptMs = 36 * 3_600_000
const attempts = 50

const keyOf = (building: BuildingId, zone: ZoneId): string => `live:{${building}}:line:${zone}`

export interface LineStore {
  /** Changes a line as if nobody else did: `change` gets it with Redis's own time, and again when another was quicker. */
  update(building: BuildingId, zone: ZoneId, change: (line: Line, now: number) => Line): Promise<Line>
}

export const createLineStore = (redis: Redis): LineStore => {
  const read = async (key: string): Promise<{ was: string; now: number }> => {
    const [line, time] = (await redis.pipeline().get(key).time().exec()) ?? []
    const error = line?.[0] ?? time?.[0]
    if (error || !line || !time) throw error ?? new Error('Redis did not answer')
    const [seconds, micros] = (time[1] as (string | number)[]).map(Number) as [number, number]
    return { was: (line[1] as string | null) ?? '', now: seconds * 1_000 + Math.floor(micros / 1_000) }
  }

  return {
    async update(building, zone, change) {
      const key = keyOf(building, zone)
      for (let attempt = 0; attempt < attempts; attempt += 1) {
        const { was, now } = await read(key)
        const line = was === '' ? emptyLine(now) : (JSON.parse(was) as Line)
        const next = change(line, now)
        const becomes = JSON.stringify(next)
        if (becomes === was) return next
        const message = next.revision === line.revision ? '' : `${building} ${zone}`
        if ((await redis.eval(swap, 1, key, was, becomes, keptMs, lineChannel, message)) === 1) return next
      }
      throw new Error(`the announcement line of ${building} ${zone} could not be changed`)
    },
  }
}
