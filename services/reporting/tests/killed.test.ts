import { startService } from '@antrean/test-kit'
import t from 'tap'
import { projectedBuilding } from '../src/tests/projected-building.ts'
import { until } from '../src/tests/until.ts'

t.test('killed in the middle of batches, it loses and repeats nothing', async (t) => {
  const { commands, env, caughtUp, projectedSeq } = await projectedBuilding(t)
  const service = await startService(t, 'reporting', env)
  for (let kills = 0; kills < 3; kills += 1) {
    const rush = Promise.all(Array.from({ length: 100 }, () => commands.issue(['ktp', 'sim'])))
    await until('some of it to be in history', projectedSeq, (seq) => seq > 2 + kills * 100)
    await service.kill('SIGKILL')
    await rush
    await service.restart()
  }
  const { stream, history, chain } = await caughtUp()
  t.equal(stream.length, 302)
  t.same(history, stream)
  t.match(chain, { intact: true, events: stream.length })
})
