import { randomInt } from 'node:crypto'
import { createServer } from 'node:net'

/** True when nothing listens on the port of the given address. */
export const isPortFree = (port: number, host = '127.0.0.1'): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(true)))
  })

/**
 * A free port below the range from which systems take ports of outgoing connections, so that a server that is
 * killed and started again finds its port still free.
 */
export const freePort = async (): Promise<number> => {
  for (;;) {
    const port = randomInt(20_000, 32_000)
    if (await isPortFree(port)) return port
  }
}
