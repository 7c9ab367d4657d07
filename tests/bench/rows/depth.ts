import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startRedis } from '@antrean/local'
import { freshBuilding } from '@antrean/test-kit'
import { Redis } from 'ioredis'
import type { Test } from 'tap'
import { type Figure, median } from '../figure.ts'
import { bareScripts } from '../limits/evalsha.ts'
import { wideCatalogue } from '../servers.ts'

const depths = [100, 10_000, 1_000_000]
const calls = 2_000

const each = async (times: number, one: () => Promise<unknown>): Promise<number> => {
  const took: number[] = []
  for (let i = 0; i < times; i += 1) {
    const began = performance.now()
    await one()
    took.push((performance.now() - began) * 1000)
  }
  return median(took)
}

/** Fills a waiting list with tickets that look like any other, past the scripts: only how many there are matters here. */
const fill = async (redis: Redis, list: string, from: number, to: number): Promise<void> => {
  for (let n = from; n < to; n += 10_000) {
    const members = Array.from({ length: Math.min(10_000, to - n) }, (_, i) => [
      2e12 + n + i,
      `${String(n + i).padStart(12, '0')}:${n + i}`,
    ])
    await redis.zadd(list, ...members.flat())
  }
}

/** call-next with a hundred to a million waiting, beside a bare ZPOPMIN at the same size. Without a disk: only depth is looked at. */
export const depth = async (scope: Test): Promise<Figure[]> => {
  const dir = await mkdtemp(join(tmpdir(), 'antrean-bench-depth-'))
  scope.teardown(() => rm(dir, { recursive: true, force: true }))
  const server = await startRedis({ dir, settings: { appendonly: 'no' } })
  scope.teardown(() => server.stop())
  const kit = await freshBuilding(scope, { redisUrl: server.url, catalogue: wideCatalogue(1) })
  const scripts = await bareScripts(server.url, kit.building)
  const redis = new Redis(server.url)
  scope.teardown(() => [scripts.close(), redis.disconnect()])
  await kit.commands.open('lane-0', { by: 'integration' })

  const rows: Figure[] = []
  let filled = 0
  let shallow = 0
  for (const deep of depths) {
    await fill(redis, `q:{${kit.building}}:waiting:ktp`, filled, deep)
    await fill(redis, 'bare', filled, deep)
    filled = deep
    const limit = await each(calls, async () => {
      const [member = '', score = ''] = await redis.zpopmin('bare')
      await redis.zadd('bare', score, member)
    })
    const took: number[] = []
    for (let i = 0; i < calls; i += 1) {
      await scripts.issue()
      const began = performance.now()
      const { ticket } = await scripts.callNext('lane-0')
      took.push((performance.now() - began) * 1000)
      await scripts.miss('lane-0', ticket)
    }
    const ours = median(took)
    shallow ||= ours
    const target = deep === depths.at(-1) ? `≤ 1.3 × that of ${depths[0]}` : ''
    const bench = `call-next with ${deep.toLocaleString('en')} waiting`
    rows.push({ bench, ours, limit, of: 'ZPOPMIN and ZADD back', unit: 'µs', target, met: ours <= 1.3 * shallow })
  }
  return rows
}
