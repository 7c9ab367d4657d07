// Fails when an import breaks the layers, or when so few modules were looked at that passing means nothing.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { cruise, type IFlattenedRuleSet, type IReporterOutput } from 'dependency-cruiser'
import { forbidden } from './layers.ts'

const root = join(import.meta.dirname, '../..')
/** Grows with the code: a cruise that sees fewer is broken, not clean. */
const fewestModules = 60

process.chdir(root)
const ruleSet = { forbidden } as IFlattenedRuleSet
const places = ['packages', 'services', 'infra/local/src', 'tests'].filter((place) => existsSync(place))
const { output } = (await cruise(places, {
  ruleSet,
  validate: true,
  outputType: 'json',
  doNotFollow: { path: 'node_modules' },
  exclude: { path: '(^|/)(dist|coverage|\\.tap)/' },
  tsPreCompilationDeps: true,
  enhancedResolveOptions: {
    exportsFields: ['exports'],
    conditionNames: ['types', 'import', 'node', 'default'],
    extensions: ['.ts', '.tsx', '.js', '.mjs'],
  },
})) as IReporterOutput

const { modules, summary } = JSON.parse(output as string)
const own = modules.filter(({ source }: { source: string }) => /\.tsx?$/.test(source) && !source.includes('node_modules'))
for (const { rule, from, to } of summary.violations) console.log(`${rule.name}: ${from} → ${to}`)
console.log(`${own.length} modules, ${summary.violations.length} violations`)
if (own.length < fewestModules)
  console.log(`Fewer than ${fewestModules} modules were looked at: dependency-cruiser does not read the sources.`)
process.exit(summary.violations.length === 0 && own.length >= fewestModules ? 0 : 1)
