import { accepted, type Commands, freshBuilding } from '@antrean/test-kit'
import type { Redis } from 'ioredis'
import type { Test } from 'tap'
import type { Figure } from '../figure.ts'
import { redisOnDisk } from '../servers.ts'

const tickets = 2_000

const sizeOf = async (redis: Redis, match: string): Promise<number> => {
  let bytes = 0
  for await (const keys of redis.scanStream({ match, count: 1_000 }))
    for (const key of keys) bytes += Number(await redis.memory('USAGE', key, 'SAMPLES', '0'))
  return bytes
}

/** Everybody is called, served and done, so that events of every common kind stand in the stream. */
const liveThrough = async ({ open, callNext, serve, finish }: Commands): Promise<void> => {
  accepted(await open('c1'))
  for (let i = 0; i < tickets; i += 1) {
    const { ticket } = accepted(await callNext('c1')).event
    accepted(await serve('c1', ticket))
    accepted(await finish('c1', ticket))
  }
}

/** What a waiting ticket with its visit takes in Redis, and an event in the stream, beside what they have to say. */
export const bytes = async (scope: Test): Promise<Figure[]> => {
  const { url: redisUrl } = await redisOnDisk(scope)
  const { redis, building, commands } = await freshBuilding(scope, { redisUrl })
  const events = `q:{${building}}:events`
  for (let i = 0; i < tickets; i += 1) await commands.issue(['ktp'])
  const kinds = ['ticket:*', 'visit:*', 'waiting:*', 'visits']
  const state = await Promise.all(kinds.map((kind) => sizeOf(redis, `q:{${building}}:${kind}`)))
  const ours = state.reduce((sum, size) => sum + size, 0) / tickets

  const [ticketKey = '', visitKey = ''] = await Promise.all(
    ['ticket:*', 'visit:*'].map(async (kind) => (await redis.keys(`q:{${building}}:${kind}`))[0] as string),
  )
  const said = async (key: string) =>
    Object.entries(await redis.hgetall(key))
      .flat()
      .join('').length
  const payload = (await said(ticketKey)) + (await said(visitKey))
  await liveThrough(commands)
  const stream = Number(await redis.memory('USAGE', events, 'SAMPLES', '0')) / Number(await redis.xlen(events))
  const entries = (await redis.xrange(events, '-', '+')).map(([, fields]) => fields.join('').length)
  const event = entries.reduce((sum, length) => sum + length, 0) / entries.length
  return [
    {
      bench: 'a waiting ticket with its visit',
      ours,
      limit: payload,
      of: 'its fields and values',
      unit: 'B',
      target: '≤ 800 B',
      met: ours <= 800,
    },
    { bench: 'an event in the stream', ours: stream, limit: event, of: 'its text', unit: 'B', target: '≤ 300 B', met: stream <= 300 },
  ]
}
