const required = (name: string): string => {
  const value = process.env[name]
  if (!value) throw new Error(`${name} is not set; run tests with npm run test:unit`)
  return value
}

/** A Redis that tests share: each test has a building of its own in it. */
export const testRedisUrl = (): string => required('TEST_REDIS_URL')

/** A PostgreSQL, as superuser, in which each test makes a database of its own. */
export const testDatabaseUrl = (): string => required('TEST_DATABASE_URL')

/** What a child process needs of this one's environment. */
export const inheritedEnv = (): NodeJS.ProcessEnv => ({ PATH: process.env['PATH'], HOME: process.env['HOME'] })
