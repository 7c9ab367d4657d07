import { bearer, freshInstallation, signedIn, startService } from '@antrean/test-kit'
import t from 'tap'

t.test('the note of a transfer is read at the counter that has the ticket, and nowhere else', async (t) => {
  const place = await freshInstallation(t)
  const queue = await startService(t, 'queue', place.env)
  const base = `/api/queue/buildings/${place.building}`
  const officer = await signedIn(queue, place.usernames.officer)
  const next = await signedIn(queue, place.usernames['officer-2'])
  const kiosk = bearer(queue, place.kioskToken)

  const { body } = await kiosk.post(`${base}/visits`, { services: ['ktp'] })
  const first = body.visit.tickets[0].id
  t.match(await officer.get(`${base}/tickets/${first}/note`), { status: 409, body: { code: 'NO_COUNTER' } })
  await officer.post(`${base}/counters/c1/open`)
  t.match(await officer.get(`${base}/tickets/${first}/note`), { status: 409, body: { code: 'CALLED_ELSEWHERE' } }, 'it only waits')
  await officer.post(`${base}/counters/c1/call-next`)
  t.match(await officer.get(`${base}/tickets/${first}/note`), { status: 200, body: { note: null } })

  const sent = await officer.post(`${base}/tickets/${first}/transfer`, { to: { service: 'kk' }, note: 'Berkas sudah dicap' })
  const second = sent.body.ticket.id
  await next.post(`${base}/counters/c2/open`)
  t.match(await next.post(`${base}/counters/c2/call-next`), { body: { ticket: { id: second, service: 'kk' } } })
  t.match(await next.get(`${base}/tickets/${second}/note`), { status: 200, body: { note: 'Berkas sudah dicap' } })
  t.match(await officer.get(`${base}/tickets/${second}/note`), { status: 409, body: { code: 'CALLED_ELSEWHERE' } })
  t.match(await kiosk.get(`${base}/tickets/${second}/note`), { status: 403 })
  t.match(await next.get(`${base}/tickets/01a209bf-b00a-7709-9062-bcd369d6d8fb/note`), { status: 404, body: { code: 'TICKET_UNKNOWN' } })
})
