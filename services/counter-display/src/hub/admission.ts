import type { BuildingId, ProblemCode } from '@antrean/contracts'
import type { Principal } from '@antrean/service-kit'
import type { ViewParts } from '../views/view-of.ts'

/** What the staff see needs somebody signed in; the others show what hangs on the wall, or in one's own hand. */
export const needsSession = ({ kind }: ViewParts): boolean => kind === 'counter' || kind === 'monitor' || kind === 'number'

/** Why a principal may not see what the staff see in a building; null when it may. */
export const refusalOf = (principal: Principal | null, building: BuildingId): ProblemCode | null => {
  if (!principal) return 'SIGN_IN_REQUIRED'
  if (principal.building !== building) return 'BUILDING_UNKNOWN'
  return principal.role === 'kiosk' ? 'ROLE_NOT_ALLOWED' : null
}
