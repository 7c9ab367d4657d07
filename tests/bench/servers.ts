import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Catalogue } from '@antrean/contracts'
import { startChild, startPostgres, startRedis } from '@antrean/local'
import { smallCatalogue } from '@antrean/test-kit'
import type { Test } from 'tap'

/** Redis on disk, with a fsync before every reply, as in production. */
export const redisOnDisk = async (scope: Test) => {
  const dir = await mkdtemp(join(tmpdir(), 'antrean-bench-redis-'))
  scope.teardown(() => rm(dir, { recursive: true, force: true }))
  const redis = await startRedis({ dir })
  scope.teardown(() => redis.stop())
  return redis
}

export const postgres = async (scope: Test) => {
  const dir = await mkdtemp(join(tmpdir(), 'antrean-bench-postgres-'))
  scope.teardown(() => rm(dir, { recursive: true, force: true }))
  const server = await startPostgres({ dir })
  scope.teardown(() => server.stop())
  return server
}

/** A limit's program as a process of its own; answers the address that it prints. */
export const limitProgram = async (scope: Test, name: string): Promise<string> => {
  let tell: (line: string) => void = () => {}
  const address = new Promise<string>((resolve) => {
    tell = resolve
  })
  const file = fileURLToPath(new URL(`limits/${name}.ts`, import.meta.url))
  const child = await startChild({ command: process.execPath, args: [file], onOutput: (text) => tell(text.trim()) })
  scope.teardown(() => child.kill('SIGKILL'))
  return address
}

/** The small building with as many counters as there are lanes of load; each serves every service. */
export const wideCatalogue =
  (lanes: number) =>
  (building: string): Catalogue => {
    const small = smallCatalogue(building)
    const services = small.agencies.flatMap((agency) => agency.services.map(({ id }) => id))
    const counters = Array.from({ length: lanes }, (_, i) => ({
      ...{ id: `lane-${i}`, label: String(i + 1), zone: 'north', agency: 'disdukcapil', services },
    }))
    return { ...small, counters }
  }
