import { type Entry, Event } from '@antrean/contracts'

/** How a stream entry stands in Redis: its id is the cursor, its one field `e` the event as JSON. */
export type RawEntry = [id: string, fields: string[]]

/** The event's exact text: what history keeps and hashes. Throws when the field is missing. */
export const bodyOf = ([id, fields]: RawEntry): string => {
  const at = fields.indexOf('e')
  const body = at === -1 ? undefined : fields[at + 1]
  if (body === undefined) throw new TypeError(`stream entry ${id} carries no event`)
  return body
}

/** Throws on an event that is not of the closed list: a reader that does not understand one must not go on. */
export const decodeEntry = (raw: RawEntry): Entry => ({ cursor: raw[0], event: Event.parse(JSON.parse(bodyOf(raw))) as Event })
