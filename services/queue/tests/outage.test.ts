import { freePort, startRedis } from '@antrean/local'
import { bearer, entriesOf, freshFolder, freshInstallation, startService, stranger } from '@antrean/test-kit'
import t from 'tap'

t.test('what is missing, what goes on', { timeout: 90_000 }, async (t) => {
  const server = await startRedis({ dir: await freshFolder(t) })
  t.teardown(() => server.kill())
  const place = await freshInstallation(t, { redisUrl: server.url })
  const visits = `/api/queue/buildings/${place.building}/visits`
  const queue = await startService(t, 'queue', place.env)
  const kiosk = bearer(queue, place.kioskToken)
  const take = (key: string) => kiosk.post(visits, { services: ['ktp'] }, { 'idempotency-key': key })

  await t.test('without Redis a command is refused, and never happens later; with it the building is confirmed again', async (t) => {
    t.match(await take('before-the-outage'), { status: 201, body: { visit: { number: 'A-001' } } })
    await server.kill()
    t.match(await take('during-the-outage'), { status: 503, body: { code: 'STATE_UNAVAILABLE' } })
    t.match(await stranger(queue).get('/readyz'), { status: 503 })
    await server.restart()
    await queue.ready()
    t.match(await take('after-the-outage'), { status: 201, body: { visit: { number: 'A-002' } } })
    t.match(await take('before-the-outage'), { status: 201, body: { visit: { number: 'A-001' } } }, 'what was answered is remembered')
    const types = (await entriesOf(place.redis, place.building)).map(({ event }) => event.type)
    t.same(types.slice(2), ['visit.arrived', 'epoch.started', 'visit.arrived'], 'nothing of the outage')
  })

  await t.test('a Redis that hangs leaves the outcome unknown; the same key then tells it', async (t) => {
    await server.kill('SIGSTOP')
    const answer = await take('while-it-hangs')
    await server.kill('SIGCONT')
    t.match(answer, { status: 503 })
    t.match(answer.body.code, /^(OUTCOME_UNKNOWN|STATE_UNAVAILABLE)$/)
    await queue.ready()
    t.match(await take('while-it-hangs'), { status: 201, body: { visit: { number: 'A-003' } } })
  })

  await t.test('without PostgreSQL a confirmed Redis works, nobody signs in, and an unconfirmed one waits', async (t) => {
    const noDatabase = `postgres://nobody@127.0.0.1:${await freePort()}/none`
    const lonely = await startService(t, 'queue', { ...place.env, DATABASE_URL: noDatabase })
    const there = bearer(lonely, place.kioskToken)
    t.match(await there.post(visits, { services: ['ktp'] }), { status: 201, body: { visit: { number: 'A-004' } } })
    const signIn = await stranger(lonely).post('/api/queue/sessions', { username: 'officer', password: 'whatever' })
    t.match(signIn, { status: 503, body: { code: 'SERVICE_UNAVAILABLE' } })
    await queue.stop()
    await server.restart()
    await lonely.ready()
    t.match(await there.post(visits, { services: ['ktp'] }), { status: 503, body: { code: 'EPOCH_UNCONFIRMED' } })
  })
})
