import * as z from 'zod'
import { Catalogue } from './catalogue.ts'
import {
  ActorId,
  BuildingId,
  CounterId,
  Cursor,
  Day,
  Instant,
  PriorityClassId,
  ServiceId,
  TicketId,
  VisitId,
  VisitNumber,
  VisitToken,
} from './ids.ts'
import { MinuteRange } from './minute-range.ts'
import { defineOperation, type Operation } from './operation.ts'
import {
  CounterState,
  OvertakeReason,
  ParkReason,
  PauseReason,
  PersonRole,
  PriorityReason,
  SuspensionCause,
  TicketState,
  TransferPlace,
  UnavailableReason,
} from './vocabulary.ts'

const slug = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/)
const inBuilding = z.strictObject({ building: BuildingId })
const atCounter = z.strictObject({ building: BuildingId, counter: CounterId })
const ofTicket = z.strictObject({ building: BuildingId, ticket: TicketId })
const empty = z.strictObject({}).optional()

/** Officers act on the counter that their session has open; an integration names it. */
const counterOfIntegration = z
  .strictObject({ counter: CounterId.optional().describe('integrations only: the counter that acts') })
  .optional()

export const TicketView = z
  .strictObject({
    id: TicketId,
    visit: VisitId,
    number: VisitNumber,
    service: ServiceId,
    state: TicketState,
    counter: CounterId.nullable(),
    at: Instant.describe('of the command'),
  })
  .meta({ id: 'Ticket' })
export type TicketView = z.infer<typeof TicketView>

export const VisitView = z
  .strictObject({
    id: VisitId,
    number: VisitNumber,
    token: VisitToken,
    arrivedAt: Instant,
    tickets: z.array(
      z.strictObject({
        id: TicketId,
        service: ServiceId,
        state: TicketState,
        ahead: z.int().nonnegative().describe('tickets before it in its queue when it was issued'),
      }),
    ),
  })
  .meta({ id: 'Visit' })
export type VisitView = z.infer<typeof VisitView>

export const CounterView = z
  .strictObject({ id: CounterId, state: CounterState, officer: ActorId.nullable(), at: Instant })
  .meta({ id: 'CounterSession' })
export type CounterView = z.infer<typeof CounterView>

const ticketReply = z.strictObject({ ticket: TicketView, cursor: Cursor })
const counterReply = z.strictObject({ counter: CounterView, cursor: Cursor })
const officers = ['officer', 'supervisor', 'integration'] as const
const hall = ['officer', 'supervisor', 'receptionist', 'administrator', 'integration'] as const

const ofCounter = { counter: CounterId.optional().describe('integrations only: the counter that acts') }

const ticketOperation = <
  const Id extends string,
  const Verb extends string,
  const R extends Operation['refusals'],
  B extends z.ZodType = typeof counterOfIntegration,
>(
  id: Id,
  verb: Verb,
  summary: string,
  refusals: R,
  body: B = counterOfIntegration as unknown as B,
) =>
  defineOperation({
    id,
    method: 'POST',
    path: `/api/queue/buildings/:building/tickets/:ticket/${verb}` as const,
    summary,
    who: officers,
    params: ofTicket,
    body,
    status: 200,
    reply: ticketReply,
    refusals,
  })

const counterOperation = <const Id extends string, const Verb extends string, B extends z.ZodType>(
  id: Id,
  verb: Verb,
  summary: string,
  body: B,
  refusals: Operation['refusals'],
) =>
  defineOperation({
    id,
    method: 'POST',
    path: `/api/queue/buildings/:building/counters/:counter/${verb}` as const,
    summary,
    who: officers,
    params: atCounter,
    body,
    status: 200,
    reply: counterReply,
    refusals,
  })

const override = z.boolean().optional().describe('also outside opening hours; receptionists, supervisors and administrators only')
/** What a service that gives no number now answers. */
const noNumber = ['SERVICE_RETIRED', 'SERVICE_SUSPENDED', 'QUOTA_REACHED', 'LAST_NUMBER_PASSED', 'CLOSED_NOW'] as const

