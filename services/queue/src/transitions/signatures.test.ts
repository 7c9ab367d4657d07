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

/** Codes in a piece of Lua: said with `refuse`, or kept for it in a table or handed to a check. */
const codesIn = (lua: string): string[] => all(/'([A-Z]+_[A-Z_]+)'/g, lua)

/** The checks that scripts share: functions of the common parts in which a code stands. */
const checks = ['counters', 'opening', 'appointments'].flatMap((part) =>
  readFileSync(new URL(`./${part}.lua`, import.meta.url), 'utf8')
    .split(/^local function /m)
    .slice(1)
    .map((body) => ({ name: body.slice(0, body.indexOf('(')), body: body.slice(body.indexOf('\n')) })),
)

/** Every code in the body and in the checks that it calls. */
const refusalsIn = (body: string): string[] => [
  ...codesIn(body),
  ...checks.flatMap((check) => (new RegExp(`\\b${check.name}\\(`).test(body) ? refusalsIn(check.body) : [])),
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
      /redis\.call\('(HSET|HDEL|HINCRBY|SET|DEL|INCR|INCRBY|ZADD|ZREM|ZREMRANGEBYSCORE|EXPIRE|XADD|PUBLISH)'|write_hash|\bleave\(|\bwait\(|touch\(|put_back\(/
    t.notMatch(lua.slice(0, lua.lastIndexOf('return accept(')), write)
    t.ok(lua.lastIndexOf('refuse(') < lua.lastIndexOf('return accept('))
    t.ok(lua.split('\n').length <= 61, 'at most 60 lines')
  })
}
