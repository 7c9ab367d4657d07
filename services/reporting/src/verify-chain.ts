import { BuildingId } from '@antrean/contracts'
import { connectPostgres, createLogger, kyselyOf, main } from '@antrean/service-kit'
import { verifyChain } from './chain-verification.ts'
import { loadDatabaseConfig } from './config.ts'
import type { Tables } from './database/tables.ts'

/** `node verify-chain.ts <building>`: exits with 1 where history was changed. */
main(async () => {
  const building = BuildingId.safeParse(process.argv[2])
  if (!building.success) throw new Error('Usage: node verify-chain.ts <building>')
  const log = createLogger('verify-chain', 'warn')
  const url = loadDatabaseConfig().DATABASE_URL
  const db = kyselyOf<Tables>(connectPostgres({ url, name: 'verify-chain', role: 'antrean_reporting', max: 1, log }))
  const found = await verifyChain(db, building.data)
  await db.destroy()
  if (!found.intact) throw new Error(`${building.data} ${found.at}: ${found.because}`)
  process.stdout.write(`${building.data}: ${found.events} events, intact up to ${found.head}\n`)
})
