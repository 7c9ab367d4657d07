import { access, constants } from 'node:fs/promises'
import { join } from 'node:path'
import { toolsFolder } from '../checkout.ts'
import { searchPath } from '../config.ts'
import { libraryFolders, unpackDebianPackages } from '../debian/unpack.ts'
import { PlainError } from '../plain-error.ts'
import { run } from '../process/run.ts'

export type RedisBinary = { command: string; env: NodeJS.ProcessEnv; from: string }

const oldest = 7
const names = ['valkey-server', 'redis-server']

const onPath = async (name: string): Promise<string | null> => {
  for (const folder of [...searchPath, '/usr/local/bin', '/opt/homebrew/bin']) {
    const file = join(folder, name)
    if (
      await access(file, constants.X_OK).then(
        () => true,
        () => false,
      )
    )
      return file
  }
  return null
}

/** The major version that `--version` tells, or null when the binary does not run here. */
const majorVersion = async (binary: RedisBinary): Promise<number | null> => {
  const { code, output } = await run(binary.command, ['--version'], { env: binary.env })
  const major = /v=(\d+)\./.exec(output)?.[1]
  return code === 0 && major ? Number(major) : null
}

const usable = async (binary: RedisBinary): Promise<RedisBinary | null> => {
  const major = await majorVersion(binary)
  return major !== null && major >= oldest ? binary : null
}

const installed = async (from: string): Promise<RedisBinary | null> => {
  for (const name of names) {
    const command = await onPath(name)
    const found = command && (await usable({ command, env: {}, from }))
    if (found) return found
  }
  return null
}

const unpackedFolder = join(toolsFolder, 'redis')

const unpacked = async (): Promise<RedisBinary | null> => {
  const libraries = (await libraryFolders(unpackedFolder)).join(':')
  return usable({
    command: join(unpackedFolder, 'usr/bin/redis-server'),
    env: libraries ? { LD_LIBRARY_PATH: libraries } : {},
    from: "Debian's package, unpacked",
  })
}

/**
 * A Redis or Valkey server that runs on this machine: an installed one, else Debian's package unpacked without
 * installing it, else Homebrew's. Throws a PlainError that says what to install.
 */
export const findRedis = async (say: (line: string) => void = () => {}): Promise<RedisBinary> => {
  const ready = (await installed('installed')) ?? (await unpacked())
  if (ready) return ready

  let reason = 'this system has neither apt-get nor brew'
  if (await onPath('apt-get')) {
    reason = await unpackDebianPackages(['redis-server'], unpackedFolder, say).then(
      () => 'the unpacked one does not run here',
      (error: Error) => error.message,
    )
    const found = await unpacked()
    if (found) return found
  } else if (await onPath('brew')) {
    say('brew install valkey')
    reason = (await run('brew', ['install', 'valkey'])).output.trim().slice(-300)
    const found = await installed('Homebrew')
    if (found) return found
  }
  throw new PlainError(
    `No Redis of version ${oldest} or newer is on this machine and none could be fetched (${reason}): install redis-server or valkey, or set REDIS_URL to a running one.`,
  )
}
