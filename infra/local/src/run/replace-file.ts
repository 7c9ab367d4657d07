import { rename, writeFile } from 'node:fs/promises'

/** Replaces a file as a whole: whoever reads it, also after this process was killed, finds the old text or the new one. */
export const replaceFile = async (path: string, text: string, mode = 0o644): Promise<void> => {
  const making = `${path}.making`
  await writeFile(making, text, { mode })
  await rename(making, path)
}
