import { main } from '@antrean/service-kit'
import { loadDatabaseConfig } from './config.ts'
import { migrateReporting } from './database/migrations.ts'

main(async () => {
  const applied = await migrateReporting(loadDatabaseConfig().DATABASE_URL)
  process.stdout.write(applied.length === 0 ? 'reporting: up to date\n' : `reporting: applied ${applied.join(', ')}\n`)
})
