import type { Ledger } from '@antrean/simulator'
import t from 'tap'
import { checkHistory } from '../stack/check-history.ts'
import { follow, showsWhatAFreshOneShows } from '../stack/followers.ts'
import { historyOf, inspect } from '../stack/history.ts'
import { startStack } from '../stack/stack.ts'
import { until } from '../stack/until.ts'
import { checkLedger } from './check-ledger.ts'
import { killInTheRush } from './kill.ts'

t.setTimeout(240_000)

t.test('whatever service is killed in the rush, what was acknowledged is there, once, and nothing else', async (t) => {
  const stack = await startStack(t)
  const look = inspect(t, stack)
  const board = await follow(t, stack, 'board:zona-a')
  const monitor = await follow(t, stack, 'monitor')
  const screensAreBack = () => until('the screens are back', () => board.now().link.connected && monitor.now().link.connected)

  const ledgers: Ledger[] = []
  for (const name of ['queue', 'counter-display', 'reporting'] as const)
    await t.test(`${name}, ten times`, async (t) => {
      ledgers.push(...(await killInTheRush(t, stack, stack.services[name], screensAreBack)))
    })

  await checkHistory(t, stack, look)
  checkLedger(t, await historyOf(look, stack.building), { ledgers })
  t.ok(board.reconnections() >= 10 && monitor.reconnections() >= 10, 'board and monitor came back by themselves')
  await showsWhatAFreshOneShows(t, stack, 'board:zona-a', board)
  await showsWhatAFreshOneShows(t, stack, 'monitor', monitor)
})
