import { mkdir, readFile, rm, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { PlainError } from '../plain-error.ts'
import { replaceFile } from './replace-file.ts'

/** A process of a run, by which a later start recognizes it should nothing else have ended it. */
type Member = { pid: number; mark: string }

/** What a start needs at least: PostgreSQL's first files, Redis's, logs. */
const leastFreeMegabytes = 300

const commandOf = (pid: number): Promise<string> => readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')

const alive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** True where the process lives and, as far as this system can tell, is still the one that was noted. */
const same = async ({ pid, mark }: Member): Promise<boolean> => {
  if (!alive(pid)) return false
  if (process.platform !== 'linux') return true
  return (await commandOf(pid)).includes(mark)
}

const endLeftover = async (member: Member): Promise<void> => {
  for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
    for (let tries = 0; tries < 50 && (await same(member)); tries += 1) {
      if (tries === 0) process.kill(member.pid, signal)
      await pause(100)
    }
  }
}

const requireSpace = async (folder: string): Promise<void> => {
  const { bavail, bsize } = await statfs(folder)
  const free = Math.floor((bavail * bsize) / 1_000_000)
  if (free < leastFreeMegabytes) {
    throw new PlainError(`The disk that holds ${folder} is full: ${free} MB are free and Antrean needs at least ${leastFreeMegabytes} MB.`)
  }
}

/** A folder that one run at a time holds. */
export type DataFolder = {
  path: string
  /** Notes a process of this run, so that the next start can end it should this one not have. */
  note(member: Member): Promise<void>
  release(): Promise<void>
}

/** Takes the folder for this run. Throws a PlainError where another run holds it, or where the disk is full. */
export const takeDataFolder = async (path: string): Promise<DataFolder> => {
  await mkdir(path, { recursive: true })
  await requireSpace(path)
  const file = join(path, 'running.json')
  const [first, ...others]: Member[] = JSON.parse(await readFile(file, 'utf8').catch(() => '[]'))
  if (first && first.pid !== process.pid && (await same(first))) {
    throw new PlainError(
      `Antrean already runs on the data in ${path} (process ${first.pid}): stop it first, or set ANTREAN_DATA_DIR to another folder.`,
    )
  }
  for (const member of others.reverse()) await endLeftover(member)

  let members: Member[] = [{ pid: process.pid, mark: 'start.ts' }]
  let writing = Promise.resolve()
  // One after the other: several processes are noted at once.
  const write = () => {
    writing = writing.then(() => replaceFile(file, JSON.stringify(members)))
    return writing
  }
  await write()
  return {
    path,
    note: async (member) => {
      members = [...members.filter(({ pid }) => alive(pid)), member]
      await write()
    },
    release: async () => {
      await writing.catch(() => {})
      await rm(file, { force: true })
    },
  }
}
