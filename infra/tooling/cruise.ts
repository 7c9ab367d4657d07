import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { cruise, type ICruiseResult, type IFlattenedRuleSet } from 'dependency-cruiser'
import { forbidden } from './layers.ts'

const places = ['packages', 'services', 'infra/gateway/src', 'infra/local/src', 'tests']

/** The modules of a checkout that were looked at, and the imports that break the layers. */
export const cruiseCheckout = async (root: string): Promise<{ modules: number; violations: string[] }> => {
  const { output } = await cruise(
    places.filter((place) => existsSync(join(root, place))),
    {
      baseDir: root,
      ruleSet: { forbidden } as IFlattenedRuleSet,
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
    },
  )
  const { modules, summary }: ICruiseResult = JSON.parse(output as string)
  return {
    modules: modules.filter(({ source }) => /\.tsx?$/.test(source) && !source.includes('node_modules')).length,
    violations: summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`),
  }
}
