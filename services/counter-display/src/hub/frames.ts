import type { BuildingId, Cursor, ServerMessage, SnapshotReason, ViewName } from '@antrean/contracts'

/** What goes over the wire, serialized once for all sockets that get it. */
export type Frame = Buffer

/** How far a view has come: `line` counts the changes of a board's announcement line. */
export interface Position {
  cursor: Cursor
  line?: number
}

/** Keys with their values as JSON. */
export type Values = ReadonlyMap<string, string>

export interface Address {
  building: BuildingId
  view: ViewName
}

const objectOf = (values: Iterable<[string, string]>): string =>
  `{${[...values].map(([key, json]) => `${JSON.stringify(key)}:${json}`).join()}}`

/** A message whose field `name` is JSON already, so that no value is serialized twice. */
const withJson = (message: object, name: string, json: string): Frame =>
  Buffer.from(`${JSON.stringify(message).slice(0, -1)},"${name}":${json}}`)

export const frameOf = (message: ServerMessage): Frame => Buffer.from(JSON.stringify(message))

export const snapshotFrame = (address: Address, at: Position, because: SnapshotReason, values: Iterable<[string, string]>): Frame =>
  withJson({ type: 'snapshot', ...address, ...at, recovered: false, because }, 'state', objectOf(values))

export const recoveredFrame = (address: Address, at: Position, changes: number): Frame =>
  frameOf({ type: 'recovered', ...address, ...at, changes })

export const changeFrame = (address: Address, at: Position, set: Iterable<[string, string]>, removed: string[]): Frame =>
  withJson({ type: 'change', ...address, ...at, ...(removed.length > 0 ? { removed } : {}) }, 'set', objectOf(set))
