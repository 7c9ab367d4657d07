import type { Catalogue } from '@antrean/contracts'
import { offsetMinutes } from '@antrean/domain'
import { rulesOf } from './rules.ts'

/** A catalogue as `publish-catalogue` takes it. */
export const publicationOf = (catalogue: Catalogue) => ({
  version: catalogue.version,
  offset: offsetMinutes[catalogue.timeZone],
  catalogue: JSON.stringify(catalogue),
  rules: rulesOf(catalogue),
})
