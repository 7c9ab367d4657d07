// Fails when an import breaks the layers, or when so few modules were looked at that passing means nothing.
import { join } from 'node:path'
import { cruiseCheckout } from './cruise.ts'

/** Grows with the code: a cruise that sees fewer is broken, not clean. */
const fewestModules = 250

const { modules, violations } = await cruiseCheckout(join(import.meta.dirname, '../..'))
for (const violation of violations) console.log(violation)
console.log(`${modules} modules, ${violations.length} violations`)
if (modules < fewestModules)
  console.log(`Fewer than ${fewestModules} modules were looked at: dependency-cruiser does not read the sources.`)
process.exit(violations.length === 0 && modules >= fewestModules ? 0 : 1)
