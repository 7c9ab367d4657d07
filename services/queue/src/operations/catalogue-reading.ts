import { catalogueOperations as operations } from '@antrean/contracts'
import { mount, ProblemError } from '@antrean/service-kit'
import type { FastifyInstance } from 'fastify'
import { cataloguesIn, saysTheSame } from '../catalogue/catalogues.ts'
import { draftsIn } from '../catalogue/drafts.ts'
import { unfinishedIn } from '../catalogue/faults.ts'
import { filesOf } from '../catalogue/folder.ts'
import { reached } from '../catalogue/reached.ts'
import type { Database } from '../database/tables.ts'
import type { Tools } from './tools.ts'

export const mountCatalogueReading = (app: FastifyInstance, { localTime }: Pick<Tools, 'localTime'>, db: Database): void => {
  const read = async (building: string) => {
    const drafts = draftsIn(db, building)
    const published = await reached(drafts.published())
    return { published, draft: await reached(drafts.read(published)) }
  }

  mount(app, operations.getCatalogueDraft, async ({ params: { building } }) => {
    const { published, draft } = await read(building)
    const instant = await localTime(building)
    return {
      revision: draft.revision,
      published: published.version,
      changed: !saysTheSame(published, draft.catalogue),
      editedAt: draft.editedAt === null ? null : instant(draft.editedAt),
      editedBy: draft.editedBy,
      unfinished: unfinishedIn(draft.catalogue),
      catalogue: draft.catalogue,
    }
  })

  mount(app, operations.exportCatalogue, async ({ params: { building } }) => (await read(building)).draft.catalogue)

  mount(app, operations.exportCatalogueFiles, async ({ params: { building } }) => filesOf((await read(building)).draft.catalogue))

  mount(app, operations.listCatalogueVersions, async ({ params: { building } }) => {
    const [versions, instant] = [await reached(cataloguesIn(db).versions(building)), await localTime(building)]
    return { versions: versions.map((one) => ({ ...one, publishedAt: instant(one.publishedAt) })) }
  })

  mount(app, operations.getCatalogueVersion, async ({ params: { building, version } }) => {
    const catalogue = await reached(cataloguesIn(db).version(building, version))
    if (!catalogue) throw new ProblemError('VERSION_UNKNOWN')
    return catalogue
  })

  mount(app, operations.listCatalogueChanges, async ({ params: { building } }) => {
    const [changes, instant] = [await reached(draftsIn(db, building).changes()), await localTime(building)]
    return { changes: changes.map((change) => ({ ...change, at: instant(change.at) })) }
  })
}
