import { catalogueOperations as operations } from '@antrean/contracts'
import { mount, ProblemError } from '@antrean/service-kit'
import type { FastifyInstance } from 'fastify'
import { cataloguesIn } from '../catalogue/catalogues.ts'
import type { CatalogueEditor } from '../catalogue/editor.ts'
import { put, putService, remove } from '../catalogue/edits.ts'
import { usersOf } from '../catalogue/faults.ts'
import { draftOf } from '../catalogue/folder.ts'
import { restored } from '../catalogue/restored.ts'
import type { Tools } from './tools.ts'

const lists = [
  [operations.putAgency, 'agencies', 'agency'],
  [operations.putCounter, 'counters', 'counter'],
  [operations.putZone, 'zones', 'zone'],
  [operations.putPriorityClass, 'priority-classes', 'priorityClass'],
] as const

const removals = [
  [operations.deleteAgency, 'agencies'],
  [operations.deleteService, 'services'],
  [operations.deleteCounter, 'counters'],
  [operations.deleteZone, 'zones'],
  [operations.deletePriorityClass, 'priority-classes'],
] as const

const mustBe = (expected: string, given: string, path: string): void => {
  if (given !== expected)
    throw new ProblemError('REQUEST_INVALID', { errors: [{ path, message: `it is not ${expected}, as the path says` }] })
}

export const mountCatalogueDraft = (app: FastifyInstance, { caller }: Pick<Tools, 'caller'>, editor: CatalogueEditor): void => {
  for (const [operation, kind, field] of lists)
    mount(app, operation, async (call) => {
      const thing = (call.body as unknown as Record<string, { id: string }>)[field] as { id: string }
      mustBe(call.params.id, thing.id, `body/${field}/id`)
      const change = { action: 'put', kind, thing: thing.id } as const
      return editor.edit(caller(operation, call), call.body.revision, change, `body/${field}`, ({ draft }) =>
        put(draft.catalogue, kind, thing),
      )
    })

  mount(app, operations.putService, async (call) => {
    const { revision, agency, service } = call.body
    mustBe(call.params.id, service.id, 'body/service/id')
    const change = { action: 'put', kind: 'services', thing: service.id } as const
    return editor.edit(caller(operations.putService, call), revision, change, 'body/service', ({ draft }) =>
      putService(draft.catalogue, agency, service),
    )
  })

  mount(app, operations.putBuildingSettings, async (call) => {
    const { revision, settings } = call.body
    const change = { action: 'put', kind: 'settings' } as const
    return editor.edit(caller(operations.putBuildingSettings, call), revision, change, 'body/settings', ({ draft: { catalogue } }) => {
      const { building, zones, agencies, counters, priorityClasses } = catalogue
      return { catalogue: { building, zones, agencies, counters, priorityClasses, ...settings }, at: [] }
    })
  })

  for (const [operation, kind] of removals)
    mount(app, operation, async (call) => {
      const { id } = call.params
      const change = { action: 'delete', kind, thing: id } as const
      return editor.edit(caller(operation, call), call.query.revision, change, 'draft', ({ draft: { catalogue } }) => {
        const edit = remove(catalogue, kind, id)
        const errors = usersOf(catalogue, kind, id)
        if (errors.length > 0) throw new ProblemError('IN_USE', { errors })
        return edit
      })
    })

  mount(app, operations.importCatalogue, async (call) => {
    const { revision, catalogue } = call.body
    mustBe(call.params.building, catalogue.building, 'body/catalogue/building')
    return editor.edit(caller(operations.importCatalogue, call), revision, { action: 'import' }, 'body/catalogue', () => ({
      ...{ catalogue, at: [] },
    }))
  })

  mount(app, operations.importCatalogueFiles, async (call) => {
    const catalogue = draftOf(call.body.files)
    mustBe(call.params.building, catalogue.building, 'body/files/building.json/building')
    return editor.edit(caller(operations.importCatalogueFiles, call), call.body.revision, { action: 'import' }, 'body/files', () => ({
      ...{ catalogue, at: [] },
    }))
  })

  mount(app, operations.restoreCatalogueVersion, async (call) => {
    const { building, version } = call.params
    const change = { action: 'restore', version } as const
    return editor.edit(caller(operations.restoreCatalogueVersion, call), call.body.revision, change, 'draft', async ({ tx, published }) => {
      const earlier = await cataloguesIn(tx).version(building, version)
      if (!earlier) throw new ProblemError('VERSION_UNKNOWN')
      return { catalogue: restored(earlier, published), at: null }
    })
  })

  mount(app, operations.publishCatalogueDraft, async (call) =>
    editor.publish(caller(operations.publishCatalogueDraft, call), call.body.revision),
  )
}
