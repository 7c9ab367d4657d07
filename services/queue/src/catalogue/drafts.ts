import type {
  ActorId,
  BuildingId,
  Catalogue,
  CatalogueAction,
  CatalogueChange,
  CatalogueDraft,
  CatalogueKind,
  Cursor,
} from '@antrean/contracts'
import { ProblemError } from '@antrean/service-kit'
import type { Database, Tx } from '../database/tables.ts'
import type { Caller } from '../transitions/transitions.ts'
import { cataloguesIn } from './catalogues.ts'

export interface Draft {
  revision: number
  catalogue: CatalogueDraft
  editedAt: number | null
  editedBy: ActorId | null
}

/** What is written down of a change. */
export interface Change {
  action: CatalogueAction
  kind?: CatalogueKind
  thing?: string
  version?: number
  cursor?: Cursor
}

const unversioned = ({ version: _, ...draft }: Catalogue): CatalogueDraft => draft

/** Drafts and the record of changes, as PostgreSQL keeps them. */
export const draftsIn = (db: Database | Tx, building: BuildingId) => ({
  /** Throws BUILDING_UNKNOWN where nothing was ever published. */
  async published(): Promise<Catalogue> {
    const latest = await cataloguesIn(db).latest(building)
    if (!latest) throw new ProblemError('BUILDING_UNKNOWN')
    return latest
  },

  /** The draft; where none was edited yet, what is published. `locked`: until the transaction ends. */
  async read(published: Catalogue, { locked = false } = {}): Promise<Draft> {
    if (locked)
      await db
        .insertInto('queue.catalogue_draft')
        .values({ building, revision: 0, body: JSON.stringify(unversioned(published)), edited_at: null, edited_by: null })
        .onConflict((conflict) => conflict.doNothing())
        .execute()
    const query = db.selectFrom('queue.catalogue_draft').selectAll().where('building', '=', building)
    const row = await (locked ? query.forUpdate() : query).executeTakeFirst()
    if (!row) return { revision: 0, catalogue: unversioned(published), editedAt: null, editedBy: null }
    return { revision: row.revision, catalogue: row.body, editedAt: row.edited_at?.getTime() ?? null, editedBy: row.edited_by }
  },

  async write(revision: number, catalogue: CatalogueDraft, by: ActorId, at: number): Promise<void> {
    await db
      .updateTable('queue.catalogue_draft')
      .set({ revision, body: JSON.stringify(catalogue), edited_at: new Date(at), edited_by: by })
      .where('building', '=', building)
      .execute()
  },

  async record(revision: number, { action, kind, thing, version, cursor }: Change, { by, command, request }: Caller): Promise<void> {
    await db
      .insertInto('queue.catalogue_change')
      .values({
        ...{ building, revision, actor: by, action, kind: kind ?? null, thing: thing ?? null, version: version ?? null },
        ...{ cursor: cursor ?? null, command: command ?? null, request: request ?? null },
      })
      .execute()
  },

  /** The change that the same command made earlier. Throws KEY_REUSED where it was another request. */
  async earlier({ command, request }: Caller) {
    if (command === undefined) return undefined
    const row = await db
      .selectFrom('queue.catalogue_change')
      .select(['revision', 'version', 'cursor', 'request'])
      .where('building', '=', building)
      .where('command', '=', command)
      .executeTakeFirst()
    if (row && row.request !== request) throw new ProblemError('KEY_REUSED')
    return row
  },

  /** The newest first; `after` a revision, or all. */
  async changes(after = -1): Promise<(Omit<CatalogueChange, 'at'> & { at: number })[]> {
    const rows = await db
      .selectFrom('queue.catalogue_change')
      .selectAll()
      .where('building', '=', building)
      .where('revision', '>', after)
      .orderBy('id', 'desc')
      .limit(200)
      .execute()
    return rows.map(({ revision, changed_at, actor, action, kind, thing, version }) => ({
      ...{ revision, at: changed_at.getTime(), by: actor, action, kind, id: thing, version },
    }))
  },
})
export type Drafts = ReturnType<typeof draftsIn>
