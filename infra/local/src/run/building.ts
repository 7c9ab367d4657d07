import { join } from 'node:path'
import type { StartConfig } from '../config.ts'
import { PlainError } from '../plain-error.ts'
import type { Child } from '../process/child.ts'
import { isPortFree } from '../process/free-port.ts'
import type { Crew, Layer } from './crew.ts'
import { keep } from './keep.ts'
import { logFile } from './log-file.ts'
import { buildScreens } from './screens.ts'
import type { Secrets } from './secrets.ts'
import { startServers } from './servers.ts'
import { type NodeProcess, startNode, whenDone, whenReady } from './service.ts'
import { servicesOf } from './services.ts'

export type Started = { url: string; secrets: Secrets }

type Options = { config: StartConfig; secrets: Secrets; crew: Crew; say: (line: string) => void }

/** Brings a whole building up, from its data folder to its simulated visitors. Throws a PlainError that says what is in the way. */
export const startBuilding = async ({ config, secrets, crew, say }: Options): Promise<Started> => {
  const { ANTREAN_HOST: host, ANTREAN_PORT: port } = config
  if (!(await isPortFree(port, host))) {
    throw new PlainError(`Port ${port} is taken by another program: stop it, or set ANTREAN_PORT to another port.`)
  }
  const log = (name: string) => logFile(join(config.ANTREAN_DATA_DIR, 'logs', `${name}.log`))

  const launch = async (layer: Layer, process: NodeProcess): Promise<Child> => {
    crew.stopping.throwIfAborted()
    return crew.join(layer, await startNode(process), process.entry)
  }
  const command = async (process: Omit<NodeProcess, 'onOutput'>) => {
    await whenDone(process.name, await launch('command', { ...process, onOutput: log(process.name) }))
  }
  const service = async (layer: Layer, process: Omit<NodeProcess, 'onOutput'> & { ready?: string }) => {
    const onOutput = log(process.name)
    const start = async () => {
      const child = await launch(layer, { ...process, onOutput })
      return { child, exited: child.exited, lastWords: () => child.tail().split('\n').at(-1) ?? '' }
    }
    const first = await start()
    if (process.ready) await whenReady(process.name, process.ready, first.child)
    void keep({ name: process.name, start }, first, crew.stopping, say)
  }

  const servers = await startServers(config, crew, say)
  const url = `http://${['127.0.0.1', '0.0.0.0', '::1', '::'].includes(host) ? 'localhost' : host}:${port}`
  const parts = await servicesOf(config, secrets, { ...servers, public: url })

  for (const { say: what, ...one } of parts.setUp) {
    say(what)
    await command(one)
  }
  say('Building the screens …')
  const built = await buildScreens(async (child) => void (await crew.join('command', child, 'vite')), log('screens'))
  if (!built) say('  they stand built already')

  say('Starting the services …')
  await Promise.all(parts.services.map((one) => service('service', one)))
  await service('gateway', parts.gateway)
  if (config.ANTREAN_DEMO === 'on') {
    say('Simulating a day in the building …')
    await service('simulator', parts.simulator)
  }
  return { url, secrets }
}
