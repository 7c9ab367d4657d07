import { readFile } from 'node:fs/promises'
import { Account, BuildingFile, CatalogueDraft } from '@antrean/contracts'
import * as z from 'zod'

export interface BuildingFolder {
  catalogue: CatalogueDraft
  accounts: Account[]
}

/**
 * A building as a folder describes it: `building.json`, `agencies/<id>.json` in the order that building.json names them,
 * `counters.json` and `accounts.json`. Throws an error that names the file or the field when one is missing or not valid.
 */
export const readBuilding = async (folder: URL): Promise<BuildingFolder> => {
  const read = async (name: string): Promise<unknown> => JSON.parse(await readFile(inside(folder, name), 'utf8'))
  const building = checked('building.json', BuildingFile, await read('building.json'))
  const agencies = await Promise.all(building.agencies.map((id) => read(`agencies/${id}.json`)))
  const draft = { ...building, agencies, counters: await read('counters.json') }
  return {
    catalogue: checked('the building', CatalogueDraft, draft),
    accounts: checked('accounts.json', z.array(Account), await read('accounts.json')),
  }
}

const inside = (folder: URL, name: string): URL => new URL(name, folder.href.endsWith('/') ? folder : `${folder.href}/`)

const checked = <S extends z.ZodType>(what: string, schema: S, value: unknown): z.infer<S> => {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  throw new Error(`${what} is not valid:\n${z.prettifyError(result.error)}`)
}
