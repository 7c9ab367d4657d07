import { readFile, writeFile } from 'node:fs/promises'
import { estimates } from './figures/estimates.ts'
import { fairness } from './figures/fairness.ts'
import { oneNumber } from './figures/one-number.ts'
import { readSetting } from './figures/setting.ts'

/** Prints the engine's figures on simulated days; with `--write` also puts them into the docs. Names of tables print these alone. */
const tables = { fairness, 'one-number': oneNumber, estimates }

const begins = '<!-- figures -->'
const ends = '<!-- /figures -->'

const putInto = async (name: string, figures: string): Promise<void> => {
  const file = new URL(`../../../docs/engine/${name}.md`, import.meta.url)
  const text = await readFile(file, 'utf8')
  const [from, to] = [text.indexOf(begins), text.indexOf(ends)]
  if (from < 0 || to < from) throw new Error(`${file.pathname} has no place for figures`)
  await writeFile(file, `${text.slice(0, from + begins.length)}\n\n${figures}\n\n${text.slice(to)}`)
}

const words = process.argv.slice(2)
const named = words.filter((word) => word !== '--write')
const setting = await readSetting()
for (const [name, make] of Object.entries(tables)) {
  if (named.length > 0 && !named.includes(name)) continue
  const figures = await make(setting)
  console.log(`# ${name}\n\n${figures}\n`)
  if (words.includes('--write')) await putInto(name, figures)
}
