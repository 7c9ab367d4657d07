import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { EventType, Refusal } from '@antrean/contracts'

/** What a transition's Lua header says, said again where the compiler reads it; a test compares the two. */
export interface Transition {
  name: string
  lua: URL
  /** `<from>, <from> -> <to>`, in states of a ticket or a counter; absent where neither moves. */
  moves?: string
  emits: EventType
  args: readonly string[]
  /** What follows the named arguments, in any number. */
  rest?: string
  refusals: readonly Refusal[]
  /** It may find nothing to do. */
  orEmpty?: true
}

export const defineTransition = <const T extends Transition>(transition: T): T => transition

const read = (file: URL): string => readFileSync(file, 'utf8')
const shared = [
  'prelude',
  'calendar',
  'keys',
  'tickets',
  'here',
  'counters',
  'undoable',
  'schedule',
  'release',
  'calling',
  'opening',
  'visits',
  'day-end',
  'appointments',
]
  .map((part) => read(new URL(`./${part}.lua`, import.meta.url)))
  .join('\n')

/** A script as Redis gets it: what all share, then its own. */
export interface Script {
  text: string
  sha: string
}

const hashed = (text: string): Script => ({ text, sha: createHash('sha1').update(text).digest('hex') })

/** A script that has nothing in front of it. */
export const loadText = (lua: URL): Script => hashed(read(lua))

export const loadScript = (lua: URL): Script => hashed(`${shared}\n${read(lua)}`)

/** The script of a transition, word for word. */
export const scriptOf = ({ lua }: Transition): Script => loadScript(lua)
