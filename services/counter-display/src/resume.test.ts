import { accepted, type FreshBuilding, freshBuilding, testRedisUrl } from '@antrean/test-kit'
import t, { type Test } from 'tap'
import { Listener, startLive } from './tests/live.ts'
import { arrive } from './tests/visitor.ts'

const view = 'board:north' as const

const announced = (board: Listener): { id: string }[] => (board.map(view)['announcements'] as { id: string }[] | undefined) ?? []

/** A board that has seen one call, and where it then is. */
const boardWithCall = async (t: Test, fresh: FreshBuilding, url: string) => {
  const { building, commands } = fresh
  const board = new Listener(t, url)
  await board.subscribe(building, view)
  await commands.open('c1')
  await commands.open('c2')
  await arrive(fresh, ['ktp'])
  await arrive(fresh, ['kk'])
  accepted(await commands.callNext('c1'))
  await board.until(() => announced(board).length === 1)
  const { cursor, line } = board.changes(view).at(-1) ?? {}
  if (cursor === undefined || line === undefined) throw new Error('no change carries a position')
  return { board, known: { cursor, line } }
}

t.test('a board that lost its socket shows what a fresh one shows, and was sent only what it missed', async (t) => {
  const fresh = await freshBuilding(t)
  const { building, commands } = fresh
  const { url } = await startLive(t, testRedisUrl())
  const { board, known } = await boardWithCall(t, fresh, url)
  const watcher = new Listener(t, url)
  await watcher.subscribe(building, view)
  board.socket.terminate()

  const called = accepted(await commands.callNext('c2'))
  await commands.recall('c2', called.event.ticket)
  await arrive(fresh, ['sim'])
  await watcher.until(() => announced(watcher).some((one) => one.id === called.cursor && 'times' in one && one.times === 2))

  const back = new Listener(t, url)
  const answer = await back.subscribe(building, view, known)
  t.match(answer, { type: 'recovered', changes: watcher.changes(view).length })
  await back.until(() => back.changes(view).length === watcher.changes(view).length)
  t.strictSame(back.changes(view), watcher.changes(view), 'what was missed, frame for frame')

  const newcomer = new Listener(t, url)
  await newcomer.subscribe(building, view)
  t.strictSame(back.map(view, board.map(view)), newcomer.map(view))
})

t.test('who missed nothing is sent nothing', async (t) => {
  const fresh = await freshBuilding(t)
  const { url } = await startLive(t, testRedisUrl())
  const { known } = await boardWithCall(t, fresh, url)
  await arrive(fresh, ['sim'])
  const back = new Listener(t, url)
  t.match(await back.subscribe(fresh.building, view, known), { type: 'recovered', changes: 0 })
  t.match(await back.subscribe(fresh.building, 'service:teller', { cursor: known.cursor }), { type: 'snapshot', because: 'cursor-too-old' })
})

t.test('who cannot be told what it missed gets everything, and the reason', async (t) => {
  const fresh = await freshBuilding(t)
  const { building, commands } = fresh
  const { url } = await startLive(t, testRedisUrl())
  const { known } = await boardWithCall(t, fresh, url)
  const back = new Listener(t, url)
  const [epoch, seq] = known.cursor.split('-').map(Number) as [number, number]
  const because = async (cursor: string, line?: number) =>
    (await back.subscribe(building, view, line === undefined ? { cursor } : { cursor, line })) as { because?: string }
  t.match(await because('0-0', known.line), { because: 'epoch-changed' })
  t.match(await because(`${epoch}-1`, known.line), { because: 'cursor-too-old' })
  t.match(await because(`${epoch}-${seq + 100}`, known.line), { because: 'cursor-unknown' })
  t.match(await because(known.cursor), { because: 'cursor-unknown' }, 'a board must say how far its line has come')

  const another = await startLive(t, testRedisUrl())
  await commands.open('c3')
  const elsewhere = new Listener(t, another.url)
  t.match(await elsewhere.subscribe(building, view, known), { type: 'snapshot', because: 'cursor-too-old' })
})

t.test('cursors are compared as numbers', async (t) => {
  const fresh = await freshBuilding(t)
  const { url } = await startLive(t, testRedisUrl())
  const kiosk = new Listener(t, url)
  for (let n = 0; n < 7; n += 1) await arrive(fresh, ['sim'])
  await kiosk.subscribe(fresh.building, 'service:ktp')
  const first = kiosk.of('service:ktp')[0]?.cursor ?? ''
  t.ok(first.endsWith('-9'))
  const { cursor } = await arrive(fresh, ['ktp'])
  t.ok(cursor.endsWith('-10'))
  await kiosk.reaches('service:ktp', cursor)
  const back = new Listener(t, url)
  t.match(await back.subscribe(fresh.building, 'service:ktp', { cursor: first }), { type: 'recovered', changes: 1 })
})
