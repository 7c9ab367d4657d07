import { randomBytes } from 'node:crypto'
import type { Account, BuildingId, Catalogue, PersonRole } from '@antrean/contracts'
import { accountsIn, cataloguesIn, confirm, hashPassword, openDatabase, type Transitions, transitionsOn } from '@antrean/queue'
import type { Redis } from 'ioredis'
import type { Test } from 'tap'
import { type Commands, commandsIn } from './commands.ts'
import { testRedisUrl } from './config.ts'
import { type BuildingOptions, connectForTest, newBuildingId } from './fresh-building.ts'
import { type FreshDatabase, freshDatabase } from './fresh-database.ts'
import { smallCatalogue } from './small-catalogue.ts'

export const password = 'rahasia-sekali'

/** Made once a process: it is slow on purpose. */
const passwordHash = hashPassword(password)

export interface FreshInstallation {
  building: BuildingId
  catalogue: Catalogue
  redis: Redis
  redisUrl: string
  database: FreshDatabase
  transitions: Transitions
  commands: Commands
  /** What services of this installation are started with. */
  env: NodeJS.ProcessEnv
  kioskToken: string
  integrationKey: string
  /** User names, one of each role; they all have `password`. Officers: `officer`, `officer-2`. */
  usernames: Record<PersonRole | 'officer-2', string>
}

const roles: PersonRole[] = ['officer', 'supervisor', 'receptionist', 'manager', 'administrator', 'evaluator']

const accountOf = (building: BuildingId, id: string, role: PersonRole): Account => ({ id, username: `${id}-${building}`, name: id, role })

/** A building with accounts, devices and a database of its own: what the services run on. Confirmed and published as in real life. */
export const freshInstallation = async (t: Test, options: BuildingOptions = {}): Promise<FreshInstallation> => {
  const { redisUrl = testRedisUrl(), building = newBuildingId(), catalogue: make = smallCatalogue, beginsAt } = options
  const redis = await connectForTest(t, redisUrl)
  const database = await freshDatabase(t)
  const { pool, db } = openDatabase(database.url, { warn: () => {} })
  const { version: _, ...draft } = make(building)
  const accounts = [...roles.map((role) => accountOf(building, role, role)), accountOf(building, 'officer-2', 'officer')]
  try {
    const catalogue = await cataloguesIn(db).keep(draft)
    const hash = await passwordHash
    await Promise.all(accounts.map((account) => accountsIn(db).keep(building, account, hash)))
    await confirm({ redis, pool, catalogues: cataloguesIn(db), beginsAt: beginsAt === undefined ? undefined : () => beginsAt }, building)
    const transitions = transitionsOn(redis)
    const [kioskToken, integrationKey] = [randomBytes(16).toString('hex'), randomBytes(16).toString('hex')]
    return {
      ...{ building, catalogue, redis, redisUrl, database, transitions, kioskToken, integrationKey },
      commands: commandsIn(building, transitions),
      env: {
        REDIS_URL: redisUrl,
        DATABASE_URL: database.url,
        ANTREAN_DEMO: 'on',
        ANTREAN_KIOSK_TOKEN: kioskToken,
        ANTREAN_INTEGRATION_KEY: integrationKey,
      },
      usernames: Object.fromEntries(accounts.map(({ id, username }) => [id, username])) as FreshInstallation['usernames'],
    }
  } finally {
    await db.destroy()
  }
}
