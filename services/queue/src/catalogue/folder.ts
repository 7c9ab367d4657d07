import { BuildingFile, CatalogueDraft, type CatalogueFiles } from '@antrean/contracts'
import { ProblemError } from '@antrean/service-kit'
import type * as z from 'zod'
import type { Fault } from './faults.ts'

/** A draft as the files of a folder that describes a building: what `provision` loads and `import/files` takes. */
export const filesOf = ({ agencies, counters, ...building }: CatalogueDraft): CatalogueFiles => ({
  'building.json': { ...building, agencies: agencies.map(({ id }) => id) },
  ...Object.fromEntries(agencies.map((agency) => [`agencies/${agency.id}.json`, agency])),
  'counters.json': counters,
})

const invalid = (errors: Fault[]) => new ProblemError('DRAFT_INVALID', { errors })

const inFile = (file: string, path: PropertyKey[]): string => ['body', 'files', file, ...path].join('/')

/** The file in which a fault of the assembled draft stands. */
const placeOf = (path: PropertyKey[], agencies: string[]): string => {
  const [part, i, ...rest] = path
  if (part === 'counters') return inFile('counters.json', path.slice(1))
  if (part === 'agencies' && typeof i === 'number') return inFile(`agencies/${agencies[i]}.json`, rest)
  return inFile('building.json', path)
}

const faultsOf = (error: z.ZodError, place: (path: PropertyKey[]) => string): Fault[] =>
  error.issues.map(({ path, message }) => ({ path: place(path), message }))

/** The draft that the files of a folder describe. Throws DRAFT_INVALID, naming file and field. */
export const draftOf = (files: CatalogueFiles): CatalogueDraft => {
  const building = BuildingFile.safeParse(files['building.json'])
  if (!building.success) throw invalid(faultsOf(building.error, (path) => inFile('building.json', path)))
  const ids = building.data.agencies
  const expected = ['building.json', 'counters.json', ...ids.map((id) => `agencies/${id}.json`)]
  const odd = [
    ...expected.filter((name) => !(name in files)).map((name) => ({ path: inFile(name, []), message: 'this file is missing' })),
    ...Object.keys(files)
      .filter((name) => !expected.includes(name))
      .map((name) => ({ path: inFile(name, []), message: 'building.json does not name it' })),
  ]
  if (odd.length > 0) throw invalid(odd)
  const agencies = ids.map((id) => files[`agencies/${id}.json`])
  const draft = CatalogueDraft.safeParse({ ...building.data, agencies, counters: files['counters.json'] })
  if (!draft.success) throw invalid(faultsOf(draft.error, (path) => placeOf(path, ids)))
  return draft.data
}
