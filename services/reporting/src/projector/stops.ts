import type { BuildingId } from '@antrean/contracts'
import type { Logger } from 'pino'

/** Which buildings' projections have stopped, and why; says each change once. */
export const stopsOf = (log: Logger, changed: (building: BuildingId, reason: string | null) => void) => {
  const reasons = new Map<BuildingId, string>()
  return {
    reasons: reasons as ReadonlyMap<BuildingId, string>,
    stop(building: BuildingId, reason: string): void {
      if (reasons.get(building) === reason) return
      reasons.set(building, reason)
      changed(building, reason)
      log.error({ building, reason }, 'projection stopped')
    },
    goOn(building: BuildingId): void {
      if (!reasons.delete(building)) return
      changed(building, null)
      log.info({ building }, 'projection goes on')
    },
  }
}
