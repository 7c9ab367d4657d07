import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { Redis } from 'ioredis'
import t, { type Test } from 'tap'
import { doorbell, eventsKey } from './keys.ts'
import { createEventReader, type ReadEntry } from './reader.ts'

const redisUrl = process.env.TEST_REDIS_URL as string

const connected = async (t: Test) => {
  const [bell, reads, writes] = [new Redis(redisUrl), new Redis(redisUrl), new Redis(redisUrl)]
  await Promise.all([bell, reads, writes].map((redis) => once(redis, 'ready')))
  const building = `b-${randomUUID().slice(0, 8)}`
  const reader = createEventReader({ bell, reads })
  t.teardown(async () => {
    reader.close()
    await writes.del(eventsKey(building))
    for (const redis of [bell, reads, writes]) redis.disconnect()
  })
  const event = (version: number) => JSON.stringify({ type: 'catalogue.published', at: 1, by: 'admin', version })
  const append = (cursor: string, body = event(1)) => writes.xadd(eventsKey(building), cursor, 'e', body)
  const ring = (cursor: string) => writes.publish(doorbell, `${building} ${cursor}`)
  return { building, reader, append, ring, event }
}

/** Everything that a follower is told, and a way to wait until there is enough of it. */
const collector = () => {
  const told: string[] = []
  let wake = () => {}
  const tell = (line: string) => {
    told.push(line)
    wake()
  }
  const follower = {
    entries: (entries: ReadEntry[]) => entries.forEach((entry) => void tell(entry.cursor)),
    gap: (after: string, found: string) => tell(`gap after ${after}: ${found}`),
    failed: (error: unknown) => tell(`failed: ${(error as Error).name}`),
  }
  const until = async (count: number): Promise<string[]> => {
    while (told.length < count)
      await new Promise<void>((resolve) => {
        wake = resolve
      })
    return told
  }
  return { follower, until, told }
}

t.test('delivers what follows the cursor, then what comes', async (t) => {
  const { building, reader, append, ring } = await connected(t)
  for (const cursor of ['5-1', '5-2', '5-3']) await append(cursor)
  const { follower, until } = collector()
  reader.follow(building, '5-1', follower)
  t.same(await until(2), ['5-2', '5-3'])
  await append('5-4')
  await ring('5-4')
  t.same(await until(3), ['5-2', '5-3', '5-4'])
})

t.test('a doorbell that nobody rang is made up for', async (t) => {
  const { building, reader, append } = await connected(t)
  const { follower, until } = collector()
  reader.follow(building, '0-0', follower)
  await append('0-1')
  t.same(await until(1), ['0-1'])
})

t.test('says so when a seq is missing, after delivering what came before it', async (t) => {
  const { building, reader, append } = await connected(t)
  for (const cursor of ['5-1', '5-2', '5-4']) await append(cursor)
  const { follower, until } = collector()
  reader.follow(building, '5-0', follower)
  t.same(await until(3), ['5-1', '5-2', 'gap after 5-2: 5-4'])
})

t.test('goes on into an epoch that starts with the next seq, and stops at one that only appears', async (t) => {
  const { building, reader, append } = await connected(t)
  const start = JSON.stringify({ type: 'epoch.started', at: 1, by: 'queue', previous: '5-1', restored: false, skipped: 0 })
  await append('5-1')
  await append('6-2', start)
  await append('7-3')
  const { follower, until } = collector()
  reader.follow(building, '5-0', follower)
  t.same(await until(3), ['5-1', '6-2', 'gap after 6-2: 7-3'])
})

t.test('an event of an unknown kind ends the following: nobody goes on over what it does not understand', async (t) => {
  const { building, reader, append } = await connected(t)
  await append('5-1', '{"type":"ticket.vanished","at":1,"by":"x"}')
  const { follower, until } = collector()
  reader.follow(building, '5-0', follower)
  t.same(await until(1), ['failed: ZodError'])
})

t.test('a follower is not called again before it is done, and nothing is skipped meanwhile', async (t) => {
  const { building, reader, append, ring } = await connected(t)
  const { follower, until } = collector()
  let inside = 0
  const slow = {
    ...follower,
    entries: async (entries: ReadEntry[]) => {
      inside += 1
      t.equal(inside, 1)
      await new Promise((resolve) => setImmediate(resolve))
      follower.entries(entries)
      inside -= 1
    },
  }
  reader.follow(building, '5-0', slow)
  const cursors = Array.from({ length: 1_200 }, (_, i) => `5-${i + 1}`)
  for (const cursor of cursors) void append(cursor).then(() => ring(cursor))
  t.same(await until(cursors.length), cursors)
})

t.test('knows whether Redis can be reached', async (t) => {
  const { building, reader, append } = await connected(t)
  const { follower, until } = collector()
  reader.follow(building, '0-0', follower)
  await append('0-1')
  await until(1)
  t.equal(reader.reachable(), true)
})
