import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import {
  CounterState,
  OvertakeReason,
  ParkReason,
  PauseReason,
  PersonRole,
  PriorityReason,
  problemCodes,
  SuspensionCause,
  TicketState,
} from '@antrean/contracts'
import t, { type Test } from 'tap'
import { en } from './en.ts'
import { id } from './id.ts'
import { problemsEn } from './problems.en.ts'
import { problemsId } from './problems.id.ts'

/** Every sentence of a dictionary by its path; functions are called with numbers, which every sentence can carry. */
const sentences = (dictionary: object, path = ''): [string, unknown][] =>
  Object.entries(dictionary).flatMap(([key, value]) => {
    const here = `${path}.${key}`
    if (typeof value === 'function') return [[here, value(2, 3, 4, 5)] as [string, unknown]]
    return value !== null && typeof value === 'object' ? sentences(value, here) : [[here, value] as [string, unknown]]
  })

const compare = (t: Test, name: string, one: object, other: object) => {
  t.same(
    sentences(one)
      .map(([path]) => path)
      .sort(),
    sentences(other)
      .map(([path]) => path)
      .sort(),
    `${name}: the same sentences`,
  )
  for (const [path, sentence] of [...sentences(one), ...sentences(other)])
    if (typeof sentence !== 'string' || sentence.trim() === '') t.fail(`${name}${path} says nothing`)
}

t.test('both languages say the same, on every page', async (t) => {
  compare(t, 'shared', id, en)
  const pages = join(import.meta.dirname, '../../pages')
  for (const file of readdirSync(pages, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('words.id.ts'))) {
    const indonesian = await import(join(pages, file))
    const english = await import(join(pages, file.replace('.id.ts', '.en.ts')))
    compare(t, file, Object.values(indonesian)[0] as object, Object.values(english)[0] as object)
  }
})

t.test('every problem has what it is and what to do, in both languages', async (t) => {
  for (const [language, dictionary] of Object.entries({ id: problemsId, en: problemsEn }))
    for (const code of [...problemCodes, 'UNREACHABLE'] as const) {
      t.ok(dictionary[code]?.what, `${code} in ${language}: what`)
      t.ok(dictionary[code]?.todo, `${code} in ${language}: what to do`)
    }
})

t.test('every state, reason and role has a word', async (t) => {
  for (const dictionary of [id, en]) {
    t.same(Object.keys(dictionary.ticketStates).sort(), [...TicketState.options].sort())
    t.same(Object.keys(dictionary.counterStates).sort(), [...CounterState.options].sort())
    t.same(Object.keys(dictionary.pauseReasons).sort(), [...PauseReason.options].sort())
    t.same(Object.keys(dictionary.parkReasons).sort(), [...ParkReason.options].sort())
    t.same(Object.keys(dictionary.overtakeReasons).sort(), [...OvertakeReason.options].sort())
    t.same(Object.keys(dictionary.priorityReasons).sort(), [...PriorityReason.options].sort())
    t.same(Object.keys(dictionary.suspensionCauses).sort(), [...SuspensionCause.options].sort())
    t.same(Object.keys(dictionary.roles).sort(), [...PersonRole.options].sort())
  }
})

t.test('no screen writes antrian', async (t) => {
  for (const [path, sentence] of sentences({ id, en, problemsId, problemsEn })) t.notMatch(sentence, /antrian/i, path)
})
