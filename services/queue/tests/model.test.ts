import { randomInt } from 'node:crypto'
import { connectForTest } from '@antrean/test-kit'
import t from 'tap'
import { agree } from './model/agree.ts'
import { loadedTransitions } from './model/scripts.ts'

t.setTimeout(400_000)

const commands = Number(process.env['MODEL_COMMANDS'] ?? 150_000)
const seed = Number(process.env['MODEL_SEED'] ?? randomInt(2 ** 30))

t.test(`the engine does what the model says, command by command (MODEL_SEED=${seed})`, async (t) => {
  const redis = await connectForTest(t)
  const from = performance.now()
  const tally = await agree({ redis, transitions: await loadedTransitions(redis), seed, commands })
  const share = tally.accepted / tally.commands
  const seconds = ((performance.now() - from) / 1_000).toFixed(0)
  console.error(`model: seed ${seed}, ${tally.commands} commands in ${seconds} s, ${(100 * share).toFixed(1)} % accepted`)
  t.ok(tally.commands >= commands)
  t.ok(share >= 0.4, 'at least 40 % are accepted')
  t.same(tally.missing(Math.min(50, commands / 3_000)), [], 'every cell of the table and every refusal, fifty times at least')
})
