export { type Postgres, type PostgresOptions, startPostgres } from './postgres/start-postgres.ts'
export { type Child, type ChildOptions, type Exit, startChild } from './process/child.ts'
export { freePort } from './process/free-port.ts'
export { type Redis, type RedisOptions, startRedis } from './redis/start-redis.ts'
