import { connect, createServer, type Socket } from 'node:net'
import { freePort } from '@antrean/local'
import type { Test } from 'tap'

export interface Cuttable {
  url: string
  /** Breaks every connection, and takes no new one until `mend`. */
  cut(): void
  mend(): void
}

/** A cable to the given address that can be cut: passes bytes on, both ways. */
export const cuttable = async (t: Test, to: string): Promise<Cuttable> => {
  const { hostname, port } = new URL(to)
  const open = new Set<Socket>()
  let whole = true
  const server = createServer((near) => {
    if (!whole) return near.destroy()
    const far = connect(Number(port), hostname)
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(one)
      one.pipe(other)
      one.on('error', () => other.destroy())
      one.on('close', () => {
        open.delete(one)
        other.destroy()
      })
    }
  })
  const at = await freePort()
  await new Promise<void>((resolve) => server.listen(at, '127.0.0.1', resolve))
  const cut = () => {
    whole = false
    for (const socket of open) socket.destroy()
  }
  t.teardown(() => {
    cut()
    server.close()
  })
  const mend = () => {
    whole = true
  }
  return { url: `http://127.0.0.1:${at}`, cut, mend }
}
