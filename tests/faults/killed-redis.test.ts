import t from 'tap'
import { checkHistory } from '../stack/check-history.ts'
import { follow, showsWhatAFreshOneShows } from '../stack/followers.ts'
import { historyOf, inspect } from '../stack/history.ts'
import { startStack } from '../stack/stack.ts'
import { until } from '../stack/until.ts'
import { checkLedger } from './check-ledger.ts'
import { killInTheRush } from './kill.ts'

t.setTimeout(240_000)

t.test('Redis killed in the rush, ten times, loses nothing that was acknowledged and does nothing later', async (t) => {
  const stack = await startStack(t)
  const look = inspect(t, stack)
  const board = await follow(t, stack, 'board:zona-a')
  const monitor = await follow(t, stack, 'monitor')
  const screensGoOn = () => until('the screens go on', () => !board.now().link.stale && !monitor.now().link.stale)

  const ledgers = await killInTheRush(t, stack, Object.assign(stack.redis, { name: 'redis' }), screensGoOn)
  await checkHistory(t, stack, look)
  const history = await historyOf(look, stack.building)
  checkLedger(t, history, { ledgers })
  t.ok(
    ledgers.some(({ unavailable }) => unavailable.length > 0),
    'some commands were answered that nothing was done',
  )
  t.equal(history.filter(({ event }) => event.type === 'epoch.started').length, 11, 'each restart began an epoch')
  await showsWhatAFreshOneShows(t, stack, 'board:zona-a', board)
  await showsWhatAFreshOneShows(t, stack, 'monitor', monitor)
})
