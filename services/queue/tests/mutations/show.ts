// Every mutation of the Lua must be seen by the model: prints a table, writes it into docs/engine/mutations.md, fails where one was not.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startRedis } from '@antrean/local'
import { connectRedis, redisReady } from '@antrean/service-kit'
import type { Redis } from 'ioredis'
import { agree } from '../model/agree.ts'
import { loadedTransitions, type Mutation } from '../model/scripts.ts'
import { Tally } from '../model/tally.ts'
import { mutations } from './list.ts'

const most = 60_000
const seed = 1

const said = (failure: unknown): string => {
  const { cause, message } = failure as Error
  const [first = ''] = ((cause as Error | undefined)?.message ?? message).split('\n')
  if (first.startsWith('Expected values')) return 'a repeated command'
  return first.replace(/^\{.*"name":"(\w+)".*?\}\}?,?.*$/, 'the reply to `$1`, or what it moved').slice(0, 100)
}

/** How many commands it took, and what was seen; null: nothing was. */
const caught = async (redis: Redis, mutation: Mutation | undefined, commands: number) => {
  const tally = new Tally()
  const transitions = await loadedTransitions(redis, mutation)
  try {
    await agree({ redis, transitions, seed, commands, lanes: 1, tally, shrinks: false })
    return { after: tally.commands, by: null }
  } catch (failure) {
    return { after: tally.commands, by: said(failure) }
  }
}

const row = (cells: (string | number)[]): string => `| ${cells.join(' | ')} |`

const show = async (redis: Redis): Promise<boolean> => {
  const rows = [row(['mutation', 'file', 'caught after commands', 'by']), row(['---', '---', '---:', '---'])]
  const say = (line: string) => {
    rows.push(line)
    console.log(line)
  }
  const control = await caught(redis, undefined, 10_000)
  say(row(['none', '', control.by === null ? `not in ${control.after}` : control.after, control.by ?? 'model and engine agree']))
  let all = control.by === null
  for (const mutation of mutations) {
    const { after, by } = await caught(redis, mutation, most)
    say(row([mutation.name, `\`${mutation.file}\``, by === null ? '**never**' : after, by ?? '']))
    all &&= by !== null
  }
  await writeFile(new URL('../../../../docs/engine/mutations.md', import.meta.url), `${intro}\n${rows.join('\n')}\n`)
  return all
}

const intro = `# Mutations

Each row is one mistake put into the Lua of the queue. The model (\`services/queue/tests/model\`) and the engine are taken through the
same random commands until they disagree. \`npm run mutations\` makes this page and fails where a mistake is not caught within
${most.toLocaleString('en')} commands (seed ${seed}).
`

const folder = await mkdtemp(join(tmpdir(), 'antrean-mutations-'))
const server = await startRedis({ dir: folder, say: console.log })
const redis = connectRedis(server.url, 'mutations', { warn: () => {}, info: () => {} })
try {
  await redisReady(redis)
  process.exitCode = (await show(redis)) ? 0 : 1
} finally {
  redis.disconnect()
  await server.stop()
  await rm(folder, { recursive: true, force: true })
}
