import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { BuildingId } from '@antrean/contracts'
import {
  demoBuilding,
  freePort,
  keptSecrets,
  loadStartConfig,
  type Postgres,
  type Redis,
  type Secrets,
  servicesOf,
  startNode,
  startPostgres,
  startRedis,
  whenDone,
} from '@antrean/local'
import { freshFolder } from '@antrean/test-kit'
import type { Test } from 'tap'
import { type Service, startService } from './service.ts'

export type ServiceName = 'queue' | 'counter-display' | 'reporting' | 'gateway'

/** A whole Antrean of a test's own, which may be killed piece by piece. */
export interface Stack {
  building: BuildingId
  /** The gateway: one origin for everything. */
  url: string
  redis: Redis
  postgres: Postgres
  services: Record<ServiceName, Service>
  secrets: Secrets
}

/** Starts servers, services and gateway as `npm start` does, with MPP Kota Padang and nobody in it; ended with the test. */
export const startStack = async (t: Test): Promise<Stack> => {
  const folder = await freshFolder(t)
  const log = join(folder, 'services.log')
  // What the services said, where a test failed.
  t.teardown(async () => {
    if (!t.passing()) process.stderr.write((await readFile(log, 'utf8').catch(() => '')).slice(-8_000))
  })
  const redis = await startRedis({ dir: join(folder, 'redis') })
  t.teardown(() => redis.stop())
  const postgres = await startPostgres({ dir: join(folder, 'postgres') })
  t.teardown(() => postgres.stop())

  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const config = loadStartConfig({ ANTREAN_PORT: String(port), ANTREAN_DATA_DIR: folder, LOG_LEVEL: 'warn' })
  const secrets = await keptSecrets(folder)
  const parts = await servicesOf(config, secrets, { redis: redis.url, database: postgres.url, public: url })
  for (const one of parts.setUp) await whenDone(one.name, await startNode(one))

  const [reporting, queue, display] = await Promise.all(parts.services.map((one) => startService(t, one, log)))
  const gateway = await startService(t, parts.gateway, log)
  const services = { queue, 'counter-display': display, reporting, gateway } as Record<ServiceName, Service>
  return { building: demoBuilding.id, url, redis, postgres, services, secrets }
}
