import { accepted, smallCatalogueWith } from '@antrean/test-kit'
import t from 'tap'
import { eventsOf, leaderOf, nth, queuesOf } from './two-queues.ts'

const second = 1 / 60

t.test('one process leads; another takes over within seconds when it is killed, and what is due is done once', async (t) => {
  const { place, queues } = await queuesOf(t, smallCatalogueWith({ arriveMinutes: second }), 2)
  const { commands } = place
  const call = async () => {
    await commands.issue(['ktp'])
    return accepted(await commands.callNext('c1')).event.ticket
  }
  const first = await leaderOf(queues)
  await commands.open('c1')
  const one = await call()
  t.match(await nth(place, 'ticket.no-show', 1), { ticket: one, by: 'antrean' })

  const two = await call()
  await first.kill()
  const killedAt = Date.now()
  t.match(await nth(place, 'ticket.no-show', 2), { ticket: two, by: 'antrean' })
  t.comment(`taken over and done ${Date.now() - killedAt} ms after the kill`)
  t.not(await leaderOf(queues), first)

  await first.restart()
  const after = await leaderOf(queues)
  t.not(after, first, 'who comes back follows')
  await call()
  await nth(place, 'ticket.no-show', 3)
  t.equal((await eventsOf(place, 'ticket.no-show')).length, 3, 'each once')
})

t.test('a process that hung while another took over goes on as a follower', async (t) => {
  const { place, queues } = await queuesOf(t, smallCatalogueWith({ arriveMinutes: second }), 2)
  const hung = await leaderOf(queues)
  await hung.kill('SIGSTOP')
  const next = await leaderOf(queues)
  t.not(next, hung)
  await hung.kill('SIGCONT')
  await place.commands.open('c1')
  await place.commands.issue(['ktp'])
  accepted(await place.commands.callNext('c1'))
  t.match(await nth(place, 'ticket.no-show', 1), { by: 'antrean' })
  t.equal(await leaderOf(queues), next)
})

t.test('a process that stops in good order does not keep the lead', async (t) => {
  const { place, queues } = await queuesOf(t, smallCatalogueWith({}), 2)
  const first = await leaderOf(queues)
  const token = await place.redis.hget('schedule:lead', 'token')
  await first.stop()
  const lead = await place.redis.hgetall('schedule:lead')
  t.ok(lead.token !== token || lead.until === '0', 'given up, or another has it')
  t.not(await leaderOf(queues), first)
})
