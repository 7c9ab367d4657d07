import * as z from 'zod'

const problem = (status: number, title: string, detail: string) => ({ status, title, detail })

/** Every refusal and fault that Antrean answers with: HTTP status, title, and what to do. */
export const problems = {
  REQUEST_INVALID: problem(400, 'The request is not valid', 'Correct the fields named under errors and send it again.'),
  INSTANT_NOT_ALLOWED: problem(
    400,
    'An instant may not be passed here',
    'Leave out Antrean-Instant; only the integration key of a demo may pass one, never later than now.',
  ),
  SIGN_IN_REQUIRED: problem(401, 'Nobody is signed in', 'Sign in, or send the token of a paired device.'),
  CREDENTIALS_WRONG: problem(401, 'The user name or the password is wrong', 'Check both and sign in again.'),
  ROLE_NOT_ALLOWED: problem(403, 'This role may not do that', 'Sign in with an account whose role allows it.'),
  ORIGIN_NOT_ALLOWED: problem(403, 'The request came from another site', 'Use the pages of this building.'),
  ROUTE_UNKNOWN: problem(404, 'There is nothing at this address', 'See the operations in openapi.json.'),
  BUILDING_UNKNOWN: problem(404, 'There is no such building', 'Check the building id.'),
  SERVICE_UNKNOWN: problem(404, 'There is no such service in this building', 'Choose a service of the catalogue.'),
  COUNTER_UNKNOWN: problem(404, 'There is no such counter in this building', 'Choose a counter of the catalogue.'),
  ZONE_UNKNOWN: problem(404, 'There is no such zone in this building', 'Choose a zone of the catalogue.'),
  TICKET_UNKNOWN: problem(404, 'There is no such ticket', 'It may have ended days ago; check the number.'),
  VISIT_UNKNOWN: problem(404, 'There is no such visit', 'Check the link or the QR code on the ticket.'),
  PRIORITY_UNKNOWN: problem(404, 'There is no such priority class', 'Choose a priority class of the catalogue.'),
  AGENCY_UNKNOWN: problem(404, 'There is no such agency in this building', 'Choose an agency of the catalogue.'),
  VERSION_UNKNOWN: problem(404, 'There is no such version of the catalogue', 'Choose a version of the list.'),
  DAY_UNKNOWN: problem(404, 'Nothing is recorded for this day', 'Choose another day.'),
  APPOINTMENT_UNKNOWN: problem(404, 'There is no such appointment', 'Check the booking code: eight letters and digits.'),
  APPOINTMENT_ENDED: problem(409, 'The appointment is over', 'It was checked in, cancelled or missed; book another one, or take a number.'),
  APPOINTMENT_NOT_TODAY: problem(409, 'The appointment is on another day', 'Come on its day, or move it.'),
  SLOT_NOT_OFFERED: problem(409, 'This time cannot be booked', 'Choose a time of the list.'),
  SLOT_FULL: problem(409, 'The last place at this time is gone', 'Choose another time.'),
  CODE_TAKEN: problem(409, 'The booking code exists already', 'Send the booking again with a new Idempotency-Key.'),
  TICKET_ENDED: problem(409, 'The ticket has already ended', 'Take a new number if the visitor is still here.'),
  NOT_CALLED: problem(409, 'The ticket is not called', 'Call it first.'),
  NOT_SERVING: problem(409, 'The ticket is not being served', 'Press serve when the visitor is at the counter.'),
  CALLED_ELSEWHERE: problem(409, 'The ticket is at another counter', 'Leave it to the counter that called it.'),
  VISIT_AT_COUNTER: problem(409, 'The visitor is at another counter', 'Call the next number; this one keeps its place.'),
  NO_COUNTER: problem(409, 'This session has not opened that counter', 'Open the counter first.'),
  COUNTER_BUSY: problem(409, 'The counter still holds a ticket', 'Finish it, or mark it as a no-show, first.'),
  COUNTER_CLOSED: problem(409, 'The counter is closed', 'Open the counter first.'),
  COUNTER_PAUSED: problem(409, 'The counter is paused', 'Open the counter again first.'),
  COUNTER_TAKEN: problem(409, 'Another officer has this counter open', 'Choose another counter, or ask the officer to close it.'),
  NOT_WAITING: problem(409, 'The ticket is not due yet', 'An earlier service of the visit comes first.'),
  ALREADY_CALLED: problem(409, 'The ticket is already at a counter', 'Look at the number that the counter holds.'),
  NOT_NO_SHOW: problem(409, 'The ticket is not a no-show', 'Only a visitor who was called and did not come can be put back.'),
  NOT_PARKED: problem(409, 'The ticket is not set aside', 'Only a ticket that was set aside can go on.'),
  RECALL_FIRST: problem(409, 'The visitor must be called again first', 'Call again, and wait, before marking a no-show.'),
  RETURNS_EXHAUSTED: problem(409, 'The ticket has come back as often as it may', 'The visitor takes a new number.'),
  REASON_REQUIRED: problem(409, 'Others stand before this ticket', 'Choose why it is called first.'),
  SERVICE_NOT_HERE: problem(409, 'This counter does not serve that service', 'Transfer the ticket, or have the counter take the service.'),
  SERVICE_SUSPENDED: problem(409, 'The service is suspended', 'Wait until it is resumed.'),
  SERVICE_NOT_SUSPENDED: problem(409, 'The service is not suspended', 'Nothing needs to be done.'),
  VISIT_ENDED: problem(409, 'The visit has ended', 'The visitor takes a new number.'),
  SERVICE_IN_VISIT: problem(409, 'The visit already has this service open', 'Nothing needs to be done.'),
  TOO_MANY_SERVICES: problem(409, 'A visit has eight services at most', 'The visitor comes back for the rest.'),
  OUTCOME_REQUIRED: problem(409, 'This service asks for an outcome', 'Choose what came of it, then finish.'),
  OUTCOME_UNLISTED: problem(409, 'The service has no such outcome', 'Choose an outcome of the catalogue.'),
  NOT_OVERDUE: problem(409, 'The service has not lasted too long yet', 'The officer at the counter finishes it.'),
  NOT_RETURNABLE: problem(409, 'This ticket does not come back', 'Its outcome is final, or it has come back already; take a new number.'),
  DAY_OVER: problem(409, 'The day of this visit is over', 'The visitor takes a new number today.'),
  MARK_UNLISTED: problem(409, 'The service has no such step', 'Choose a step of the catalogue.'),
  NOTHING_TO_UNDO: problem(409, 'There is nothing to take back', 'Somebody has gone on from there; use another command.'),
  SERVICE_RETIRED: problem(409, 'The service is offered no more', 'Choose another service.'),
  COUNTER_RETIRED: problem(409, 'The counter is used no more', 'Choose another counter.'),
  DRAFT_STALE: problem(
    409,
    'Somebody has changed the draft in the meantime',
    'Nothing was changed. Load the draft again, look at what is new, and send your change with its revision.',
  ),
  DRAFT_INVALID: problem(409, 'The building would not fit together', 'Nothing was changed. Correct what stands under errors.'),
  DRAFT_UNFINISHED: problem(409, 'The draft cannot be published yet', 'Nothing was published. Complete what stands under errors.'),
  IN_USE: problem(409, 'It is in use', 'Nothing was changed. Retire it instead, or first take away what uses it, named under errors.'),
  SERVICE_UNSERVED: problem(
    409,
    'Somebody waits for a service that no counter would serve',
    'Nothing was published. Leave the service to a counter until its queue is empty.',
  ),
  DAY_OPEN: problem(409, 'The day is not closed', 'Nothing needs to be done.'),
  DAY_CLOSED: problem(409, 'The day is closed', 'Numbers are given again on the next day.'),
  DAY_NOT_OVER: problem(409, 'The day has not begun', 'Close a day that has begun.'),
  CLOSED_NOW: problem(409, 'The service is closed now', 'Come back at its opening hours; a receptionist may give a number all the same.'),
  LAST_NUMBER_PASSED: problem(
    409,
    'The last number of the day was given',
    'Come back tomorrow; a receptionist may give a number all the same.',
  ),
  QUOTA_REACHED: problem(409, 'All numbers of this service are given for today', 'Come back tomorrow, or book a time.'),
  LEAD_LOST: problem(409, 'Another instance leads the schedule', 'Nothing needs to be done; it goes on there.'),
  BODY_TOO_LARGE: problem(413, 'The request is too large', 'Send less than 256 kB, or 4 MB for a whole catalogue.'),
  MEDIA_TYPE_UNSUPPORTED: problem(415, 'The body is not JSON', 'Send application/json.'),
  KEY_REUSED: problem(422, 'This Idempotency-Key was used for another request', 'Use a new key for a new request.'),
  SERVICES_REPEATED: problem(422, 'A service stands twice in the visit', 'Ask for each service once.'),
  TOO_MANY_REQUESTS: problem(429, 'Too many requests', 'Wait as long as Retry-After says.'),
  FAULT: problem(500, 'Something went wrong here', 'Try again; the log has the request id.'),
  OUTCOME_UNKNOWN: problem(503, 'It is not known whether the command took effect', 'Send it again with the same Idempotency-Key.'),
  STATE_UNAVAILABLE: problem(503, 'The live state cannot be reached', 'Nothing was done; try again shortly.'),
  EPOCH_UNCONFIRMED: problem(503, 'The live state is being confirmed after a restart', 'Nothing was done; try again shortly.'),
  CATALOGUE_UNAVAILABLE: problem(
    503,
    'Catalogues cannot be edited now',
    'The database cannot be reached. What is published goes on; send it again shortly.',
  ),
  HISTORY_UNAVAILABLE: problem(503, 'The history cannot be reached', 'Try again shortly.'),
  SERVICE_UNAVAILABLE: problem(503, 'This part of Antrean is not running', 'Try again shortly.'),
} as const satisfies Record<string, { status: number; title: string; detail: string }>

