import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { inheritedEnv } from '../config.ts'
import { PlainError, sentenceFor } from '../plain-error.ts'
import { run } from '../process/run.ts'

/** apt with a state of its own: needs no root, no package lists on the machine, and leaves nothing installed. */
const privateApt = (state: string): string[] => [
  '-q',
  ...[
    `Dir::State=${state}/state`,
    `Dir::State::lists=${state}/lists`,
    'Dir::State::status=/var/lib/dpkg/status',
    `Dir::Cache=${state}/cache`,
    'Debug::NoLocking=1',
    'APT::Sandbox::User=',
    'APT::Update::Post-Invoke-Success::=',
    'Acquire::Languages=none',
    'Acquire::Retries=2',
    'Acquire::http::Timeout=20',
  ].flatMap((option) => ['-o', option]),
]

const apt = async (state: string, args: string[], folder: string): Promise<void> => {
  const ran = await run('apt-get', [...privateApt(state), ...args], { env: inheritedEnv, timeoutMs: 600_000 })
  if (ran.code === 0) return
  const reason = ran.output.split('\n').find((line) => line.startsWith('E:')) ?? ran.output.slice(-300)
  throw new PlainError(sentenceFor(new PlainError(reason), folder))
}

/** Downloads Debian packages, with what they need and this machine lacks, and unpacks them into `folder`. */
export const unpackDebianPackages = async (packages: string[], folder: string, say: (line: string) => void = () => {}): Promise<void> => {
  // Made beside its place and renamed, so that a half-filled folder is never taken for a whole one.
  const making = `${folder}.${process.pid}`
  const state = join(making, '.apt')
  try {
    for (const part of ['state', 'lists/partial', 'cache/archives/partial']) await mkdir(join(state, part), { recursive: true })
    say('fetching the package lists')
    await apt(state, ['update'], folder)
    say(`fetching ${packages.join(', ')}`)
    await apt(state, ['install', '--download-only', '--no-install-recommends', '-y', ...packages], folder)
    const archives = join(state, 'cache/archives')
    for (const archive of (await readdir(archives)).filter((name) => name.endsWith('.deb'))) {
      const ran = await run('dpkg-deb', ['-x', join(archives, archive), making])
      if (ran.code !== 0) throw new PlainError(sentenceFor(new PlainError(`${archive} cannot be unpacked: ${ran.output.trim()}`), folder))
    }
    await rm(state, { recursive: true })
    await rename(making, folder).catch(async (error: NodeJS.ErrnoException) => {
      // Another process was first; what it made is as good.
      if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error
    })
  } finally {
    await rm(making, { recursive: true, force: true })
  }
}

/** Where the unpacked packages keep their shared libraries, for LD_LIBRARY_PATH. */
export const libraryFolders = async (folder: string): Promise<string[]> => {
  const found: string[] = []
  for (const lib of ['usr/lib', 'lib']) {
    for (const name of await readdir(join(folder, lib)).catch(() => [])) {
      if (/-linux-gnu/.test(name)) found.push(join(folder, lib, name))
    }
  }
  return found
}
