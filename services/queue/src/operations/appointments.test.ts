import { serviceDay } from '@antrean/domain'
import { bearer, freshInstallation, signedIn, startService, stranger } from '@antrean/test-kit'
import t from 'tap'

const dayMs = 86_400_000
const zone = 'Asia/Jakarta'
const yesterday = serviceDay(Date.now() - dayMs, zone)
const at = (time: string) => `${yesterday}T${time}:00+07:00`

t.test('appointments', async (t) => {
  const place = await freshInstallation(t, { beginsAt: Date.parse(at('07:00')) })
  const queue = await startService(t, 'queue', place.env)
  const base = `/api/queue/buildings/${place.building}`
  const [phone, other] = [stranger(queue), stranger(queue)]
  const integration = bearer(queue, place.integrationKey)

  t.test('the kiosk and the reception check in, a phone does not', async (t) => {
    const instant = (time: string) => ({ 'antrean-instant': at(time) })
    const booking = await integration.post(`${base}/appointments`, { service: 'skck', slot: at('09:00') }, instant('07:10'))
    const one = `${base}/appointments/${booking.body.appointment.code}`
    t.match(await phone.post(`${one}/check-in`), { status: 401, body: { code: 'SIGN_IN_REQUIRED' } })
    const officer = await signedIn(queue, place.usernames.officer)
    t.match(await officer.post(`${one}/check-in`), { status: 403, body: { code: 'ROLE_NOT_ALLOWED' } })
    const kiosk = bearer(queue, place.kioskToken)
    const reply = await integration.post(`${one}/check-in`, { priority: 'lansia' }, instant('08:50'))
    t.match(reply, { status: 201, body: { visit: { number: 'B-001', tickets: [{ service: 'skck', state: 'waiting', ahead: 0 }] } } })
    t.match(await kiosk.post(`${one}/check-in`), { status: 409, body: { code: 'APPOINTMENT_ENDED' } })
    t.match(await phone.get(one), { body: { appointment: { state: 'arrived' } } })
  })

  t.test('a stranger books a time of the list, moves it and gives it back', async (t) => {
    const { body } = await phone.get(`${base}/services/skck/slots`)
    t.ok(body.days.length >= 7, 'today, while there is a time, and seven days more')
    const [first, second] = body.days.at(-1).slots
    t.match(first, { at: /T08:00:00\.000\+07:00$/, free: 2 })

    const booked = await phone.post(`${base}/appointments`, { service: 'skck', slot: first.at })
    t.match(booked, { status: 201, body: { appointment: { code: /^[A-HJ-NP-Z2-9]{8}$/, slot: first.at, state: 'booked' }, cursor: /-/ } })
    const one = `${base}/appointments/${booked.body.appointment.code}`
    t.same((await other.get(one)).body, { appointment: booked.body.appointment })
    t.match(await bearer(queue, place.kioskToken).post(`${one}/check-in`), { status: 409, body: { code: 'APPOINTMENT_NOT_TODAY' } })
    t.equal((await phone.get(`${base}/services/skck/slots`)).body.days.at(-1).slots[0].free, 1)

    t.match(await phone.post(`${one}/move`, { slot: second.at }), { status: 200, body: { appointment: { slot: second.at } } })
    t.match(await phone.post(`${one}/cancel`), { status: 200, body: { appointment: { state: 'cancelled' } } })
    t.match(await phone.get(one), { body: { appointment: { state: 'cancelled' } } })
    t.match(await phone.post(`${one}/cancel`), { status: 409, body: { code: 'APPOINTMENT_ENDED' } })
    t.equal((await phone.get(`${base}/services/skck/slots`)).body.days.at(-1).slots[1].free, 2)
  })

  t.test('two phones want the last place: one gets it', async (t) => {
    const { at: slot } = (await phone.get(`${base}/services/skck/slots`)).body.days.at(-1).slots[5]
    t.equal((await phone.post(`${base}/appointments`, { service: 'skck', slot })).status, 201)
    const both = await Promise.all([phone, other].map((one) => one.post(`${base}/appointments`, { service: 'skck', slot })))
    t.same(both.map(({ status }) => status).sort(), [201, 409])
    t.match(
      both.find(({ status }) => status === 409),
      { body: { code: 'SLOT_FULL' } },
    )
  })

  t.test('the same key books once and gives the same code', async (t) => {
    const { at: slot } = (await phone.get(`${base}/services/skck/slots`)).body.days.at(-1).slots[9]
    const send = () => phone.post(`${base}/appointments`, { service: 'skck', slot }, { 'idempotency-key': 'one booking of mine' })
    t.same((await send()).body, (await send()).body)
  })

  t.test('a time that is none, a service without appointments, an unknown code or building', async (t) => {
    const slot = new Date(Date.now() + dayMs).toISOString().replace(/T.*/, 'T08:07:00+07:00')
    t.match(await phone.post(`${base}/appointments`, { service: 'skck', slot }), { status: 409, body: { code: 'SLOT_NOT_OFFERED' } })
    t.match(await phone.post(`${base}/appointments`, { service: 'no-such', slot }), { status: 404, body: { code: 'SERVICE_UNKNOWN' } })
    t.same((await phone.get(`${base}/services/ktp/slots`)).body, { service: 'ktp', days: [] })
    t.match(await phone.get(`${base}/appointments/AAAAAAAA`), { status: 404, body: { code: 'APPOINTMENT_UNKNOWN' } })
    t.match(await phone.post(`${base}/appointments/AAAAAAAA/cancel`), { status: 404, body: { code: 'APPOINTMENT_UNKNOWN' } })
    t.match(await phone.post(`${base}/appointments/00000000/cancel`), { status: 400, body: { code: 'REQUEST_INVALID' } })
    t.match(await phone.get('/api/queue/buildings/elsewhere/services/ktp/slots'), { status: 404, body: { code: 'BUILDING_UNKNOWN' } })
  })

  t.test('what strangers book is counted by address, what the reception books is not', async (t) => {
    const ask = { service: 'skck', slot: at('08:00') }
    const replies = []
    for (let i = 0; i < 60; i++) replies.push((await phone.post(`${base}/appointments`, ask)).status)
    t.ok(replies.includes(429))
    const refused = await other.post(`${base}/appointments`, ask)
    t.match(refused, { status: 429, body: { code: 'TOO_MANY_REQUESTS' } })
    t.ok(Number(refused.headers.get('retry-after')) > 0)
    t.match(await (await signedIn(queue, place.usernames.receptionist)).post(`${base}/appointments`, ask), { status: 409 })
  })
})
