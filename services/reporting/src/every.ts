/** Does something now and again `ms` after it was done, until closed. `close` resolves when it is not at it any more. */
export const every = (ms: number, work: () => Promise<void>, failed: (error: unknown) => void) => {
  let closed = false
  let timer: NodeJS.Timeout | undefined
  const turn = async (): Promise<void> => {
    await work().catch(failed)
    if (!closed) timer = setTimeout(() => (working = turn()), ms)
  }
  let working = turn()
  return {
    async close(): Promise<void> {
      closed = true
      clearTimeout(timer)
      await working
    },
  }
}
