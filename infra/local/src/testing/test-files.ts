import { globSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { checkout } from '../checkout.ts'
import { PlainError } from '../plain-error.ts'

const everywhere = ['packages', 'services', 'infra', 'tests']

const under = (place: string): string[] => {
  const kind = statSync(join(checkout, place), { throwIfNoEntry: false })
  if (!kind) throw new PlainError(`There is no ${place} in this checkout.`)
  if (kind.isFile()) return [place]
  return globSync(`${place}/**/*.test.ts`, { cwd: checkout, exclude: (name) => /(^|\/)(node_modules|dist)$/.test(name) })
}

/** A unit test stands beside its source; what needs the whole system stands in a folder `tests`. */
const isUnit = (file: string): boolean => !/(^|\/)tests\//.test(file)

/** The test files of the places named (files or folders), or all of them; `unit` leaves out those of the whole system. */
export const testFiles = (kind: 'all' | 'unit', places: string[]): string[] => {
  const named = places.map((place) => place.replace(/^\.?\/+|\/+$/g, ''))
  const files = (named.length > 0 ? named : everywhere).flatMap(under)
  return [...new Set(files)].filter((file) => kind === 'all' || named.includes(file) || isUnit(file)).sort()
}
