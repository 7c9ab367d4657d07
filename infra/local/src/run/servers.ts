import { join } from 'node:path'
import type { StartConfig } from '../config.ts'
import { startPostgres } from '../postgres/start-postgres.ts'
import { startRedis } from '../redis/start-redis.ts'
import type { Crew } from './crew.ts'
import { keep } from './keep.ts'
import { logFile } from './log-file.ts'

type Say = (line: string) => void

/** A server whose process is another one after each restart. */
type Server = { name: string; pid: number; exited(): Promise<unknown>; stop(): Promise<void>; restart(): Promise<void> }

const oversee = async (server: Server, crew: Crew, mark: string, say: Say): Promise<void> => {
  const joined = async () => {
    const exited = server.exited()
    await crew.join('server', { pid: server.pid, exited, stop: () => server.stop() }, mark)
    return { exited, lastWords: () => 'Its log is in the data folder.' }
  }
  const start = async () => {
    await server.restart()
    return joined()
  }
  void keep({ name: server.name, start }, await joined(), crew.stopping, say)
}

/** Starts Redis and PostgreSQL, each where no address of another one is given. */
export const startServers = async (config: StartConfig, crew: Crew, say: Say): Promise<{ redis: string; database: string }> => {
  const folder = config.ANTREAN_DATA_DIR
  let { REDIS_URL: redisUrl, DATABASE_URL: databaseUrl } = config
  if (!redisUrl) {
    const redis = await startRedis({
      dir: join(folder, 'redis'),
      say: (line) => say(`Redis: ${line}`),
      onOutput: logFile(join(folder, 'logs/redis.log')),
    })
    say(`Redis: ${redis.from}, process ${redis.pid}, on ${redis.url}`)
    await oversee(Object.assign(redis, { name: 'Redis' }), crew, '-server', say)
    redisUrl = redis.url
  }
  if (!databaseUrl) {
    const postgres = await startPostgres({ dir: join(folder, 'postgres'), onOutput: logFile(join(folder, 'logs/postgres.log')) })
    say(`PostgreSQL: process ${postgres.pid} on port ${postgres.port}`)
    await oversee(Object.assign(postgres, { name: 'PostgreSQL' }), crew, 'postgres', say)
    databaseUrl = postgres.url
  }
  return { redis: redisUrl, database: databaseUrl }
}
