import { closeCodes } from '@antrean/contracts'
import { principals } from '@antrean/service-kit'
import { accepted, freshBuilding, testRedisUrl } from '@antrean/test-kit'
import t from 'tap'
import { Listener, startLive } from './tests/live.ts'
import { arrive } from './tests/visitor.ts'

t.test('a board is given a snapshot, then what changes on it, and nothing of other zones', async (t) => {
  const fresh = await freshBuilding(t)
  const { building, commands } = fresh
  const { url } = await startLive(t, testRedisUrl())
  const board = new Listener(t, url)
  const snapshot = await board.subscribe(building, 'board:north')
  t.match(snapshot, { type: 'snapshot', because: 'fresh', state: { building: { zone: 'Zona Utara' }, calls: [], announcements: [] } })

  await commands.open('c4')
  await commands.open('c1')
  const { event: arrived } = await arrive(fresh, ['ktp'])
  const called = accepted(await commands.callNext('c1'))
  await board.until(() => (board.map('board:north')['announcements'] as unknown[]).length === 1)

  const map = board.map('board:north')
  t.match(map['counter:c1'], { label: '1', state: 'open', number: arrived.number, ticketState: 'called', calledAt: called.event.at })
  t.match(map['calls'], [{ call: called.cursor, number: arrived.number, label: '1' }])
  t.match(map['announcements'], [{ id: called.cursor, number: arrived.number, label: '1', times: 1, languages: ['id'] }])
  t.notOk('counter:c4' in map)
  t.ok(board.changes('board:north').length <= 3, 'opening, call and announcement; an arrival is nothing to a board')
})

t.test('a counter, a service, the monitor and a phone see the same call', async (t) => {
  const fresh = await freshBuilding(t)
  const { building, commands, redis } = fresh
  const { url } = await startLive(t, testRedisUrl())
  const session = await principals(redis).startSession({ actor: 'petugas', name: 'Petugas', role: 'officer', building })
  const screen = new Listener(t, url, { cookie: `antrean=${session}` })
  await commands.open('c3')
  const first = await arrive(fresh, ['ktp', 'kk'])
  const second = await arrive(fresh, ['ktp'])
  for (const view of ['counter:c3', 'service:ktp', 'service:kk', 'monitor', `visit:${first.token}`, `visit:${second.token}`] as const)
    t.equal((await screen.subscribe(building, view)).type, 'snapshot', view.slice(0, 10))
  t.match(screen.map('counter:c3')['next'], [{ id: first.ticket }, { id: second.ticket }, { service: 'kk' }])
  t.match(screen.map(`visit:${second.token}`)['tickets'], [{ ahead: 1 }])

  const { cursor } = accepted(await commands.callNext('c3'))
  await screen.reaches('monitor', cursor)
  t.match(screen.map('counter:c3'), {
    ticket: { id: first.ticket, state: 'called', others: [{ service: 'kk', state: 'deferred' }] },
    waiting: { ktp: 1, kk: 0 },
  })
  t.match(screen.map('service:kk'), { service: { waiting: 0, openCounters: 1 } })
  t.match(screen.map('monitor'), {
    total: { visitors: 2, waiting: 1, arrived: 2, openCounters: 1 },
    'agency:disdukcapil': { called: 1, waiting: 1, arrived: 3 },
  })
  t.match(screen.map(`visit:${first.token}`)['tickets'], [
    { state: 'called', counter: { label: '3' } },
    { state: 'deferred', ahead: null },
  ])
  t.match(screen.map(`visit:${second.token}`)['tickets'], [{ ahead: 0 }])

  await commands.cancel(second.ticket)
  await screen.until(() => (screen.map(`visit:${second.token}`)['visit'] as { departedAt: number | null }).departedAt)
  t.match(screen.map(`visit:${second.token}`)['tickets'], [{ state: 'cancelled' }], 'a visit that is over shows how it ended')
})

t.test('says why a view is not given', async (t) => {
  const { building, redis } = await freshBuilding(t)
  const { url } = await startLive(t, testRedisUrl())
  const stranger = new Listener(t, url)
  const refusals = [
    ['no-such-building', 'monitor', 'BUILDING_UNKNOWN'],
    [building, 'monitor', 'SIGN_IN_REQUIRED'],
    [building, 'counter:c1', 'SIGN_IN_REQUIRED'],
    [building, 'number:A-001', 'SIGN_IN_REQUIRED'],
    [building, 'board:west', 'ZONE_UNKNOWN'],
    [building, 'service:none', 'SERVICE_UNKNOWN'],
    [building, 'visit:elsewhere.AAAAAAAAAAAAAAAAAAAAAA', 'VISIT_UNKNOWN'],
  ] as const
  for (const [of, view, code] of refusals) t.match(await stranger.subscribe(of, view), { type: 'refused', building: of, view, code })
  const elsewhere = await principals(redis).startSession({ actor: 'petugas', name: 'P', role: 'officer', building: 'elsewhere' })
  const officer = new Listener(t, url, { cookie: `antrean=${elsewhere}` })
  t.match(await officer.subscribe(building, 'monitor'), { code: 'BUILDING_UNKNOWN' })
})

t.test('a phone with an unknown token sees nobody, and nothing more', async (t) => {
  const { building } = await freshBuilding(t)
  const { url } = await startLive(t, testRedisUrl())
  const phone = new Listener(t, url)
  const snapshot = await phone.subscribe(building, `visit:${building}.AAAAAAAAAAAAAAAAAAAAAA`)
  t.match(snapshot, { state: { visit: null, tickets: [] } })
})

t.test('a message that is not of the protocol ends the socket for good; a page of another site never gets one', async (t) => {
  const { url } = await startLive(t, testRedisUrl())
  for (const bad of ['{', '{"type":"call-next"}', '{"type":"subscribe","building":"x","view":"q:state"}']) {
    const socket = new Listener(t, url)
    await socket.send(bad)
    t.equal(await socket.closed, closeCodes.messageInvalid)
  }
  const foreign = new Listener(t, url, { origin: 'https://elsewhere.example' })
  t.equal(await foreign.closed, 1006)
})

t.test('beats, and says on stopping that one may come back', async (t) => {
  const { url, stop } = await startLive(t, testRedisUrl(), { heartbeatMs: 20 })
  const socket = new Listener(t, url)
  t.match(await socket.first('welcome'), { heartbeatMs: 20 })
  t.match(await socket.first('heartbeat'), { stale: false })
  await stop()
  t.equal(await socket.closed, closeCodes.restarting)
})

t.test('takes the monitor back from a session that has ended', async (t) => {
  const { building, redis } = await freshBuilding(t)
  const { url } = await startLive(t, testRedisUrl(), { sessionCheckMs: 20 })
  const store = principals(redis)
  const token = await store.startSession({ actor: 'manajer', name: 'Manajer', role: 'manager', building })
  const screen = new Listener(t, url, { cookie: `antrean=${token}` })
  t.equal((await screen.subscribe(building, 'monitor')).type, 'snapshot')
  t.equal((await screen.subscribe(building, 'board:north')).type, 'snapshot')
  const session = (await store.ofSession(token))?.session
  await store.endSession(session ?? '')
  t.match(await screen.first('refused'), { view: 'monitor', code: 'SIGN_IN_REQUIRED' })
})
