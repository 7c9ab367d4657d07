import type { ServiceId } from '@antrean/contracts'
import { accepted, type FreshBuilding, tokenOf } from '@antrean/test-kit'

/** A citizen who takes a number and keeps its token. */
export const arrive = async ({ building, commands }: FreshBuilding, services: ServiceId[], ordered = false, how: { at?: number } = {}) => {
  const { event, cursor } = accepted(await commands.issue(services, { ordered, ...how }))
  return { token: tokenOf(building, event.visit), cursor, event, ticket: event.tickets[0]?.id as string }
}
