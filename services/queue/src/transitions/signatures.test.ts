import { readFileSync } from 'node:fs'
import t from 'tap'
import type { Transition } from './define-transition.ts'
import { registry } from './registry.ts'

const sorted = (found: Iterable<string>): string[] => [...new Set(found)].sort()
const all = (pattern: RegExp, text: string): string[] => [...text.matchAll(pattern)].map((match) => match[1] as string)

/** What the head of a Lua file promises. */
const headOf = (lua: string) => {
  const [head = ''] = lua.split(']]')
  const [, moves = '', emits = ''] = /\n\n {2}(?:(.*?) {2,})?emits ([a-z.-]+)/.exec(head) ?? []
  const [, refusals = ''] = /\n {2}refuses ([A-Z_, ]+)\n/.exec(head) ?? []
  return {
    name: /^--\[\[\n {2}([a-z-]+):/.exec(head)?.[1],
    moves: moves.replace(/ +/g, ' '),
    emits,
    refusals: all(/([A-Z_]+)/g, refusals),
    orEmpty: head.includes('empty when'),
  }
}

/** Codes in a piece of Lua: refused there, or handed to a check that refuses. */
const codesIn = (lua: string): string[] => all(/'([A-Z]+_[A-Z_]+)'/g, lua)

/** What each check of counters.lua may refuse by itself. */
const checks = readFileSync(new URL('./counters.lua', import.meta.url), 'utf8')
  .split(/^local function /m)
  .slice(1)
  .map((text) => ({ name: text.slice(0, text.indexOf('(')), refusals: codesIn(text) }))

const refusalsIn = (body: string): string[] => [
  ...codesIn(body),
  ...checks.flatMap(({ name, refusals }) => (body.includes(`= ${name}(`) ? refusals : [])),
]

for (const transition of Object.values(registry) as Transition[]) {
  const lua = readFileSync(transition.lua, 'utf8')

  t.test(`${transition.name}: the Lua header and the TypeScript signature say the same`, async (t) => {
    const head = headOf(lua)
    t.equal(head.name, transition.name)
    t.equal(head.moves, transition.moves ?? '')
    t.equal(head.emits, transition.emits)
    t.same(head.refusals, transition.refusals, 'in the same order')
    t.equal(head.orEmpty, transition.orEmpty ?? false)
  })

  t.test(`${transition.name}: its body refuses what it says, and takes the arguments that it names`, async (t) => {
    t.same(sorted(refusalsIn(lua)), sorted(transition.refusals))
    const [, names = ''] = /^local ([\w, ]+) = (?:tonumber\(\()?input\(\)/m.exec(lua) ?? []
    t.equal(names.split(', ').length, transition.args.length)
  })

  t.test(`${transition.name}: no write stands above a refusal`, async (t) => {
    const write =
      /redis\.call\('(HSET|HDEL|HINCRBY|SET|DEL|INCR|INCRBY|ZADD|ZREM|ZREMRANGEBYSCORE|EXPIRE|XADD|PUBLISH)'|write_hash|\bleave\(|\bwait\(/
    t.notMatch(lua.slice(0, lua.lastIndexOf('return accept(')), write)
    t.ok(lua.lastIndexOf('refuse(') < lua.lastIndexOf('return accept('))
    t.ok(lua.split('\n').length <= 61, 'at most 60 lines')
  })
}
