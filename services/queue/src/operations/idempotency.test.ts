import { bearer, eventCount, freshInstallation, signedIn, startService } from '@antrean/test-kit'
import t from 'tap'

t.test('commands over HTTP are done once', async (t) => {
  const place = await freshInstallation(t)
  const queue = await startService(t, 'queue', place.env)

  t.test('the same key gives the same reply and one event, also after the service was killed and restarted', async (t) => {
    const kiosk = bearer(queue, place.kioskToken)
    const visits = `/api/queue/buildings/${place.building}/visits`
    const key = { 'idempotency-key': 'kiosk-1-000001' }

    const first = await kiosk.post(visits, { services: ['ktp', 'sim'] }, key)
    const before = await eventCount(place.redis, place.building)
    await queue.restart()
    const second = await kiosk.post(visits, { services: ['ktp', 'sim'] }, key)

    t.equal(first.status, 201)
    t.equal(second.status, 201)
    t.same(second.body, first.body)
    t.equal(await eventCount(place.redis, place.building), before)
    t.match(await kiosk.post(visits, { services: ['ktp'] }, key), { status: 422, body: { code: 'KEY_REUSED' } })
    t.equal(await eventCount(place.redis, place.building), before)
  })

  t.test("another caller's key is another key", async (t) => {
    const visits = `/api/queue/buildings/${place.building}/visits`
    const key = { 'idempotency-key': 'the-same-key' }
    const kiosk = await bearer(queue, place.kioskToken).post(visits, { services: ['ktp'] }, key)
    const reception = await (await signedIn(queue, place.usernames.receptionist)).post(visits, { services: ['ktp'] }, key)
    t.not(reception.body.visit.id, kiosk.body.visit.id)
  })

  t.test('closing a counter twice with one key answers twice, though the session holds it no more', async (t) => {
    const officer = await signedIn(queue, place.usernames.officer)
    const counter = `/api/queue/buildings/${place.building}/counters/c1`
    await officer.post(`${counter}/open`)
    const key = { 'idempotency-key': 'close-it-once' }
    const first = await officer.post(`${counter}/close`, undefined, key)
    t.match(first, { status: 200, body: { counter: { id: 'c1', state: 'closed', officer: null } } })
    t.same((await officer.post(`${counter}/close`, undefined, key)).body, first.body)
    t.match(await officer.post(`${counter}/close`), { status: 409, body: { code: 'NO_COUNTER' } })
  })
})
