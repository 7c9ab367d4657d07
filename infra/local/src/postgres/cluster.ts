import { randomBytes } from 'node:crypto'
import { access, chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative, sep } from 'node:path'
import { PlainError, sentenceFor } from '../plain-error.ts'
import { run } from '../process/run.ts'
import type { Binaries } from './binaries.ts'
import { ownFolder } from './own-folder.ts'
import { handOver, postgresUser, type User } from './unprivileged.ts'

export type Cluster = { data: string; password: string; user: User | null; fresh: boolean }

/** The folder itself, or where the server's user cannot enter it a folder that it can; `location` remembers which. */
const placeFor = async (dir: string, user: User | null): Promise<string> => {
  await mkdir(dir, { recursive: true })
  const note = join(dir, 'location')
  const remembered = await readFile(note, 'utf8').catch(() => '')
  if (remembered) return remembered.trim()
  if (await handOver(dir, user)) return dir
  if ((await openTemporary(dir)) && (await handOver(dir, user))) return dir
  const place = join(await ownFolder(dir), 'data')
  await mkdir(place, { recursive: true })
  await handOver(place, user)
  // Data that was made while the folder could be entered comes along.
  if (await readFile(join(dir, 'data/PG_VERSION')).catch(() => null)) await run('mv', [join(dir, 'data'), place])
  await writeFile(note, `${place}\n`)
  return place
}

/** A test's own folder under the system's temporary one is closed to others by habit; passing through it is harmless. */
const openTemporary = async (folder: string): Promise<boolean> => {
  const [first = '..'] = relative(tmpdir(), folder).split(sep)
  if (first === '..') return false
  await chmod(join(tmpdir(), first), 0o711)
  return true
}

/** The data folder, made by initdb where it is missing. Throws a PlainError where it is another version's. */
export const prepareCluster = async (
  dir: string,
  find: (user: User | null) => Promise<Binaries>,
): Promise<Cluster & { binaries: Binaries }> => {
  const user = await postgresUser()
  const binaries = await find(user)
  const place = await placeFor(dir, user)
  const data = join(place, 'data')
  const secret = join(dir, 'password')

  const version = await readFile(join(data, 'PG_VERSION'), 'utf8').catch(() => null)
  if (version !== null) {
    if (Number(version) !== binaries.major) {
      throw new PlainError(
        `The PostgreSQL data in ${data} is of version ${version.trim()} and this Antrean brings version ${binaries.major}: move the data over with pg_dump, or move the folder away to start with none.`,
      )
    }
    return { data, user, binaries, fresh: false, password: (await readFile(secret, 'utf8')).trim() }
  }
  const password = await initialise(binaries, { place, data, secret, user })
  return { data, user, binaries, fresh: true, password }
}

const initialise = async (
  binaries: Binaries,
  { place, data, secret, user }: { place: string; data: string; secret: string; user: User | null },
): Promise<string> => {
  const password = await readFile(secret, 'utf8').then(
    (text) => text.trim(),
    () => randomBytes(24).toString('hex'),
  )
  await writeFile(secret, `${password}\n`, { mode: 0o600 })
  // initdb reads the password as the server's user; it stands in a file, for a command line is everybody's to read.
  const handed = join(place, 'initdb-password')
  await rm(handed, { force: true })
  await writeFile(handed, password, { mode: 0o600 })
  await handOver(handed, user)
  // Made under another name, so that an initdb that was cut short is not taken for a data folder.
  const making = `${data}.making`
  await rm(making, { recursive: true, force: true })
  const ran = await run(
    binaries.initdb,
    [
      '-D',
      making,
      '-U',
      'antrean',
      `--pwfile=${handed}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--no-instructions',
    ],
    { user, cwd: place, env: { PATH: '/usr/bin:/bin' } },
  )
  await rm(handed, { force: true })
  if (ran.code !== 0) throw new PlainError(sentenceFor(new PlainError(`initdb failed: ${ran.output.trim().slice(-500)}`), place))
  await run('mv', [making, data])
  await access(data)
  return password
}
