import { bearer, freshInstallation, signedIn, startService, stranger } from '@antrean/test-kit'
import t from 'tap'

t.test('the operations', async (t) => {
  const place = await freshInstallation(t)
  const queue = await startService(t, 'queue', place.env)

  t.test('from the kiosk to the counter, over HTTP', async (t) => {
    const base = `/api/queue/buildings/${place.building}`
    const officer = await signedIn(queue, place.usernames.officer)

    const { body, status } = await bearer(queue, place.kioskToken).post(`${base}/visits`, { services: ['ktp'], priority: 'lansia' })
    t.equal(status, 201)
    t.match(body, {
      visit: {
        number: 'A-001',
        token: new RegExp(`^${place.building}\\.[\\w-]{22}$`),
        arrivedAt: /\+07:00$/,
        tickets: [{ service: 'ktp', state: 'waiting', ahead: 0 }],
      },
      cursor: /^\d+-\d+$/,
    })
    const ticket = body.visit.tickets[0].id

    t.match(await officer.post(`${base}/counters/c1/call-next`), { status: 409, body: { code: 'NO_COUNTER' } })
    t.match(await officer.post(`${base}/counters/c1/open`), { status: 200, body: { counter: { state: 'open', officer: 'officer' } } })
    t.match(await officer.get('/api/queue/sessions/current'), {
      body: { session: { counter: 'c1', role: 'officer', building: place.building } },
    })
    t.match(await officer.post(`${base}/counters/c1/call-next`), {
      status: 200,
      body: { ticket: { id: ticket, number: 'A-001', state: 'called', counter: 'c1' } },
    })
    t.match(await officer.post(`${base}/counters/c1/call-next`), { status: 409, body: { code: 'COUNTER_BUSY' } })
    t.match(await officer.post(`${base}/tickets/${ticket}/recall`), { body: { ticket: { state: 'called' } } })
    t.match(await officer.post(`${base}/tickets/${ticket}/serve`), { body: { ticket: { state: 'serving' } } })
    t.match(await officer.post(`${base}/tickets/${ticket}/no-show`), { status: 409, body: { code: 'NOT_CALLED' } })
    t.match(await officer.post(`${base}/tickets/${ticket}/finish`), { body: { ticket: { state: 'served', counter: 'c1' } } })
    t.match(await officer.post(`${base}/tickets/${ticket}/finish`), { status: 409, body: { code: 'TICKET_ENDED' } })
    t.match(await officer.post(`${base}/counters/c1/call-next`), { status: 200, body: { ticket: null, cursor: /-/ } })
    t.match(await officer.post(`${base}/counters/c1/pause`, { reason: 'prayer' }), { body: { counter: { state: 'paused' } } })
  })

  t.test('an officer may go on in another session, another officer may not, a supervisor takes over', async (t) => {
    const counter = `/api/queue/buildings/${place.building}/counters/c2`
    const officer = await signedIn(queue, place.usernames.officer)
    await officer.post(`${counter}/open`)
    t.match(await (await signedIn(queue, place.usernames.officer)).post(`${counter}/open`), { status: 200 })
    t.match(await (await signedIn(queue, place.usernames['officer-2'])).post(`${counter}/open`), {
      status: 409,
      body: { code: 'COUNTER_TAKEN' },
    })
    t.match(await (await signedIn(queue, place.usernames.supervisor)).post(`${counter}/open`), {
      body: { counter: { officer: 'supervisor' } },
    })
    t.match(await officer.post(`${counter}/call-next`), { status: 409, body: { code: 'COUNTER_TAKEN' } })
  })

  t.test('the catalogue and the document are everybody’s', async (t) => {
    t.same((await stranger(queue).get(`/api/queue/buildings/${place.building}/catalogue`)).body, place.catalogue)
    t.match(await stranger(queue).get('/api/queue/buildings/elsewhere/catalogue'), { status: 404, body: { code: 'BUILDING_UNKNOWN' } })
    const { body } = await stranger(queue).get('/api/queue/openapi.json')
    t.match(body, { openapi: /^3\.1/ })
    t.match(body.paths['/api/queue/buildings/{building}/visits'].post.operationId, 'issueVisit')
  })
})