export const issueVisit = defineOperation({
  id: 'issueVisit',
  method: 'POST',
  path: '/api/queue/buildings/:building/visits',
  summary: 'Take a number for one to eight services.',
  who: ['kiosk', 'receptionist', 'supervisor', 'administrator', 'integration'],
  params: inBuilding,
  body: z.strictObject({
    services: z.array(ServiceId).min(1).max(8),
    priority: PriorityClassId.optional(),
    ordered: z.boolean().optional().describe('one service after the other, in this order'),
    quoted: z
      .record(ServiceId, MinuteRange)
      .refine((quoted) => Object.keys(quoted).length <= 8, { message: 'more than eight' })
      .optional()
      .describe('the waiting time that the visitor was told for a service'),
    override,
  }),
  status: 201,
  reply: z.strictObject({ visit: VisitView, cursor: Cursor }),
  refusals: ['SERVICE_UNKNOWN', ...noNumber, 'PRIORITY_UNKNOWN', 'SERVICES_REPEATED', 'DAY_CLOSED'],
})

export const callNext = defineOperation({
  id: 'callNext',
  method: 'POST',
  path: '/api/queue/buildings/:building/counters/:counter/call-next',
  summary: 'Call whoever is next for this counter; ticket is null when nobody waits.',
  who: officers,
  params: atCounter,
  body: empty,
  status: 200,
  reply: z.strictObject({ ticket: TicketView.nullable(), cursor: Cursor }),
  refusals: ['COUNTER_UNKNOWN', 'NO_COUNTER', 'COUNTER_CLOSED', 'COUNTER_PAUSED', 'COUNTER_BUSY', 'COUNTER_TAKEN'],
})

export const recallTicket = ticketOperation('recallTicket', 'recall', 'Call the same visitor again.', [
  'TICKET_UNKNOWN',
  'TICKET_ENDED',
  'NOT_CALLED',
  'CALLED_ELSEWHERE',
  'NO_COUNTER',
  'COUNTER_TAKEN',
])
export const serveTicket = ticketOperation('serveTicket', 'serve', 'The visitor has reached the counter.', [
  'TICKET_UNKNOWN',
  'TICKET_ENDED',
  'NOT_CALLED',
  'CALLED_ELSEWHERE',
  'NO_COUNTER',
  'COUNTER_TAKEN',
])
export const finishTicket = ticketOperation(
  'finishTicket',
  'finish',
  'The visitor is done at this counter.',
  [
    'TICKET_UNKNOWN',
    'TICKET_ENDED',
    'NOT_SERVING',
    'CALLED_ELSEWHERE',
    'NO_COUNTER',
    'COUNTER_TAKEN',
    'OUTCOME_REQUIRED',
    'OUTCOME_UNLISTED',
    'SERVICE_UNKNOWN',
  ],
  z
    .strictObject({
      ...ofCounter,
      outcome: slug.optional().describe("of the service's list"),
      delivered: z.array(ServiceId).min(1).max(20).optional().describe('services that were delivered, where not the one asked for alone'),
      files: z.int().min(1).max(999).optional().describe('files that the ticket carried'),
    })
    .optional(),
)
export const markTicket = ticketOperation(
  'markTicket',
  'mark',
  'A step of the service is done; its instant is kept.',
  ['TICKET_UNKNOWN', 'TICKET_ENDED', 'NOT_SERVING', 'CALLED_ELSEWHERE', 'NO_COUNTER', 'COUNTER_TAKEN', 'MARK_UNLISTED'],
  z.strictObject({ ...ofCounter, mark: slug.describe("of the service's list") }),
)
export const markNoShow = ticketOperation('markNoShow', 'no-show', 'The visitor was called and did not come.', [
  'RECALL_FIRST',
  'TICKET_UNKNOWN',
  'TICKET_ENDED',
  'NOT_CALLED',
  'CALLED_ELSEWHERE',
  'NO_COUNTER',
  'COUNTER_TAKEN',
])

export const cancelTicket = defineOperation({
  ...ticketOperation('cancelTicket', 'cancel', 'The visitor has left.', [
    'TICKET_UNKNOWN',
    'TICKET_ENDED',
    'CALLED_ELSEWHERE',
    'NO_COUNTER',
  ]),
  who: ['officer', 'supervisor', 'receptionist', 'administrator', 'kiosk', 'integration'],
})

export const expireTicket = defineOperation({
  ...ticketOperation('expireTicket', 'expire', 'End a service that lasts too long to be one; it does not count as one.', [
    'TICKET_UNKNOWN',
    'TICKET_ENDED',
    'NOT_SERVING',
    'NOT_OVERDUE',
  ]),
  who: ['supervisor', 'administrator', 'integration'],
  body: empty,
})

