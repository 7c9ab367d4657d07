import { cpus } from 'node:os'
import { type Figure, lines, table } from './figure.ts'
import { frames } from './rows/boards.ts'
import { bytes } from './rows/bytes.ts'
import { commands } from './rows/commands.ts'
import { depth } from './rows/depth.ts'
import { inScope } from './scope.ts'
import { postgres, redisOnDisk } from './servers.ts'

const benches = { commands, frames, depth, bytes } as const

const asJson = process.argv.includes('--json')
const named = process.argv.slice(2).filter((word) => word in benches) as (keyof typeof benches)[]
const rows: Figure[] = []
await inScope(async (whole) => {
  process.env.TEST_DATABASE_URL = (await postgres(whole)).url
  process.env.TEST_REDIS_URL = (await redisOnDisk(whole)).url
  for (const name of named.length > 0 ? named : (Object.keys(benches) as (keyof typeof benches)[])) {
    if (!asJson) console.error(`measuring ${name} …`)
    const found = await inScope((scope) => benches[name](scope))
    rows.push(...found)
    if (!asJson) console.error(table(found))
  }
})
const [cpu] = cpus()
console.log(asJson ? lines(rows) : `${cpus().length} × ${cpu?.model.trim()}, Node ${process.version}\n\n${table(rows)}`)
