import { OpeningHours } from '@antrean/contracts'
import { bearer, freshInstallation, signedIn, smallCatalogueWith, startService, stranger } from '@antrean/test-kit'
import t from 'tap'

/** It opened once, long ago. */
const closed = OpeningHours.parse({
  week: {},
  seasons: [{ name: 'Uji coba', from: '2020-01-06', to: '2020-01-06', week: { monday: [{ from: '08:00', to: '16:00' }] } }],
})

t.test('a closed building tells why, refuses machines, and lets the desk decide', async (t) => {
  const place = await freshInstallation(t, { catalogue: smallCatalogueWith({}, [], { hours: closed }) })
  const queue = await startService(t, 'queue', place.env)
  const visits = `/api/queue/buildings/${place.building}/visits`
  const ask = { services: ['ktp'], override: true }
  const kiosk = bearer(queue, place.kioskToken)
  t.match(await kiosk.post(visits, { services: ['ktp'] }), { status: 409, body: { code: 'CLOSED_NOW' } })
  t.match(await kiosk.post(visits, ask), { status: 403, body: { code: 'ROLE_NOT_ALLOWED' } })
  for (const who of ['receptionist', 'supervisor'] as const)
    t.match(await (await signedIn(queue, place.usernames[who])).post(visits, ask), { status: 201 }, who)
  t.match((await stranger(queue).get(`/api/queue/buildings/${place.building}/availability`)).body, {
    day: /^\d{4}-\d\d-\d\d$/,
    services: place.catalogue.agencies.flatMap(({ services }) =>
      services.map(({ id }) => ({ service: id, open: false, reason: 'closed-today', opensAt: null })),
    ),
  })
})

t.test('a quota and a suspension show before a number is refused', async (t) => {
  const place = await freshInstallation(t, { catalogue: smallCatalogueWith({ dailyQuota: 1 }, ['ktp']) })
  const queue = await startService(t, 'queue', place.env)
  const of = async (id: string) => {
    const { body } = await stranger(queue).get(`/api/queue/buildings/${place.building}/availability`)
    return body.services.find(({ service }: { service: string }) => service === id)
  }
  t.match(await of('ktp'), { open: true, remaining: 1, closesAt: null })
  await place.commands.issue(['ktp'])
  t.match(await of('ktp'), { open: false, reason: 'quota-reached', remaining: 0 })
  await place.commands.suspend('sim')
  t.match(await of('sim'), { open: false, reason: 'suspended', cause: 'system-down', remaining: null })
  t.match(await stranger(queue).get('/api/queue/buildings/elsewhere/availability'), { status: 404, body: { code: 'BUILDING_UNKNOWN' } })
})
