import { addService, type BuildingId, comeBack, issueVisit, type MinuteRange, type Role, setPriority } from '@antrean/contracts'
import { type Call, mount, type Principal, ProblemError } from '@antrean/service-kit'
import type { FastifyInstance } from 'fastify'
import { v7 } from 'uuid'
import { tokenHash } from '../visit-token.ts'
import type { Tools } from './tools.ts'
import { channelOf, newTicketView, visitView } from './views.ts'

const mayOverride: readonly Role[] = ['receptionist', 'supervisor', 'administrator']

/** Opening hours bind machines; a person at the desk may decide otherwise. */
const overriding = (override: boolean | undefined, { role }: Pick<Principal, 'role'>): boolean => {
  if (override && !mayOverride.includes(role)) throw new ProblemError('ROLE_NOT_ALLOWED')
  return override ?? false
}

/** As `issue` takes a quoted waiting time. */
const minutesOf = (quoted: MinuteRange | undefined): string => (quoted ? `${quoted.fromMinutes}-${quoted.toMinutes}` : '')

/** A visit as `issue` takes it; its ids are new, and count only if the command does. */
const arrival = (building: BuildingId, { body, principal }: Call<typeof issueVisit>, { tokenOf }: Tools) => {
  if (new Set(body.services).size < body.services.length) throw new ProblemError('SERVICES_REPEATED')
  const visitId = v7()
  return {
    visitId,
    tokenHash: tokenHash(tokenOf(building, visitId)),
    channel: channelOf(principal.role),
    priority: body.priority ?? null,
    ordered: body.ordered ?? false,
    override: overriding(body.override, principal),
    tickets: body.services.flatMap((service) => [v7(), service, minutesOf(body.quoted?.[service])]),
  }
}

export const mountVisits = (app: FastifyInstance, tools: Tools): void => {
  mount(app, issueVisit, async (call) => {
    const { building } = call.params
    const { cursor, event } = await tools.command('issue', tools.caller(issueVisit, call), arrival(building, call, tools))
    return { visit: visitView(event, tools.tokenOf(building, event.visit), await tools.localTime(building)), cursor }
  })

  mount(app, addService, async (call) => {
    const { building, visit: visitId } = call.params
    const { cursor, event } = await tools.command('addService', tools.caller(addService, call), {
      visitId,
      ticketId: v7(),
      service: call.body.service,
      override: overriding(call.body.override, call.principal),
    })
    return { ticket: newTicketView(event, await tools.localTime(building)), cursor }
  })

  mount(app, comeBack, async (call) => {
    const { building, ticket: ticketId } = call.params
    const { cursor, event } = await tools.command('comeBack', tools.caller(comeBack, call), { ticketId, newTicketId: v7() })
    return { ticket: newTicketView(event, await tools.localTime(building)), cursor }
  })

  mount(app, setPriority, async (call) => {
    const { visit: visitId } = call.params
    const { cursor, event } = await tools.command('setPriority', tools.caller(setPriority, call), { visitId, ...call.body })
    return { visit: { id: event.visit, number: event.number, priority: event.priority }, cursor }
  })
}
