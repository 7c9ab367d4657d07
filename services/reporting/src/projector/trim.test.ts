import { eventsKey } from '@antrean/event-stream'
import { connectForTest, newBuildingId } from '@antrean/test-kit'
import t from 'tap'
import { asRead, freshHistory } from '../tests/fresh-history.ts'
import { lifeOf, named } from '../tests/random-life.ts'
import { trimStream } from './trim.ts'

const hour = 3_600_000

t.test('a stream loses what is both in history and older than 36 hours', async (t) => {
  const { db, begin, project } = await freshHistory(t)
  const redis = await connectForTest(t)
  const building = newBuildingId()
  t.teardown(() => redis.del(eventsKey(building)))
  const { epoch } = await begin(building)
  const hourly = named('arrive', 'arrive', 'arrive', 'arrive', 'arrive', 'arrive').map((step) => ({ ...step, gapMs: hour }))
  const { entries } = lifeOf(building, epoch, Date.now() - 40.5 * hour, hourly)
  for (const entry of entries) await redis.xadd(eventsKey(building), entry.cursor, 'e', asRead(entry).body)
  const left = async () => (await redis.xrange(eventsKey(building), '-', '+')).map(([id]) => id)

  t.equal(await trimStream(db, redis, building), 0, 'nothing is in history')
  await project(building, entries.slice(0, 3))
  t.equal(await trimStream(db, redis, building), 2)
  t.equal((await left())[0], entries[2]?.cursor, 'history goes on from the last one that it has')
  await project(building, entries.slice(3))
  await trimStream(db, redis, building)
  t.same(
    await left(),
    entries.slice(4).map(({ cursor }) => cursor),
    'the last that is older, and what is younger',
  )
})
