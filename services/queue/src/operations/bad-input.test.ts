import {
  bearer,
  eventCount,
  type FreshInstallation,
  freshInstallation,
  type Person,
  signedIn,
  startService,
  stranger,
} from '@antrean/test-kit'
import t, { type Test } from 'tap'

const nobody = '01a209bf-b00a-7709-9062-bcd369d6d8fb'
const ticketVerbs = ['recall', 'serve', 'finish', 'no-show', 'cancel']

t.test('bad input to every operation gets the right code and writes nothing', async (t) => {
  const place = await freshInstallation(t)
  const queue = await startService(t, 'queue', place.env)
  const base = `/api/queue/buildings/${place.building}`
  const kiosk = bearer(queue, place.kioskToken)
  const integration = bearer(queue, place.integrationKey)
  const officer = await signedIn(queue, place.usernames.officer)
  const supervisor = await signedIn(queue, place.usernames.supervisor)
  const evaluator = await signedIn(queue, place.usernames.evaluator)
  const open = { counter: 'c1' }
  await officer.post(`${base}/counters/c1/open`)

  const refuses = refusals(t, place)
  const commands: [path: string, body?: unknown][] = [
    ['/visits', { services: ['ktp'] }],
    ...ticketVerbs.map((verb): [string] => [`/tickets/${nobody}/${verb}`]),
    ['/counters/c1/open'],
    ['/counters/c1/pause', { reason: 'break' }],
    ['/counters/c1/close'],
    ['/counters/c1/call-next'],
    ['/days/2026-01-01/close'],
  ]

  for (const [path, body] of commands) {
    await refuses(`${path}: nobody signed in`, 401, 'SIGN_IN_REQUIRED', () => stranger(queue).post(base + path, body))
    await refuses(`${path}: a token of nobody`, 401, 'SIGN_IN_REQUIRED', () => bearer(queue, 'x'.repeat(32)).post(base + path, body))
    await refuses(`${path}: a role that may not`, 403, 'ROLE_NOT_ALLOWED', () => evaluator.post(base + path, body))
    await refuses(`${path}: another building`, 404, 'BUILDING_UNKNOWN', () =>
      integration.post(`/api/queue/buildings/elsewhere${path}`, body),
    )
    await refuses(`${path}: too large`, 413, 'BODY_TOO_LARGE', () => integration.post(base + path, { services: ['x'.repeat(300_000)] }))
    await refuses(`${path}: no JSON`, 415, 'MEDIA_TYPE_UNSUPPORTED', () =>
      integration.post(base + path, 'a=1', { 'content-type': 'text/plain' }),
    )
    await refuses(`${path}: broken JSON`, 400, 'REQUEST_INVALID', () => integration.post(base + path, '{"a":'))
    await refuses(`${path}: a field too many`, 400, 'REQUEST_INVALID', () =>
      integration.post(base + path, { ...(body as object), extra: 1 }),
    )
    await refuses(`${path}: another site`, 403, 'ORIGIN_NOT_ALLOWED', () =>
      officer.post(base + path, body, { 'sec-fetch-site': 'cross-site' }),
    )
    await refuses(`${path}: an instant that was not to be passed`, 400, 'INSTANT_NOT_ALLOWED', () =>
      passInstant(path, officer, kiosk, supervisor).post(base + path, body, { 'antrean-instant': '2026-01-01T08:00:00+07:00' }),
    )
  }

  await refuses('an unknown service', 404, 'SERVICE_UNKNOWN', () => kiosk.post(`${base}/visits`, { services: ['nothing'] }))
  await refuses('an unknown priority', 404, 'PRIORITY_UNKNOWN', () => kiosk.post(`${base}/visits`, { services: ['ktp'], priority: 'raja' }))
  await refuses('a service twice', 422, 'SERVICES_REPEATED', () => kiosk.post(`${base}/visits`, { services: ['ktp', 'ktp'] }))
  await refuses('no service', 400, 'REQUEST_INVALID', () => kiosk.post(`${base}/visits`, { services: [] }))
  await refuses('services of a wrong type', 400, 'REQUEST_INVALID', () => kiosk.post(`${base}/visits`, { services: 'ktp' }))
  await refuses('a body that is no object', 400, 'REQUEST_INVALID', () => kiosk.post(`${base}/visits`, '[1]'))
  for (const verb of ticketVerbs) {
    await refuses(`${verb}: an unknown ticket`, 404, 'TICKET_UNKNOWN', () => officer.post(`${base}/tickets/${nobody}/${verb}`))
    await refuses(`${verb}: no ticket id`, 400, 'REQUEST_INVALID', () => officer.post(`${base}/tickets/7/${verb}`))
  }
  for (const verb of ticketVerbs.slice(0, 4))
    await refuses(`${verb}: no counter`, 409, 'NO_COUNTER', () => supervisor.post(`${base}/tickets/${nobody}/${verb}`))
  await refuses('an integration names no counter', 409, 'NO_COUNTER', () => integration.post(`${base}/tickets/${nobody}/serve`, {}))
  await refuses('an unknown counter', 404, 'COUNTER_UNKNOWN', () => integration.post(`${base}/counters/c99/open`))
  await refuses('a counter that the session does not hold', 409, 'NO_COUNTER', () => officer.post(`${base}/counters/c2/call-next`))
  await refuses("another officer's counter", 409, 'COUNTER_TAKEN', () => integration.post(`${base}/counters/c1/open`))
  await refuses('no reason', 400, 'REQUEST_INVALID', () => officer.post(`${base}/counters/c1/pause`, {}))
  await refuses('a day that has not begun', 409, 'DAY_NOT_OVER', () => supervisor.post(`${base}/days/2999-01-01/close`))
  await refuses('no day', 400, 'REQUEST_INVALID', () => supervisor.post(`${base}/days/tomorrow/close`))
  await refuses('an unknown address', 404, 'ROUTE_UNKNOWN', () => officer.post('/api/queue/nothing'))
  await refuses('a key that is too short', 400, 'REQUEST_INVALID', () =>
    kiosk.post(`${base}/visits`, { services: ['ktp'] }, { 'idempotency-key': 'x' }),
  )
  await refuses('an instant that has not come', 400, 'INSTANT_NOT_ALLOWED', () =>
    integration.post(`${base}/visits`, { services: ['ktp'] }, { 'antrean-instant': '2999-01-01T08:00:00+07:00' }),
  )
  await refuses('a wrong ticket for this counter', 404, 'TICKET_UNKNOWN', () => integration.post(`${base}/tickets/${nobody}/serve`, open))
})

const refusals = (t: Test, { redis, building }: FreshInstallation) => {
  return async (what: string, status: number, code: string, ask: () => ReturnType<Person['post']>): Promise<void> => {
    const before = await eventCount(redis, building)
    const { headers, ...answer } = await ask()
    t.match(answer, { status, body: { code, status } }, what)
    t.match(headers.get('content-type'), 'application/problem+json')
    t.equal(await eventCount(redis, building), before, `${what}: nothing is written`)
  }
}

/** Somebody who may do it, but is no integration. */
const passInstant = (path: string, officer: Person, kiosk: Person, supervisor: Person): Person =>
  path === '/visits' ? kiosk : path.startsWith('/days') ? supervisor : officer
