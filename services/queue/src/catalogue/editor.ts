import { isDeepStrictEqual } from 'node:util'
import { type BuildingId, Catalogue, type CatalogueDraft, type Cursor } from '@antrean/contracts'
import { buildingKey, formatCursor } from '@antrean/event-stream'
import { clock, ProblemError } from '@antrean/service-kit'
import type { Redis } from 'ioredis'
import type { Database, Tx } from '../database/tables.ts'
import { redisPosition } from '../epoch/position.ts'
import { confirmer } from '../epoch/start-epoch.ts'
import type { Commander } from '../operations/commander.ts'
import { publicationOf } from '../transitions/publish-catalogue/publication.ts'
import type { Caller } from '../transitions/transitions.ts'
import { cataloguesIn, saysTheSame } from './catalogues.ts'
import { type Change, type Draft, type Drafts, draftsIn } from './drafts.ts'
import type { Edit } from './edits.ts'
import { unfinishedIn, wholeDraft } from './faults.ts'
import { refuseInUse } from './in-use.ts'
import { reached } from './reached.ts'

export interface EditorOptions {
  db: Database
  redis: Redis
  command: Commander
}

interface Opened {
  tx: Tx
  drafts: Drafts
  published: Catalogue
  draft: Draft
}

/** What an edit makes of the draft; it may look up earlier versions. */
export type Work = (opened: Opened) => Edit | Promise<Edit>

/** What changed since the revision that somebody knows. */
const stale = async (drafts: Drafts, known: number): Promise<ProblemError> => {
  const changes = await drafts.changes(known)
  const errors = changes.map(({ revision, by, action, kind, id }) => ({
    path: ['draft', kind, id].filter((part) => part !== null).join('/'),
    message: `revision ${revision}: ${action} by ${by}`,
  }))
  return new ProblemError('DRAFT_STALE', { errors })
}

/** Where Redis was told of a version that PostgreSQL then could not keep, it is kept now. */
const adopt = async (tx: Tx, redis: Redis, building: BuildingId): Promise<Cursor> => {
  const [position, json] = await Promise.all([redisPosition(redis, building), redis.get(buildingKey(building, 'catalogue'))]).catch(
    (cause) => {
      throw new ProblemError('STATE_UNAVAILABLE', { cause })
    },
  )
  const catalogues = cataloguesIn(tx)
  const latest = await catalogues.latest(building)
  if (json !== null && position.version > (latest?.version ?? 0)) await catalogues.insert(Catalogue.parse(JSON.parse(json)), confirmer)
  return formatCursor(position)
}

/** Changes drafts and publishes them: one at a time in a building, each as a whole or not at all. */
export const catalogueEditor = ({ db, redis, command }: EditorOptions) => {
  const inDraft = <T>(building: BuildingId, work: (opened: Opened) => Promise<T>): Promise<T> =>
    reached(
      db.transaction().execute(async (tx) => {
        const drafts = draftsIn(tx, building)
        const draft = await drafts.read(await drafts.published(), { locked: true })
        return work({ tx, drafts, draft, published: await drafts.published() })
      }),
    )

  return {
    /** Throws DRAFT_STALE, DRAFT_INVALID, IN_USE, KEY_REUSED, CATALOGUE_UNAVAILABLE, and what `work` throws. */
    edit: (caller: Caller, known: number, change: Change, sentAs: string, work: Work): Promise<{ revision: number }> =>
      inDraft(caller.building, async (opened) => {
        const { tx, drafts, draft, published } = opened
        const earlier = await drafts.earlier(caller)
        if (earlier) return { revision: earlier.revision }
        if (draft.revision !== known) throw await stale(drafts, known)
        const next: CatalogueDraft = wholeDraft(await work(opened), sentAs)
        if (isDeepStrictEqual(next, draft.catalogue)) return { revision: known }
        await refuseInUse(tx, redis, { published, before: draft.catalogue, next })
        await drafts.write(known + 1, next, caller.by, clock.now())
        await drafts.record(known + 1, change, caller)
        return { revision: known + 1 }
      }),

    /** Throws DRAFT_STALE, DRAFT_UNFINISHED, IN_USE, SERVICE_UNSERVED, KEY_REUSED, CATALOGUE_UNAVAILABLE, and what any command may. */
    publish: (caller: Caller, known: number): Promise<{ version: number; cursor: Cursor }> =>
      inDraft(caller.building, async ({ tx, drafts, draft }) => {
        const earlier = await drafts.earlier(caller)
        if (earlier?.version && earlier.cursor) return { version: earlier.version, cursor: earlier.cursor }
        if (draft.revision !== known) throw await stale(drafts, known)
        const here = await adopt(tx, redis, caller.building)
        const published = await drafts.published()
        if (saysTheSame(published, draft.catalogue)) return { version: published.version, cursor: here }
        const unfinished = unfinishedIn(draft.catalogue).map(({ path, message }) => ({ path: `draft/${path}`, message }))
        if (unfinished.length > 0) throw new ProblemError('DRAFT_UNFINISHED', { errors: unfinished })
        await refuseInUse(tx, redis, { published, before: published, next: draft.catalogue })
        const catalogue = Catalogue.parse({ ...draft.catalogue, version: published.version + 1 })
        await cataloguesIn(tx).insert(catalogue, caller.by)
        // Last of all: what Redis accepts is published, and what PostgreSQL then cannot keep is adopted the next time.
        const { cursor } = await command('publishCatalogue', caller, publicationOf(catalogue))
        await drafts.record(known, { action: 'publish', version: catalogue.version, cursor }, caller)
        return { version: catalogue.version, cursor }
      }),
  }
}
export type CatalogueEditor = ReturnType<typeof catalogueEditor>
