import type { Announcement } from '@antrean/contracts'
import { accepted, freshBuilding, testRedisUrl } from '@antrean/test-kit'
import t from 'tap'
import { Listener, startLive } from './tests/live.ts'
import { arrive } from './tests/visitor.ts'

const view = 'board:north' as const
const zone = 'north'

const announced = (board: Listener) => (board.map(view)['announcements'] ?? []) as Announcement[]
const speaker = (board: Listener) => board.map(view)['speaker'] as string | null
const unspoken = (board: Listener) => board.map(view)['unspoken'] as number

t.test('two instances elect one speaker, and each call is in line once', async (t) => {
  const fresh = await freshBuilding(t)
  const { building, commands } = fresh
  const [one, two] = [await startLive(t, testRedisUrl()), await startLive(t, testRedisUrl())]
  const boards = [new Listener(t, one.url), new Listener(t, two.url), new Listener(t, two.url)] as const
  for (const board of boards) {
    await board.subscribe(building, view)
    await board.send({ type: 'speaker', building, zone, ready: true })
  }
  await Promise.all(boards.map((board) => board.until(() => speaker(board) !== null)))
  const [elected] = boards.map(speaker)
  const names = await Promise.all(boards.map(async (board) => (await board.first('welcome')).connection))
  t.ok(names.includes(elected ?? ''), 'one of those that are ready')
  t.same(boards.map(speaker), [elected, elected, elected])

  for (const counter of ['c1', 'c2', 'c3']) {
    await commands.open(counter)
    await arrive(fresh, ['kk'])
  }
  const calls = [accepted(await commands.callNext('c1')), accepted(await commands.callNext('c2'))]
  const inLine = calls.map(({ cursor }) => cursor)
  await Promise.all(boards.map((board) => board.until(() => announced(board).length === 2)))
  for (const board of boards)
    t.same(
      announced(board).map(({ id }) => id),
      inLine,
    )

  const speaking = boards[names.indexOf(elected ?? '')]
  if (!speaking) throw new Error('nobody speaks')
  await speaking.send({ type: 'spoken', building, zone, announcement: inLine[0] as string, times: 1 })
  await Promise.all(boards.map((board) => board.until(() => announced(board).length === 1)))

  speaking.socket.terminate()
  const others = boards.filter((board) => board !== speaking)
  await Promise.all(others.map((board) => board.until(() => speaker(board) !== elected && speaker(board) !== null)))
  t.ok(names.includes(speaker(others[0] as Listener) ?? ''), 'another takes over')
  t.equal(speaker(others[0] as Listener), speaker(others[1] as Listener))
  t.same(
    announced(others[0] as Listener).map(({ id }) => id),
    inLine.slice(1),
    'and goes on with the line',
  )
})

t.test('a call that is served before it was spoken is not spoken, and counted', async (t) => {
  const fresh = await freshBuilding(t)
  const { building, commands } = fresh
  const { url } = await startLive(t, testRedisUrl())
  const board = new Listener(t, url)
  await board.subscribe(building, view)
  t.equal(speaker(board), null, 'who is not ready is not speaker')
  await commands.open('c1')
  await arrive(fresh, ['ktp'])
  const { event } = accepted(await commands.callNext('c1'))
  await board.until(() => announced(board).length === 1)
  await commands.recall('c1', event.ticket)
  await board.until(() => announced(board)[0]?.times === 2)
  await commands.serve('c1', event.ticket)
  await board.until(() => announced(board).length === 0)
  t.equal(unspoken(board), 1)
  t.match(board.map(view)['calls'], [{ number: event.number }], 'it is shown all the same')
})

t.test('who is not ready to speak acknowledges nothing', async (t) => {
  const fresh = await freshBuilding(t)
  const { building, commands } = fresh
  const { url } = await startLive(t, testRedisUrl())
  const [board, mute] = [new Listener(t, url), new Listener(t, url)]
  for (const one of [board, mute]) await one.subscribe(building, view)
  await board.send({ type: 'speaker', building, zone, ready: true })
  await commands.open('c1')
  await arrive(fresh, ['ktp'])
  const { cursor } = accepted(await commands.callNext('c1'))
  await mute.until(() => announced(mute).length === 1)
  await mute.send({ type: 'spoken', building, zone, announcement: cursor, times: 1 })
  await mute.subscribe(building, 'service:ktp')
  t.same(
    announced(mute).map(({ id }) => id),
    [cursor],
  )
  await board.send({ type: 'speaker', building, zone, ready: false })
  await board.until(() => speaker(board) === null)
  t.equal(announced(board).length, 1)
})

t.test('an instance that comes later goes on with the calls of the last minute', async (t) => {
  const fresh = await freshBuilding(t)
  const { building, commands } = fresh
  await commands.open('c1')
  await commands.open('c2')
  await arrive(fresh, ['kk'])
  await arrive(fresh, ['kk'])
  const first = accepted(await commands.callNext('c1'))
  const second = accepted(await commands.callNext('c2'))
  await commands.serve('c1', first.event.ticket)
  const { url } = await startLive(t, testRedisUrl())
  const board = new Listener(t, url)
  const snapshot = await board.subscribe(building, view)
  await board.until(() => announced(board).length === 1)
  t.equal(snapshot.type, 'snapshot')
  t.same(
    announced(board).map(({ id }) => id),
    [second.cursor],
  )
})
