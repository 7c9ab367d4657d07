import { once } from 'node:events'
import { stateKey } from '@antrean/event-stream'
import { accepted, eventCount, freshBuilding } from '@antrean/test-kit'
import t from 'tap'
import { transitionsOn } from './transitions.ts'

t.test('a script that Redis has forgotten is loaded again', async (t) => {
  const { redis, commands } = await freshBuilding(t)
  await redis.script('FLUSH')
  accepted(await commands.issue(['ktp']))
})

t.test('too few replicas have the command: nobody is told that it is done, and the same key tells what became of it', async (t) => {
  const { redis, building, commands } = await freshBuilding(t)
  const careful = transitionsOn(redis, { replicas: 1 })
  const key = { building, by: 'officer-c1', command: 'k', request: 'r' }
  await t.rejects(careful.openCounter(key, { counterId: 'c1', takesOver: false }), { code: 'OUTCOME_UNKNOWN' })
  accepted(await commands.open('c1', key))
  t.equal(await eventCount(redis, building), 3, 'once')
})

t.test('a lost connection is told before anything is sent', async (t) => {
  const { redis, commands } = await freshBuilding(t)
  redis.disconnect()
  await once(redis, 'end')
  await t.rejects(commands.issue(['ktp']), { code: 'STATE_UNAVAILABLE' })
})

t.test('a script that fails writes nothing, and is a fault, not a refusal', async (t) => {
  const { redis, building, commands } = await freshBuilding(t)
  await redis.set(`${stateKey(building).slice(0, -6)}:counter:c1`, 'not a hash')
  await t.rejects(commands.open('c1'), /WRONGTYPE/)
  t.equal(await eventCount(redis, building), 2)
})
