import { createHash } from 'node:crypto'
import { lstat, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { PlainError } from '../plain-error.ts'

/**
 * A folder for `place` that every user can enter, for what cannot stay in a folder that is root's alone.
 * The same place always gets the same one.
 */
export const ownFolder = async (place: string): Promise<string> => {
  const name = createHash('sha256').update(place).digest('hex').slice(0, 12)
  const folder = join('/var/tmp', `antrean-${name}`)
  await mkdir(folder, { mode: 0o711 }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
  const found = await lstat(folder)
  // /var/tmp is everybody's: what somebody else put there under this name is not ours to trust.
  if (!found.isDirectory() || found.uid !== process.getuid?.()) {
    throw new PlainError(`${folder} belongs to somebody else: remove it and start again.`)
  }
  return folder
}
