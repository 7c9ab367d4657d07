import { cpus, release, totalmem, type } from 'node:os'
import { Redis } from 'ioredis'
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
let redisVersion = ''

/** On what it was measured, and with what. */
const machine = (): string => {
  const [cpu] = cpus()
  const memory = `${Math.round(totalmem() / 2 ** 30)} GB`
  return `${cpus().length} × ${cpu?.model.trim()}, ${memory}, ${type()} ${release().split('-')[0]}, Node ${process.version}, Redis ${redisVersion}`
}

await inScope(async (whole) => {
  process.env.TEST_DATABASE_URL = (await postgres(whole)).url
  process.env.TEST_REDIS_URL = (await redisOnDisk(whole)).url
  const redis = new Redis(process.env.TEST_REDIS_URL)
  redisVersion = /redis_version:(\S+)/.exec(await redis.info('server'))?.[1] ?? ''
  redis.disconnect()
  for (const name of named.length > 0 ? named : (Object.keys(benches) as (keyof typeof benches)[])) {
    if (!asJson) console.error(`measuring ${name} …`)
    const found = await inScope((scope) => benches[name](scope))
    rows.push(...found)
    if (!asJson) console.error(table(found))
  }
})
console.log(asJson ? lines(rows) : `${machine()}\n\n${table(rows)}`)