export const callTicket = ticketOperation(
  'callTicket',
  'call',
  'Call one chosen ticket; it needs a reason when it overtakes others.',
  [
    'TICKET_UNKNOWN',
    'TICKET_ENDED',
    'NOT_WAITING',
    'ALREADY_CALLED',
    'VISIT_AT_COUNTER',
    'VISIT_ENDED',
    'REASON_REQUIRED',
    'SERVICE_NOT_HERE',
    'SERVICE_SUSPENDED',
    'NO_COUNTER',
    'COUNTER_CLOSED',
    'COUNTER_PAUSED',
    'COUNTER_BUSY',
    'COUNTER_TAKEN',
  ],
  z.strictObject({ ...ofCounter, reason: OvertakeReason.optional() }).optional(),
)
export const returnTicket = defineOperation({
  ...ticketOperation('returnTicket', 'return', 'A no-show has come after all and waits again, behind a few.', [
    'TICKET_UNKNOWN',
    'TICKET_ENDED',
    'NOT_NO_SHOW',
    'RETURNS_EXHAUSTED',
    'VISIT_ENDED',
  ]),
  who: hall,
})
export const parkTicket = ticketOperation(
  'parkTicket',
  'park',
  'Set the ticket aside; the counter is free.',
  ['TICKET_UNKNOWN', 'TICKET_ENDED', 'NOT_CALLED', 'CALLED_ELSEWHERE', 'NO_COUNTER', 'COUNTER_TAKEN'],
  z.strictObject({ ...ofCounter, reason: ParkReason }),
)
export const unparkTicket = ticketOperation('unparkTicket', 'unpark', 'The ticket waits again at its old place.', [
  'TICKET_UNKNOWN',
  'TICKET_ENDED',
  'NOT_PARKED',
])
export const transferTicket = ticketOperation(
  'transferTicket',
  'transfer',
  'Send the visitor on to another service or counter; the reply is the ticket that waits there.',
  [
    'TICKET_UNKNOWN',
    'TICKET_ENDED',
    'NOT_CALLED',
    'CALLED_ELSEWHERE',
    'NO_COUNTER',
    'COUNTER_TAKEN',
    'SERVICE_UNKNOWN',
    'SERVICE_RETIRED',
    'COUNTER_UNKNOWN',
    'COUNTER_RETIRED',
    'SERVICE_NOT_HERE',
    'SERVICE_IN_VISIT',
  ],
  z.strictObject({
    ...ofCounter,
    to: z.strictObject({
      service: ServiceId.optional().describe('absent: the same service'),
      counter: CounterId.optional().describe('this counter alone; absent: any that serves the service'),
    }),
    place: TransferPlace.default('kept'),
    note: z.string().trim().max(280).optional().describe('for the next officer; not part of the history, gone with the visit'),
  }),
)
export const getTicketNote = defineOperation({
  id: 'getTicketNote',
  method: 'GET',
  path: '/api/queue/buildings/:building/tickets/:ticket/note',
  summary: 'What whoever transferred the visitor wrote for the officer who has the ticket now.',
  who: ['officer', 'supervisor'],
  params: ofTicket,
  status: 200,
  reply: z.strictObject({ note: z.string().nullable().describe('null: nothing was written') }),
  refusals: ['TICKET_UNKNOWN', 'CALLED_ELSEWHERE', 'NO_COUNTER'],
})
export const undoCommand = defineOperation({
  id: 'undoCommand',
  method: 'POST',
  path: '/api/queue/buildings/:building/counters/:counter/undo',
  summary: "Take back this counter's last command, while nobody has gone on from there.",
  who: officers,
  params: atCounter,
  body: empty,
  status: 200,
  reply: ticketReply,
  refusals: ['NOTHING_TO_UNDO', 'NO_COUNTER', 'COUNTER_TAKEN', 'COUNTER_UNKNOWN'],
})

export const setCounterServices = defineOperation({
  id: 'setCounterServices',
  method: 'POST',
  path: '/api/queue/buildings/:building/counters/:counter/services',
  summary: "What a counter serves from now on; an empty list: the catalogue's again.",
  who: ['supervisor', 'administrator', 'integration'],
  params: atCounter,
  body: z.strictObject({ services: z.array(ServiceId).max(100) }),
  status: 200,
  reply: z.strictObject({ counter: CounterId, services: z.array(ServiceId), cursor: Cursor }),
  refusals: ['COUNTER_UNKNOWN', 'SERVICE_UNKNOWN'],
})

