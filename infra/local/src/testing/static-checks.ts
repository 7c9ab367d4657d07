import { globSync } from 'node:fs'
import { dirname } from 'node:path'
import { checkout } from '../checkout.ts'
import { inheritedEnv } from '../config.ts'
import { run } from '../process/run.ts'
import type { Count } from './tap-report.ts'

type Check = { name: string; args: string[] }

const tooling = 'infra/tooling/node_modules'

const typeChecks = (): Check[] =>
  globSync(['packages/*/tsconfig.json', 'services/*/tsconfig.json', 'infra/*/tsconfig.json', 'tests/tsconfig.json'], { cwd: checkout })
    .sort()
    .map((file) => ({ name: `types of ${dirname(file)}`, args: ['node_modules/typescript/bin/tsc', '-p', file, '--pretty', 'false'] }))

const checks = (): Check[] => [
  { name: 'lint and format', args: [`${tooling}/@biomejs/biome/bin/biome`, 'ci', '--colors=off', '--max-diagnostics=50', '.'] },
  { name: 'import rules', args: ['infra/tooling/import-rules.ts'] },
  { name: 'one door for environment and clock', args: ['infra/tooling/one-door.ts'] },
  { name: 'nothing unused', args: [`${tooling}/knip/bin/knip.js`, '--config', 'infra/tooling/knip.json', '--no-config-hints'] },
  ...typeChecks(),
]

/** Runs the checks that need no running system, two at a time; each counts as one test. */
export const runStaticChecks = async (say: (line: string) => void): Promise<Count> => {
  const count: Count = { passed: 0, failed: 0, skipped: 0 }
  const waiting = checks()
  const worker = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      const { code, output } = await run(process.execPath, check.args, { cwd: checkout, env: inheritedEnv })
      if (code === 0) count.passed += 1
      else count.failed += 1
      say(`${code === 0 ? 'pass' : 'FAIL'}  ${check.name}${code === 0 ? '' : `\n${output.trimEnd()}`}`)
    }
  }
  await Promise.all([worker(), worker()])
  return count
}
