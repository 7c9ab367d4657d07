import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { connectRedis, createLogger, main, readBuilding, redisReady } from '@antrean/service-kit'
import type { Logger } from 'pino'
import { cataloguesIn } from './catalogue/catalogues.ts'
import { refuseOtherLife } from './catalogue/other-life.ts'
import { loadProvisionConfig } from './config.ts'
import { openDatabase } from './database/tables.ts'
import { confirm, demoBeginning } from './epoch/confirm.ts'
import { redisPosition } from './epoch/position.ts'
import { accountsIn } from './identity/accounts.ts'
import { hashPassword } from './identity/passwords.ts'
import { publicationOf } from './transitions/publish-catalogue/publication.ts'
import { transitionsOn } from './transitions/transitions.ts'

const usage = 'Say which building: provision.ts <folder with building.json, agencies, counters.json and accounts.json>'

/** Loads a building from its folder: accounts and catalogue into PostgreSQL, the catalogue into Redis. Again changes nothing. */
const provision = async (folder: string, log: Logger): Promise<string> => {
  const config = loadProvisionConfig()
  const { catalogue: draft, accounts } = await readBuilding(pathToFileURL(`${resolve(folder)}/`))
  const redis = connectRedis(config.REDIS_URL, 'antrean-provision', log)
  const { pool, db } = openDatabase(config.DATABASE_URL, log)
  try {
    await redisReady(redis)
    const { building } = draft
    const catalogues = cataloguesIn(db)
    await refuseOtherLife(building, { catalogues, redis })
    for (const account of accounts) await accountsIn(db).keep(building, account, await hashPassword(config.ANTREAN_DEMO_PASSWORD))
    const catalogue = await catalogues.keep(draft)
    const beginsAt = config.ANTREAN_DEMO === 'on' ? demoBeginning : undefined
    await confirm({ redis, pool, catalogues, beginsAt }, building)
    if ((await redisPosition(redis, building)).version !== catalogue.version) {
      const reply = await transitionsOn(redis).publishCatalogue({ building, by: 'admin' }, publicationOf(catalogue))
      if ('refused' in reply) throw new Error(`The catalogue was not published: ${reply.refused}`)
    }
    return `${building}: catalogue ${catalogue.version}, ${accounts.length} accounts\n`
  } finally {
    redis.disconnect()
    await db.destroy()
  }
}

main(async () => {
  const [folder] = process.argv.slice(2)
  if (folder === undefined) throw new Error(usage)
  process.stdout.write(await provision(folder, createLogger('provision', 'warn')))
})
