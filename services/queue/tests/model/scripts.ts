import { readFileSync } from 'node:fs'
import { type Transitions, transitionsOn } from '@antrean/queue'
import type { Redis } from 'ioredis'
import { loadScript } from '../../src/transitions/define-transition.ts'
import { registry } from '../../src/transitions/registry.ts'

/** A change of one place of the Lua. */
export interface Mutation {
  name: string
  /** Within `src/transitions`. */
  file: string
  find: string
  replace: string
}

const folder = new URL('../../src/transitions/', import.meta.url)

/** A script's text with the mutation in it. Throws where its place is not there exactly once. */
const mutated = (text: string, { name, file, find, replace }: Mutation): string => {
  const part = readFileSync(new URL(file, folder), 'utf8')
  if (part.split(find).length !== 2) throw new Error(`${name}: ${file} must have exactly one place such as ${find}`)
  return text.includes(part) ? text.replace(part, () => part.replace(find, () => replace)) : text
}

/** Every command, with all scripts loaded, so that commands in flight keep their order; one place of the Lua may be changed. */
export const loadedTransitions = async (redis: Redis, mutation?: Mutation): Promise<Transitions> => {
  const shaOf = new Map<string, string>()
  for (const { lua } of Object.values(registry)) {
    const { text, sha } = loadScript(lua)
    shaOf.set(sha, (await redis.script('LOAD', mutation ? mutated(text, mutation) : text)) as string)
  }
  const changed = new Proxy(redis, {
    get: (target, name) => {
      if (name === 'evalsha') return (sha: string, ...rest: [1, string]) => target.evalsha(shaOf.get(sha) ?? sha, ...rest)
      const value: unknown = Reflect.get(target, name, target)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
  return transitionsOn(changed)
}
