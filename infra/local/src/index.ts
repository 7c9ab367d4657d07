export { startPostgres, type Postgres, type PostgresOptions } from './postgres/start-postgres.ts'
export { startRedis, type Redis, type RedisOptions } from './redis/start-redis.ts'
export { startChild, type Child, type ChildOptions, type Exit } from './process/child.ts'
export { freePort } from './process/free-port.ts'
