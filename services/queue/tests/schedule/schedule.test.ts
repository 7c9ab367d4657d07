import { serviceDay } from '@antrean/domain'
import { accepted, bearer, signedIn, smallCatalogueWith } from '@antrean/test-kit'
import t from 'tap'
import { eventsOf, eventually, nth, queuesOf } from './two-queues.ts'

const overAtOnce = smallCatalogueWith({}, [], { closeDayAt: '00:00' })

t.test('a day is closed by itself after its closing time, once: when it is reopened it stays open', async (t) => {
  const { place, queues } = await queuesOf(t, overAtOnce)
  const event = await nth(place, 'day.closed', 1)
  t.match(event, { day: serviceDay(event.at, 'Asia/Jakarta'), by: 'antrean' })
  accepted(await place.commands.reopenDay(event.day))
  accepted(await place.commands.issue(['ktp']))
  await queues[0]?.restart()
  await eventually('it has looked', async () => ((await place.redis.hget('schedule:lead', 'token')) === null ? undefined : true))
  accepted(await place.commands.issue(['ktp']))
  t.equal((await eventsOf(place, 'day.closed')).length, 1)
})

t.test('a service that lasts too long alerts, and a supervisor ends it', async (t) => {
  const { place, queues } = await queuesOf(t, smallCatalogueWith({ servingAlertMinutes: 0 }))
  const [queue] = queues
  if (!queue) throw new Error('no queue')
  await place.commands.open('c1')
  await place.commands.issue(['ktp'])
  const { ticket } = accepted(await place.commands.callNext('c1')).event
  await place.commands.serve('c1', ticket)
  const figure = `antrean_services_overdue{building="${place.building}"}`
  const shows = (n: number) =>
    eventually(`${figure} ${n}`, async () =>
      (await (await fetch(`${queue.url}/metrics`)).text()).includes(`${figure} ${n}`) ? true : undefined,
    )
  await shows(1)
  t.match(queue.tail(), /served for too long/)
  const path = `/api/queue/buildings/${place.building}/tickets/${ticket}/expire`
  t.match(await (await signedIn(queue, place.usernames.officer)).post(path), { status: 403, body: { code: 'ROLE_NOT_ALLOWED' } })
  t.match(await (await signedIn(queue, place.usernames.supervisor)).post(path), { status: 200, body: { ticket: { state: 'expired' } } })
  await shows(0)
})

t.test('a counter that has finished gets its next visitor, whoever of two processes hears of it', async (t) => {
  const { place, queues } = await queuesOf(t, smallCatalogueWith({ autoCall: true }), 2)
  const [one, two] = queues
  if (!one || !two) throw new Error('no queues')
  const base = `/api/queue/buildings/${place.building}`
  const officer = await signedIn(one, place.usernames.officer)
  const issue = (queue: typeof one) => bearer(queue, place.kioskToken).post(`${base}/visits`, { services: ['ktp'] })
  await officer.post(`${base}/counters/c1/open`)
  await issue(two)
  const { body } = await officer.post(`${base}/counters/c1/call-next`)
  await officer.post(`${base}/tickets/${body.ticket.id}/serve`)
  t.match(await officer.post(`${base}/tickets/${body.ticket.id}/finish`), { status: 200, body: { ticket: { state: 'served' } } })

  const [next] = await Promise.all([issue(two), issue(one), issue(two)])
  t.equal(next.status, 201)
  t.equal((await eventsOf(place, 'ticket.called')).length, 2, 'called before the kiosk had its answer, and one visitor alone')
  t.match((await eventsOf(place, 'ticket.called'))[1], { counter: 'c1', by: 'antrean' })
})

t.test('what the process that heard of it did not do before it died is done by who leads', async (t) => {
  const { place } = await queuesOf(t, smallCatalogueWith({ autoCall: true }))
  const { commands } = place
  await commands.open('c1')
  await commands.issue(['ktp'])
  const { ticket } = accepted(await commands.callNext('c1')).event
  accepted(await commands.markNoShow('c1', ticket))
  const { number } = accepted(await commands.issue(['ktp'])).event
  t.match(await nth(place, 'ticket.called', 2), { number, counter: 'c1', by: 'antrean' })
})
