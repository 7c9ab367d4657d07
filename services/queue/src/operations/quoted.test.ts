import { bearer, entriesOf, freshInstallation, startService } from '@antrean/test-kit'
import t from 'tap'

t.test('the waiting time that a kiosk showed', async (t) => {
  const place = await freshInstallation(t)
  const kiosk = bearer(await startService(t, 'queue', place.env), place.kioskToken)
  const visits = `/api/queue/buildings/${place.building}/visits`
  const told = { fromMinutes: 10, toMinutes: 20 }

  t.test('stands in the event beside its service', async (t) => {
    const { status } = await kiosk.post(visits, { services: ['ktp', 'sim'], quoted: { ktp: told, teller: told } })
    t.equal(status, 201)
    const event = (await entriesOf(place.redis, place.building)).at(-1)?.event
    t.match(event, { type: 'visit.arrived', tickets: [{ service: 'ktp', quoted: told }, { service: 'sim' }] })
    t.notMatch(event, { tickets: [{}, { quoted: {} }] })
  })

  t.test('is a range in fives that goes up, and of at most eight services', async (t) => {
    const nine = Object.fromEntries(Array.from({ length: 9 }, (_, i) => [`s-${i}`, told]))
    const wrong = [
      { fromMinutes: 7, toMinutes: 20 },
      { fromMinutes: 20, toMinutes: 20 },
      { fromMinutes: -5, toMinutes: 5 },
      { toMinutes: 5 },
    ]
    for (const quoted of [...wrong.map((ktp) => ({ ktp })), nine])
      t.match(await kiosk.post(visits, { services: ['ktp'], quoted }), { status: 400 }, JSON.stringify(quoted))
  })
})
