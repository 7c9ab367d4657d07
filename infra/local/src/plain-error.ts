/** An error whose message is one sentence for the person at the terminal; its stack would not help them. */
export class PlainError extends Error {
  override name = 'PlainError'
}

const diskFull = /ENOSPC|No space left on device|not enough space/i

const closed = /^(EACCES|EPERM|EROFS)\b/

/** The sentence for a failure: a full disk is named as such wherever it struck. */
export const sentenceFor = (failure: unknown, folder: string): string => {
  const text = failure instanceof Error ? failure.message : String(failure)
  if (diskFull.test(text)) return `The disk that holds ${folder} is full: free some space (about 500 MB) and start again.`
  if (closed.test(text)) return `The folder ${folder} cannot be written: ${text}`
  return failure instanceof PlainError ? text : failure instanceof Error ? (failure.stack ?? text) : text
}