export const walkIn = defineOperation({
  id: 'walkIn',
  method: 'POST',
  path: '/api/queue/buildings/:building/counters/:counter/walk-in',
  summary: 'Serve someone who came without a number.',
  who: officers,
  params: atCounter,
  body: z.strictObject({ service: ServiceId }),
  status: 200,
  reply: ticketReply,
  refusals: [
    'COUNTER_UNKNOWN',
    'NO_COUNTER',
    'COUNTER_CLOSED',
    'COUNTER_PAUSED',
    'COUNTER_BUSY',
    'COUNTER_TAKEN',
    'SERVICE_UNKNOWN',
    'SERVICE_RETIRED',
    'SERVICE_NOT_HERE',
    'DAY_CLOSED',
  ],
})

const ofVisit = z.strictObject({ building: BuildingId, visit: VisitId })

export const addService = defineOperation({
  id: 'addService',
  method: 'POST',
  path: '/api/queue/buildings/:building/visits/:visit/services',
  summary: 'Add a service to a visit under the same number.',
  who: [...hall, 'kiosk'],
  params: ofVisit,
  body: z.strictObject({ service: ServiceId, override }),
  status: 201,
  reply: ticketReply,
  refusals: ['VISIT_UNKNOWN', 'VISIT_ENDED', 'SERVICE_UNKNOWN', ...noNumber, 'SERVICE_IN_VISIT', 'TOO_MANY_SERVICES'],
})

export const comeBack = defineOperation({
  ...ticketOperation(
    'comeBack',
    'come-back',
    'The visitor is back with what was missing: a new ticket at the old place, under the same number.',
    ['TICKET_UNKNOWN', 'NOT_RETURNABLE', 'DAY_OVER', 'SERVICE_IN_VISIT'],
    empty,
  ),
  who: [...hall, 'kiosk'],
  status: 201,
})

export const setPriority = defineOperation({
  id: 'setPriority',
  method: 'POST',
  path: '/api/queue/buildings/:building/visits/:visit/priority',
  summary: "Change a visit's priority class; its tickets move accordingly.",
  who: hall,
  params: ofVisit,
  body: z.strictObject({ priority: PriorityClassId.nullable(), reason: PriorityReason }),
  status: 200,
  reply: z.strictObject({
    visit: z.strictObject({ id: VisitId, number: VisitNumber, priority: PriorityClassId.nullable() }),
    cursor: Cursor,
  }),
  refusals: ['VISIT_UNKNOWN', 'VISIT_ENDED', 'PRIORITY_UNKNOWN'],
})

const serviceOperation = <const Id extends string, const Verb extends string, B extends z.ZodType>(
  id: Id,
  verb: Verb,
  summary: string,
  body: B,
  refusals: Operation['refusals'],
) =>
  defineOperation({
    id,
    method: 'POST',
    path: `/api/queue/buildings/:building/services/:service/${verb}` as const,
    summary,
    who: ['supervisor', 'administrator', 'integration'],
    params: z.strictObject({ building: BuildingId, service: ServiceId }),
    body,
    status: 200,
    reply: z.strictObject({ service: ServiceId, suspended: SuspensionCause.nullable(), cursor: Cursor }),
    refusals,
  })

export const suspendService = serviceOperation(
  'suspendService',
  'suspend',
  'Give no numbers for a service and call none, for a stated cause.',
  z.strictObject({ cause: SuspensionCause }),
  ['SERVICE_UNKNOWN', 'SERVICE_SUSPENDED'],
)
export const resumeService = serviceOperation('resumeService', 'resume', 'The service goes on.', empty, [
  'SERVICE_UNKNOWN',
  'SERVICE_NOT_SUSPENDED',
])

export const reopenDay = defineOperation({
  id: 'reopenDay',
  method: 'POST',
  path: '/api/queue/buildings/:building/days/:day/reopen',
  summary: 'Give numbers again on a day that was closed; what expired stays expired.',
  who: ['supervisor', 'administrator', 'integration'],
  params: z.strictObject({ building: BuildingId, day: Day }),
  body: empty,
  status: 200,
  reply: z.strictObject({ day: Day, cursor: Cursor }),
  refusals: ['DAY_OPEN'],
})

export const openCounter = counterOperation('openCounter', 'open', 'Open a counter, or go on after a pause.', empty, [
  'COUNTER_UNKNOWN',
  'COUNTER_RETIRED',
  'COUNTER_TAKEN',
])
export const pauseCounter = counterOperation('pauseCounter', 'pause', 'Pause a counter.', z.strictObject({ reason: PauseReason }), [
  'COUNTER_UNKNOWN',
  'NO_COUNTER',
  'COUNTER_CLOSED',
  'COUNTER_BUSY',
  'COUNTER_TAKEN',
])
export const closeCounter = counterOperation('closeCounter', 'close', 'Close a counter.', empty, [
  'COUNTER_UNKNOWN',
  'NO_COUNTER',
  'COUNTER_CLOSED',
  'COUNTER_BUSY',
  'COUNTER_TAKEN',
])

