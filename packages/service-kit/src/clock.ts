/** The one place where services read the machine's clock. The live state's clock is Redis's, never this one. */
export const clock = {
  /** Milliseconds since 1970. */
  now: (): number => Date.now(),
  /** ISO 8601 with the given offset in minutes east of UTC. */
  iso: (at: number, offsetMinutes: number): string => {
    const sign = offsetMinutes < 0 ? '-' : '+'
    const size = Math.abs(offsetMinutes)
    const offset = `${sign}${String(Math.floor(size / 60)).padStart(2, '0')}:${String(size % 60).padStart(2, '0')}`
    return new Date(at + offsetMinutes * 60_000).toISOString().replace('Z', offset)
  },
}
