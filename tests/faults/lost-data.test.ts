import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { createClient } from '@antrean/client'
import type { Cursor, Entry, EventOf } from '@antrean/contracts'
import { parseCursor } from '@antrean/event-stream'
import t from 'tap'
import { checkHistory } from '../stack/check-history.ts'
import { follow, showsWhatAFreshOneShows } from '../stack/followers.ts'
import { historyOf, inspect } from '../stack/history.ts'
import { startStack } from '../stack/stack.ts'
import { until } from '../stack/until.ts'
import { checkLedger } from './check-ledger.ts'
import { isAccepted, startRush } from './kill.ts'

t.setTimeout(240_000)

const isRestore = (entry: Entry): entry is Entry<EventOf<'epoch.started'>> => entry.event.type === 'epoch.started' && entry.event.restored

t.test("Redis's data deleted in the midst of the day: the day is rebuilt from history and goes on", async (t) => {
  const stack = await startStack(t)
  const look = inspect(t, stack)
  const board = await follow(t, stack, 'board:zona-a')
  const before = startRush(stack, 'before the loss')
  await isAccepted(before, 1_000)
  // History hangs, so that some of what was acknowledged stands in Redis alone.
  await stack.services.reporting.kill('SIGSTOP')
  await isAccepted(before, before.ledger.acknowledged.length + 100)

  await stack.redis.kill()
  before.stop()
  for (const name of await readdir(stack.redis.dir)) await rm(join(stack.redis.dir, name), { recursive: true })
  await stack.redis.restart()
  await stack.services.reporting.kill('SIGCONT')
  const told = await before.done
  const after = startRush(stack, 'after the loss')
  await isAccepted(after, 500)
  after.stop()
  const toldAfter = await after.done

  await checkHistory(t, stack, look)
  const history = await historyOf(look, stack.building)
  const restores = history.filter(isRestore)
  t.equal(restores.length, 1, 'the day was rebuilt once')
  const from = parseCursor(restores[0]?.event.previous ?? '0-0')
  const isLost = (cursor: Cursor) => parseCursor(cursor).epoch === from.epoch && parseCursor(cursor).seq > from.seq
  const lost = told.acknowledged.filter(({ cursor }) => isLost(cursor)).length
  t.ok(lost > 0, `lost with Redis's data, because not yet projected: ${lost} of ${told.acknowledged.length} commands`)
  checkLedger(t, history, { ledgers: [told, toldAfter], lost: isLost })
  await showsWhatAFreshOneShows(t, stack, 'board:zona-a', board)

  await t.test('a command of before the loss is still known by its key', async (t) => {
    const sent = told.acknowledged.find(({ operation, cursor }) => operation === 'callNext' && !isLost(cursor))
    if (!sent?.ticket?.counter) throw new Error('nobody was called before the loss')
    const client = createClient({ baseUrl: stack.url, token: stack.secrets.integrationKey })
    const again = await client.callNext({ building: stack.building, counter: sent.ticket.counter }, { idempotencyKey: sent.key })
    t.match(again, { cursor: sent.cursor, ticket: { id: sent.ticket.id, number: sent.ticket.number } })
    t.equal((await historyOf(look, stack.building)).length, history.length)
  })
})

t.test('PostgreSQL away: commands go on, a restarted Redis waits for it, and history catches up', async (t) => {
  const stack = await startStack(t)
  const look = inspect(t, stack)
  const going = startRush(stack, 'without history')
  await isAccepted(going, 200)
  await stack.postgres.kill()
  await isAccepted(going, going.ledger.acknowledged.length + 300)
  t.pass('300 commands were accepted without PostgreSQL')

  await stack.redis.kill()
  await stack.redis.restart()
  const { unavailable } = going.ledger
  await until('commands are refused as unconfirmed', () => unavailable.some(({ code }) => code === 'EPOCH_UNCONFIRMED') || null)
  await stack.postgres.restart()
  await isAccepted(going, going.ledger.acknowledged.length + 100)
  going.stop()
  const ledger = await going.done
  await checkHistory(t, stack, look)
  checkLedger(t, await historyOf(look, stack.building), { ledgers: [ledger] })
})
