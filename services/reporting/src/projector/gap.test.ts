import { eventsKey } from '@antrean/event-stream'
import { accepted, startService } from '@antrean/test-kit'
import t from 'tap'
import { projectedBuilding } from '../tests/projected-building.ts'
import { until } from '../tests/until.ts'

t.test('a gap stops the building and is said in readiness and metrics', async (t) => {
  const { commands, env, redis, building, projectedSeq } = await projectedBuilding(t)
  const [first, second] = [accepted(await commands.issue(['ktp'])), accepted(await commands.issue(['ktp']))]
  accepted(await commands.issue(['ktp']))
  await redis.xdel(eventsKey(building), second.cursor)
  const service = await startService(t, 'reporting', env, { until: 'listening' })
  const readiness = async () => (await fetch(`${service.url}/readyz`)).json() as Promise<{ failed: { projection?: string } }>
  const { failed } = await until('the alarm', readiness, (answer) => answer.failed.projection?.includes('gap') === true)
  t.match(failed.projection, `${building} gap: after ${first.cursor} came`)
  t.match(await (await fetch(`${service.url}/metrics`)).text(), `antrean_projection_stopped{building="${building}"} 1`)
  t.equal(`${first.cursor.split('-')[0]}-${await projectedSeq()}`, first.cursor, 'what stood before the gap is in history')
})
