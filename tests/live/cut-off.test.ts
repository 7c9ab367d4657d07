import { setTimeout as pause } from 'node:timers/promises'
import { isLater, openLive } from '@antrean/client'
import type { Cursor, ServerMessage } from '@antrean/contracts'
import { listen } from '@antrean/test-kit'
import t from 'tap'
import { followerOf, showsWhatAFreshOneShows } from '../stack/followers.ts'
import { integrationOf } from '../stack/people.ts'
import { startStack } from '../stack/stack.ts'
import { until } from '../stack/until.ts'
import { cuttable } from './cuttable.ts'
import { keepFrames } from './frames.ts'

t.setTimeout(240_000)

const view = 'board:zona-a'
const cutForMs = 10_000

interface Position {
  cursor: Cursor
  line?: number | undefined
}

type Change = Extract<ServerMessage, { type: 'change' }>
const changes = (frames: ServerMessage[]): Change[] => frames.filter((frame) => frame.type === 'change')

/** Later in the building's history, or in its announcement line. */
const isAfter = (frame: Change, known: Position): boolean => isLater(frame.cursor, known.cursor) || (frame.line ?? 0) > (known.line ?? 0)

t.test('a board cut off for ten seconds gets what it missed, no more, and shows what a fresh one shows', async (t) => {
  const stack = await startStack(t)
  const { building } = stack
  const client = integrationOf(stack)
  const visit = async () => {
    await client.issueVisit({ building, services: ['ktp-perekaman'] })
    const { ticket } = await client.callNext({ building, counter: 'c1' })
    if (!ticket) throw new Error('nobody waits')
    await client.serveTicket({ building, ticket: ticket.id, counter: 'c1' })
    await client.finishTicket({ building, ticket: ticket.id, counter: 'c1' })
  }
  await client.openCounter({ building, counter: 'c1' })
  await visit()

  const cable = await cuttable(t, stack.url)
  const frames = keepFrames(t)
  const live = openLive(`${cable.url.replace('http', 'ws')}/api/live`, { longestWaitMs: 500 })
  t.teardown(() => live.close())
  const board = followerOf(live, { building, view })
  await until('the board shows something', () => board.now().state)
  const control = await listen(t, stack.url, { building, view })
  await visit()
  await until('the board has come as far as the other', () => control.cursor !== null && board.now().cursor === control.cursor)

  cable.cut()
  await until('the board has lost its socket', () => !board.now().link.connected)
  const known = changes(frames).at(-1) as Change
  const before = frames.length
  const end = performance.now() + cutForMs
  let visits = 0
  for (; performance.now() < end; visits++) {
    await visit()
    await pause(200)
  }
  t.equal(frames.length, before, 'nothing reached the board')
  cable.mend()
  await until('the board is back', () => board.now().link.connected && board.now().cursor === control.cursor)

  const sent = frames.slice(before).filter(({ type }) => type !== 'welcome' && type !== 'heartbeat')
  const missed = changes(control.messages).filter((frame) => isAfter(frame, known))
  t.match(sent[0], { type: 'recovered' }, 'it was not sent everything anew')
  t.ok(missed.length >= 3 * visits, `${missed.length} changes in ${visits} visits`)
  const recovered = sent[0]?.type === 'recovered' ? sent[0].changes : 0
  t.strictSame(changes(sent).slice(0, recovered), missed.slice(0, recovered), 'it was sent the changes that it missed')
  t.strictSame(changes(sent), missed, 'and nothing else')
  await showsWhatAFreshOneShows(t, stack, view, board)
})

t.test('a counter-display that has restarted knows no cursor of before: the board is told why it gets everything', async (t) => {
  const stack = await startStack(t)
  const frames = keepFrames(t)
  const live = openLive(`${stack.url.replace('http', 'ws')}/api/live`, { longestWaitMs: 200 })
  t.teardown(() => live.close())
  const board = followerOf(live, { building: stack.building, view })
  await until('the board shows something', () => board.now().state)
  await integrationOf(stack).openCounter({ building: stack.building, counter: 'c1' })
  await until('the counter is on the board', () => board.now().state?.['counter:c1'])

  await stack.services['counter-display'].kill()
  await integrationOf(stack).closeCounter({ building: stack.building, counter: 'c1' })
  await stack.services['counter-display'].restart()
  await until('the board shows what happened meanwhile', () => board.now().link.connected && !board.now().state?.['counter:c1'])
  const [first, second] = frames.filter(({ type }) => type === 'snapshot')
  t.match(first, { because: 'fresh' })
  t.match(second, { because: 'cursor-too-old' })
  await showsWhatAFreshOneShows(t, stack, view, board)
})
