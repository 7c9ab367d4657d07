import { randomBytes } from 'node:crypto'
import type { ServiceId, VisitToken } from '@antrean/contracts'
import { accepted, type FreshBuilding } from '@antrean/test-kit'
import { v7 } from 'uuid'
import { tokenHashOf } from '../views/visit.ts'

/** A citizen who takes a number and keeps its token. */
export const arrive = async ({ building, transitions }: FreshBuilding, services: ServiceId[], ordered = false) => {
  const token: VisitToken = `${building}.${randomBytes(16).toString('base64url')}`
  const tickets = services.flatMap((service) => [v7(), service])
  const input = { visitId: v7(), tokenHash: tokenHashOf(token), channel: 'kiosk', priority: null, ordered, tickets }
  const { event, cursor } = accepted(await transitions.issue({ building, by: 'kiosk-1' }, input))
  return { token, cursor, event, ticket: event.tickets[0]?.id as string }
}
