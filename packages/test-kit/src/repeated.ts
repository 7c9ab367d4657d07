import { randomBytes } from 'node:crypto'
import type { Caller, Reply } from '@antrean/queue'
import type { Test } from 'tap'
import type { FreshBuilding } from './fresh-building.ts'
import { eventCount } from './stream.ts'

type Key = Pick<Caller, 'command' | 'request'>

const digest = (): string => randomBytes(16).toString('base64url')

/** Gives a command three times with one key: the second time it gets the same reply, and for another request a refusal; one event in all. */
export const repeated = async <R extends Reply>(
  t: Test,
  { redis, building }: FreshBuilding,
  give: (key: Key) => Promise<R>,
): Promise<R> => {
  const key = { command: digest(), request: digest() }
  const before = await eventCount(redis, building)
  const first = await give(key)
  t.match(first, { event: { command: key.command, request: key.request } }, 'accepted')
  t.same(await give(key), first, 'the same key: the same reply')
  t.same(await give({ ...key, request: digest() }), { refused: 'KEY_REUSED' }, 'the same key for another request')
  t.equal(await eventCount(redis, building), before + 1, 'one event')
  return first
}

/** The command is refused with the code, and writes nothing. */
export const refusedWith = async (t: Test, { redis, building }: FreshBuilding, code: string, give: () => Promise<Reply>): Promise<void> => {
  const before = await eventCount(redis, building)
  t.same(await give(), { refused: code })
  t.equal(await eventCount(redis, building), before, 'nothing is written')
}
