import { chown, readFile } from 'node:fs/promises'
import { PlainError } from '../plain-error.ts'
import { run } from '../process/run.ts'

export type User = { uid: number; gid: number }

/** PostgreSQL refuses root; as root it runs as `nobody`, as anybody else it runs as they are (null). */
export const postgresUser = async (): Promise<User | null> => {
  if (process.getuid?.() !== 0) return null
  const entry = (await readFile('/etc/passwd', 'utf8')).split('\n').find((line) => line.startsWith('nobody:'))
  const [, , uid, gid] = entry?.split(':') ?? []
  if (!uid || !gid)
    throw new PlainError(
      'PostgreSQL does not run as root and this system has no user nobody: start as an ordinary user, or set DATABASE_URL.',
    )
  return { uid: Number(uid), gid: Number(gid) }
}

/** Gives the folder to the user; false where a folder above it keeps that user out. */
export const handOver = async (folder: string, user: User | null): Promise<boolean> => {
  if (!user) return true
  await chown(folder, user.uid, user.gid)
  return (await run('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { user, cwd: '/', env: {} })).code === 0
}
