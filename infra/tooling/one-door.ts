// Fails when the environment is read outside a config.ts, or the clock outside a clock.ts: both are handed in, so that tests can.
import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'

const root = join(import.meta.dirname, '../..')
const fewestFiles = 200

const doors = [
  {
    word: 'process.env',
    pattern: /\bprocess\s*(\.\s*env\b|\[\s*['"]env['"]\s*\])|\{[^}]*\benv\b[^}]*\}\s*=\s*process\b/,
    door: 'config.ts',
  },
  { word: 'the clock', pattern: /\bDate\.now\b|\bnew Date\(\s*\)|(?<!new\s)(?<![.\w])Date\(\)|\bTemporal\.Now\b/, door: 'clock.ts' },
]

/** The lines without their comments; what a comment says is no call. */
const codeOf = (text: string): string[] =>
  text
    .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ''))
    .split('\n')
    .map((line) => line.replace(/(^|\s)\/\/.*/, ''))

const isTest = (file: string) => /\.test\.tsx?$|(^|\/)tests\/|^packages\/test-kit\//.test(file)

const files = globSync('{packages,services,infra}/**/*.{ts,tsx}', { cwd: root, exclude: (name) => /(^|\/)(node_modules|dist)$/.test(name) })
  .filter((file) => !isTest(file) && !file.endsWith('one-door.ts'))
  .sort()

const faults = files.flatMap((file) =>
  codeOf(readFileSync(join(root, file), 'utf8')).flatMap((line, index) =>
    doors
      .filter(({ pattern, door }) => !basename(file).endsWith(door) && pattern.test(line))
      .map(({ word, door }) => `${file}:${index + 1} reads ${word}; only ${door} may`),
  ),
)

for (const fault of faults) console.log(fault)
console.log(`${files.length} files, ${faults.length} faults`)
process.exit(faults.length === 0 && files.length >= fewestFiles ? 0 : 1)
