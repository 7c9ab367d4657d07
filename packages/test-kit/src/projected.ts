import { setTimeout as pause } from 'node:timers/promises'
import { stateKey } from '@antrean/event-stream'
import type { Test } from 'tap'
import type { FreshInstallation } from './fresh-installation.ts'
import { startService } from './start-service.ts'

type Place = Pick<FreshInstallation, 'building' | 'redis' | 'database' | 'env'>

/** Resolves when all that has happened is in history, put there by the real service, which then stops. */
export const projected = async (t: Test, { building, redis, database, env }: Place): Promise<void> => {
  const [epoch, seq] = await redis.hmget(stateKey(building), 'epoch', 'seq')
  const reporting = await startService(t, 'reporting', env, { until: 'listening' })
  const deadline = Date.now() + 30_000
  for (;;) {
    const at = `select from reporting.projection where building = $1 and epoch = $2 and seq = $3`
    const { rowCount } = await database.pool.query(at, [building, epoch, seq])
    if (rowCount === 1) break
    if (Date.now() > deadline) throw new Error(`history did not catch up: ${reporting.tail()}`)
    await pause(20)
  }
  await reporting.stop()
}
