import * as z from 'zod'
import { Agency, BuildingSettings, Catalogue, CatalogueDraft, Counter, PriorityClass, Service, Zone } from './catalogue.ts'
import { ActorId, AgencyId, BuildingId, CounterId, Cursor, Instant, PriorityClassId, ServiceId, ZoneId } from './ids.ts'
import { defineOperation } from './operation.ts'

const inBuilding = z.strictObject({ building: BuildingId })
const ofVersion = z.strictObject({ building: BuildingId, version: z.coerce.number<number>().int().positive() })
const administrators = ['administrator'] as const
const catalogueBytes = 4 * 1024 * 1024

const revision = z
  .int()
  .nonnegative()
  .describe('of the draft that the change was made on: another one is refused, so that nobody undoes what another did')
const revisionInQuery = z.strictObject({ revision: z.coerce.number<number>().int().nonnegative() })
const edited = z.strictObject({ revision: z.int().nonnegative().describe('of the draft with this change') })
const fault = z.strictObject({ path: z.string().describe('within the catalogue, such as counters/3/zone'), message: z.string() })

export const CatalogueDraftView = z
  .strictObject({
    revision: z.int().nonnegative().describe('goes up by one with every change; 0 before the first'),
    published: z.int().positive().describe('the version that holds'),
    changed: z.boolean().describe('publishing it would make a new version'),
    editedAt: Instant.nullable(),
    editedBy: ActorId.nullable(),
    unfinished: z.array(fault).describe('what keeps it from being published'),
    catalogue: CatalogueDraft,
  })
  .meta({ id: 'CatalogueDraftView' })
export type CatalogueDraftView = z.infer<typeof CatalogueDraftView>

export const CatalogueVersion = z
  .strictObject({ version: z.int().positive(), publishedAt: Instant, publishedBy: ActorId.nullable().describe('null: by provisioning') })
  .meta({ id: 'CatalogueVersion' })
export type CatalogueVersion = z.infer<typeof CatalogueVersion>

/** What catalogues are made of, as paths and records of changes name it. */
export const CatalogueKind = z.enum(['agencies', 'services', 'counters', 'zones', 'priority-classes', 'settings'])
export type CatalogueKind = z.infer<typeof CatalogueKind>

export const CatalogueAction = z.enum(['put', 'delete', 'import', 'restore', 'publish'])
export type CatalogueAction = z.infer<typeof CatalogueAction>

/** Who changed what in a draft, and when. Ids alone. */
export const CatalogueChange = z
  .strictObject({
    revision: z.int().nonnegative(),
    at: Instant,
    by: ActorId,
    action: CatalogueAction,
    kind: CatalogueKind.nullable(),
    id: z.string().nullable(),
    version: z.int().positive().nullable().describe('that was restored or published'),
  })
  .meta({ id: 'CatalogueChange' })
export type CatalogueChange = z.infer<typeof CatalogueChange>

/** The files of a folder that describes a building, by name: building.json, agencies/<id>.json, counters.json. */
export const CatalogueFiles = z
  .record(z.string().regex(/^(building|counters|agencies\/[a-z0-9][a-z0-9-]{0,39})\.json$/), z.unknown())
  .meta({ id: 'CatalogueFiles' })
export type CatalogueFiles = z.infer<typeof CatalogueFiles>

const refusals = ['DRAFT_STALE', 'DRAFT_INVALID', 'IN_USE', 'CATALOGUE_UNAVAILABLE', 'STATE_UNAVAILABLE', 'KEY_REUSED'] as const
const catalogue = '/api/queue/buildings/:building/catalogue'

const put = <const Id extends string, const Kind extends CatalogueKind, P extends z.ZodType, B extends z.core.$ZodLooseShape>(
  id: Id,
  kind: Kind,
  thing: P,
  body: B,
) =>
  defineOperation({
    id,
    method: 'PUT',
    path: `${catalogue}/draft/${kind}/:id` as const,
    summary: 'Add it to the draft, or replace it there.',
    who: administrators,
    params: z.strictObject({ building: BuildingId, id: thing }),
    body: z.strictObject({ revision, ...body }),
    status: 200,
    reply: edited,
    refusals: [...refusals, 'AGENCY_UNKNOWN'],
  })

const remove = <const Id extends string, const Kind extends CatalogueKind, P extends z.ZodType>(id: Id, kind: Kind, thing: P) =>
  defineOperation({
    id,
    method: 'DELETE',
    path: `${catalogue}/draft/${kind}/:id` as const,
    summary: 'Take it out of the draft; refused for what is in use, which can be retired.',
    who: administrators,
    params: z.strictObject({ building: BuildingId, id: thing }),
    query: revisionInQuery,
    status: 200,
    reply: edited,
    refusals: [...refusals, 'AGENCY_UNKNOWN', 'SERVICE_UNKNOWN', 'COUNTER_UNKNOWN', 'ZONE_UNKNOWN', 'PRIORITY_UNKNOWN'],
  })

