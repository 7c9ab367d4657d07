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

/** What the checks that several scripts share may refuse. */
const shared: [check: RegExp, refusals: string[]][] = [
  [/= free_counter\(/, ['COUNTER_UNKNOWN', 'COUNTER_CLOSED', 'COUNTER_TAKEN', 'COUNTER_BUSY', 'COUNTER_PAUSED']],
  [/\bno_place\(/, ['SERVICE_UNKNOWN', 'SLOT_NOT_OFFERED', 'SLOT_FULL']],
  [/= booked\(/, ['APPOINTMENT_UNKNOWN', 'APPOINTMENT_ENDED']],
  [/= no_number\(/, ['SERVICE_RETIRED', 'SERVICE_SUSPENDED', 'QUOTA_REACHED', 'LAST_NUMBER_PASSED', 'CLOSED_NOW']],
  [/= not_here\(/, ['TICKET_UNKNOWN', 'TICKET_ENDED', 'CALLED_ELSEWHERE', 'COUNTER_TAKEN']],
]

/** Every code in the body: said with `refuse`, or kept for it in a table or handed to a check. */
const refusalsIn = (body: string): string[] => [
  ...all(/'([A-Z]+_[A-Z_]+)'/g, body),
  ...shared.flatMap(([check, refusals]) => (check.test(body) ? refusals : [])),
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
