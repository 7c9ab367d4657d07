import { main } from '@antrean/service-kit'
import { loadDatabaseConfig } from './config.ts'
import { migrateQueue } from './database/migrations.ts'

main(async () => {
  const applied = await migrateQueue(loadDatabaseConfig().DATABASE_URL)
  process.stdout.write(applied.length === 0 ? 'queue: up to date\n' : `queue: applied ${applied.join(', ')}\n`)
})