const read = <const Id extends string, const Rest extends string, R extends z.ZodType>(id: Id, rest: Rest, summary: string, reply: R) =>
  defineOperation({
    ...{ id, method: 'GET', path: `${catalogue}${rest}` as const, summary, who: administrators, params: inBuilding, status: 200, reply },
    refusals: ['CATALOGUE_UNAVAILABLE'],
  })

const write = <const Id extends string, const Rest extends string, B extends z.core.$ZodLooseShape>(
  id: Id,
  rest: Rest,
  summary: string,
  body: B,
) =>
  defineOperation({
    ...{ id, method: 'POST', path: `${catalogue}${rest}` as const, summary, who: administrators, params: inBuilding },
    ...{ body: z.strictObject({ revision, ...body }), bodyLimit: catalogueBytes, status: 200, reply: edited, refusals },
  })

export const catalogueOperations = {
  getCatalogueDraft: read('getCatalogueDraft', '/draft', 'The catalogue as it is being edited.', CatalogueDraftView),
  putAgency: put('putAgency', 'agencies', AgencyId, { agency: Agency.describe('with its services') }),
  deleteAgency: remove('deleteAgency', 'agencies', AgencyId),
  putService: put('putService', 'services', ServiceId, { agency: AgencyId.describe('which gives it'), service: Service }),
  deleteService: remove('deleteService', 'services', ServiceId),
  putCounter: put('putCounter', 'counters', CounterId, { counter: Counter }),
  deleteCounter: remove('deleteCounter', 'counters', CounterId),
  putZone: put('putZone', 'zones', ZoneId, { zone: Zone }),
  deleteZone: remove('deleteZone', 'zones', ZoneId),
  putPriorityClass: put('putPriorityClass', 'priority-classes', PriorityClassId, { priorityClass: PriorityClass }),
  deletePriorityClass: remove('deletePriorityClass', 'priority-classes', PriorityClassId),
  putBuildingSettings: defineOperation({
    id: 'putBuildingSettings',
    method: 'PUT',
    path: `${catalogue}/draft/settings`,
    summary: 'What the draft says of the building itself.',
    who: administrators,
    params: inBuilding,
    body: z.strictObject({ revision, settings: BuildingSettings }),
    status: 200,
    reply: edited,
    refusals,
  }),
  exportCatalogue: read('exportCatalogue', '/export', 'The draft as one document.', CatalogueDraft),
  exportCatalogueFiles: read('exportCatalogueFiles', '/export/files', 'The draft as the files of a folder.', CatalogueFiles),
  importCatalogue: write('importCatalogue', '/import', 'Replace the draft by a document.', { catalogue: CatalogueDraft }),
  importCatalogueFiles: write('importCatalogueFiles', '/import/files', 'Replace the draft by the files of a folder.', {
    files: CatalogueFiles,
  }),
  publishCatalogueDraft: defineOperation({
    id: 'publishCatalogueDraft',
    method: 'POST',
    path: `${catalogue}/publish`,
    summary: 'The building is as the draft says from now on; a draft without changes makes no new version.',
    who: administrators,
    params: inBuilding,
    body: z.strictObject({ revision }),
    status: 200,
    reply: z.strictObject({ version: z.int().positive(), cursor: Cursor }),
    refusals: [...refusals, 'DRAFT_UNFINISHED', 'SERVICE_UNSERVED'],
  }),
  listCatalogueVersions: read(
    'listCatalogueVersions',
    '/versions',
    'What was published, the newest first.',
    z.strictObject({ versions: z.array(CatalogueVersion) }),
  ),
  getCatalogueVersion: defineOperation({
    id: 'getCatalogueVersion',
    method: 'GET',
    path: `${catalogue}/versions/:version`,
    summary: 'The catalogue as it was published.',
    who: administrators,
    params: ofVersion,
    status: 200,
    reply: Catalogue,
    refusals: ['VERSION_UNKNOWN', 'CATALOGUE_UNAVAILABLE'],
  }),
  restoreCatalogueVersion: defineOperation({
    id: 'restoreCatalogueVersion',
    method: 'POST',
    path: `${catalogue}/versions/:version/restore`,
    summary: 'Make the draft what that version was; what came since then stays, retired. Publish it to make it hold.',
    who: administrators,
    params: ofVersion,
    body: z.strictObject({ revision }),
    status: 200,
    reply: edited,
    refusals: [...refusals, 'VERSION_UNKNOWN'],
  }),
  listCatalogueChanges: read(
    'listCatalogueChanges',
    '/changes',
    'Who changed what: the last 200, the newest first.',
    z.strictObject({ changes: z.array(CatalogueChange) }),
  ),
} as const
