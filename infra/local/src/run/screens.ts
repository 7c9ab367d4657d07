import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { checkout, screensFolder } from '../checkout.ts'
import { inheritedEnv } from '../config.ts'
import { PlainError, sentenceFor } from '../plain-error.ts'
import { type Child, startChild } from '../process/child.ts'

/** What the built pages depend on. */
const sources = [
  'packages/screens/**/*.*',
  'packages/client/src/**/*.ts',
  'packages/contracts/src/**/*.ts',
  'packages/domain/src/**/*.ts',
  'pnpm-lock.yaml',
]

const outside = (name: string): boolean => /(^|\/)(node_modules|dist)$|\.test\.tsx?$/.test(name)

const wanted = (): string => {
  const hash = createHash('sha256')
  for (const file of globSync(sources, { cwd: checkout, exclude: outside }).sort()) {
    hash.update(file).update(readFileSync(join(checkout, file)))
  }
  return hash.digest('hex')
}

/** Builds the pages with Vite, unless they stand built from these very sources. Says whether it had to. */
export const buildScreens = async (started: (child: Child) => void, onOutput: (text: string) => void): Promise<boolean> => {
  const stamp = join(screensFolder, '.built-from')
  const need = wanted()
  if ((await readFile(stamp, 'utf8').catch(() => '')) === need) return false
  await rm(stamp, { force: true })
  const folder = join(checkout, 'packages/screens')
  const child = await startChild({
    command: process.execPath,
    args: [join(folder, 'node_modules/vite/bin/vite.js'), 'build'],
    cwd: folder,
    env: { ...inheritedEnv, NODE_ENV: 'production' },
    onOutput,
  })
  started(child)
  const { code } = await child.exited
  if (code !== 0)
    throw new PlainError(sentenceFor(new PlainError(`The screens could not be built:\n${child.tail().slice(-1_500)}`), folder))
  await writeFile(stamp, need)
  return true
}
