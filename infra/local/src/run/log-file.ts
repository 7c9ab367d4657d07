import { mkdirSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { appendFile } from 'node:fs/promises'
import { dirname } from 'node:path'

const largest = 10_000_000

/** Appends to a file, which begins anew (the old one is kept beside it) at each start and when it grows large. */
export const logFile = (path: string): ((text: string) => void) => {
  mkdirSync(dirname(path), { recursive: true })
  let length = 0
  const begin = () => {
    if (statSync(path, { throwIfNoEntry: false })) renameSync(path, `${path}.old`)
    writeFileSync(path, '')
    length = 0
  }
  begin()
  let writing = Promise.resolve()
  return (text) => {
    length += text.length
    writing = writing
      .then(() => {
        if (length > largest) begin()
        return appendFile(path, text)
      })
      // A log that cannot be written must not end what it tells of.
      .catch(() => {})
  }
}