export type ProblemCode = keyof typeof problems
export const problemCodes = Object.keys(problems) as [ProblemCode, ...ProblemCode[]]

/** What a transition's script may answer instead of an event. */
export type Refusal = Extract<
  ProblemCode,
  | 'BUILDING_UNKNOWN'
  | 'SERVICE_UNKNOWN'
  | 'COUNTER_UNKNOWN'
  | 'TICKET_UNKNOWN'
  | 'PRIORITY_UNKNOWN'
  | 'APPOINTMENT_UNKNOWN'
  | 'APPOINTMENT_ENDED'
  | 'APPOINTMENT_NOT_TODAY'
  | 'SLOT_NOT_OFFERED'
  | 'SLOT_FULL'
  | 'CODE_TAKEN'
  | 'INSTANT_NOT_ALLOWED'
  | 'TICKET_ENDED'
  | 'NOT_CALLED'
  | 'NOT_SERVING'
  | 'CALLED_ELSEWHERE'
  | 'VISIT_AT_COUNTER'
  | 'COUNTER_BUSY'
  | 'COUNTER_CLOSED'
  | 'COUNTER_PAUSED'
  | 'COUNTER_TAKEN'
  | 'NOT_WAITING'
  | 'ALREADY_CALLED'
  | 'NOT_NO_SHOW'
  | 'NOT_PARKED'
  | 'RECALL_FIRST'
  | 'RETURNS_EXHAUSTED'
  | 'REASON_REQUIRED'
  | 'SERVICE_NOT_HERE'
  | 'SERVICE_SUSPENDED'
  | 'SERVICE_NOT_SUSPENDED'
  | 'VISIT_UNKNOWN'
  | 'VISIT_ENDED'
  | 'SERVICE_IN_VISIT'
  | 'TOO_MANY_SERVICES'
  | 'OUTCOME_REQUIRED'
  | 'OUTCOME_UNLISTED'
  | 'MARK_UNLISTED'
  | 'NOT_RETURNABLE'
  | 'DAY_OVER'
  | 'NOT_OVERDUE'
  | 'NOTHING_TO_UNDO'
  | 'SERVICE_RETIRED'
  | 'COUNTER_RETIRED'
  | 'IN_USE'
  | 'SERVICE_UNSERVED'
  | 'DAY_OPEN'
  | 'DAY_CLOSED'
  | 'DAY_NOT_OVER'
  | 'CLOSED_NOW'
  | 'LAST_NUMBER_PASSED'
  | 'QUOTA_REACHED'
  | 'LEAD_LOST'
  | 'KEY_REUSED'
  | 'EPOCH_UNCONFIRMED'
>

/** RFC 9457, with a code from the closed list. */
export const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.enum(problemCodes),
    detail: z.string().describe('what to do'),
    errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
    requestId: z.string().optional(),
  })
  .meta({ id: 'Problem' })
export type Problem = z.infer<typeof Problem>
