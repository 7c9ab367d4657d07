import { join } from 'node:path'
import { checkout } from '../checkout.ts'
import { startChild } from '../process/child.ts'
import { type Count, TapReport } from './tap-report.ts'

/** Runs test files, two at a time. A run that ends badly, or that runs no test, counts as failed. */
export const runTap = async (files: string[], env: NodeJS.ProcessEnv, say: (line: string) => void): Promise<Count> => {
  if (files.length === 0) return { passed: 0, failed: 0, skipped: 0 }
  const report = new TapReport(say)
  const tap = await startChild({
    command: process.execPath,
    args: [join(checkout, 'node_modules/tap/dist/esm/run.mjs'), '--reporter=tap', '--no-color', ...files],
    cwd: checkout,
    env,
    onOutput: (text, from) => (from === 'stdout' ? report.write(text) : process.stderr.write(text)),
  })
  const { code } = await tap.exited
  const count = report.end()
  if (code !== 0 && count.failed === 0) {
    say(`  ✖ tap ended with code ${code}: ${tap.tail().slice(-500)}`)
    count.failed += 1
  }
  return count
}