export const closeDay = defineOperation({
  id: 'closeDay',
  method: 'POST',
  path: '/api/queue/buildings/:building/days/:day/close',
  summary: 'End a day: its open tickets expire and its counters close. Once; a second close changes nothing.',
  who: ['supervisor', 'administrator', 'integration'],
  params: z.strictObject({ building: BuildingId, day: Day }),
  body: empty,
  status: 200,
  reply: z.strictObject({
    day: Day,
    expired: z.array(TicketId),
    carried: z.array(TicketId).describe('tickets that go on to the next day'),
    counters: z.array(CounterId),
    cursor: Cursor,
  }),
  refusals: ['DAY_CLOSED', 'DAY_NOT_OVER'],
})

export const getCatalogue = defineOperation({
  id: 'getCatalogue',
  method: 'GET',
  path: '/api/queue/buildings/:building/catalogue',
  summary: 'The building as published: zones, agencies, services with their standards, counters.',
  who: 'public',
  params: inBuilding,
  status: 200,
  reply: Catalogue,
  refusals: [],
})

export const Availability = z
  .strictObject({
    service: ServiceId,
    open: z.boolean().describe('a number is given now'),
    reason: UnavailableReason.nullable().describe('why not'),
    cause: SuspensionCause.nullable().describe('while it is suspended'),
    lastNumberAt: Instant.nullable().describe('until when numbers are given; null while they are not, or at any hour'),
    closesAt: Instant.nullable().describe('null while it is closed, or never closes'),
    opensAt: Instant.nullable().describe('when numbers are given again, where hours say so'),
    remaining: z.int().nonnegative().nullable().describe('numbers left today; null without a quota'),
  })
  .meta({ id: 'Availability' })
export type Availability = z.infer<typeof Availability>

export const getAvailability = defineOperation({
  id: 'getAvailability',
  method: 'GET',
  path: '/api/queue/buildings/:building/availability',
  summary: 'Which services give numbers now, until when, and why the others do not.',
  who: 'public',
  params: inBuilding,
  status: 200,
  reply: z.strictObject({ at: Instant, day: Day, services: z.array(Availability) }),
  refusals: [],
})

export const SessionView = z
  .strictObject({
    account: ActorId,
    name: z.string(),
    role: PersonRole,
    building: BuildingId,
    counter: CounterId.nullable().describe('the counter that this session has open'),
  })
  .meta({ id: 'Session' })
export type SessionView = z.infer<typeof SessionView>

export const signIn = defineOperation({
  id: 'signIn',
  method: 'POST',
  path: '/api/queue/sessions',
  summary: 'Sign in; the reply sets the session cookie.',
  who: 'public',
  body: z.strictObject({ username: z.string().min(1).max(64), password: z.string().min(1).max(256) }),
  status: 201,
  reply: z.strictObject({ session: SessionView }),
  refusals: ['CREDENTIALS_WRONG'],
})

export const getSession = defineOperation({
  id: 'getSession',
  method: 'GET',
  path: '/api/queue/sessions/current',
  summary: 'Who is signed in.',
  who: 'signed-in',
  status: 200,
  reply: z.strictObject({ session: SessionView }),
  refusals: [],
})

export const signOut = defineOperation({
  id: 'signOut',
  method: 'DELETE',
  path: '/api/queue/sessions/current',
  summary: 'Sign out.',
  who: 'signed-in',
  status: 204,
  reply: z.undefined(),
  refusals: [],
})

export const queueOperations = {
  issueVisit,
  callNext,
  recallTicket,
  serveTicket,
  finishTicket,
  markTicket,
  markNoShow,
  cancelTicket,
  expireTicket,
  callTicket,
  returnTicket,
  parkTicket,
  unparkTicket,
  transferTicket,
  getTicketNote,
  walkIn,
  addService,
  comeBack,
  setPriority,
  undoCommand,
  setCounterServices,
  suspendService,
  resumeService,
  reopenDay,
  openCounter,
  pauseCounter,
  closeCounter,
  closeDay,
  getCatalogue,
  getAvailability,
  signIn,
  getSession,
  signOut,
} as const
