import { access, chmod, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { toolsFolder } from '../checkout.ts'
import { inheritedEnv, searchPath } from '../config.ts'
import { libraryFolders, unpackDebianPackages } from '../debian/unpack.ts'
import { PlainError } from '../plain-error.ts'
import { run } from '../process/run.ts'

type Say = (line: string) => void

const packages = ['chromium', 'fonts-liberation']
const names = ['chromium', 'chromium-browser', 'google-chrome']

const runs = async (command: string): Promise<boolean> =>
  (await run(command, ['--version'], { env: { ...inheritedEnv, HOME: '/tmp' }, timeoutMs: 20_000 })).code === 0

const installed = async (): Promise<string | null> => {
  for (const folder of [...searchPath, '/usr/bin']) {
    for (const name of names) {
      const command = join(folder, name)
      if (
        await access(command).then(
          () => runs(command),
          () => false,
        )
      )
        return command
    }
  }
  return null
}

const folder = join(toolsFolder, 'chromium')
const launcher = join(folder, 'antrean-chromium')

/** Tells the unpacked browser where its libraries and fonts are. */
const writeLauncher = async (): Promise<void> => {
  const fonts = join(folder, 'antrean-fonts.conf')
  const cache = join(folder, 'antrean-font-cache')
  await mkdir(cache, { recursive: true })
  await writeFile(
    fonts,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${folder}/usr/share/fonts</dir><dir>/usr/share/fonts</dir><cachedir>${cache}</cachedir></fontconfig>\n`,
  )
  await writeFile(
    launcher,
    `#!/bin/sh
LD_LIBRARY_PATH='${(await libraryFolders(folder)).join(':')}' FONTCONFIG_FILE='${fonts}' exec '${folder}/usr/lib/chromium/chromium' "$@"\n`,
  )
  await chmod(launcher, 0o755)
}

/** A Chromium for the browser tests: an installed one, else Debian's, installed by root and unpacked by anybody else. */
export const findChromium = async (say: Say): Promise<string> => {
  const ready = (await installed()) ?? ((await runs(launcher)) ? launcher : null)
  if (ready) return ready
  if (process.getuid?.() === 0) {
    say('Chromium: apt-get install')
    const env = { ...inheritedEnv, DEBIAN_FRONTEND: 'noninteractive' }
    await run('apt-get', ['-q', 'update'], { env })
    const { output } = await run('apt-get', ['-q', 'install', '-y', '--no-install-recommends', ...packages], { env })
    const found = await installed()
    if (found) return found
    say(output.trim().slice(-500))
  }
  await unpackDebianPackages(packages, folder, (line) => say(`Chromium: ${line}`))
  await writeLauncher()
  if (await runs(launcher)) return launcher
  throw new PlainError('The browser tests need Chromium, and none could be fetched: install chromium.')
}
