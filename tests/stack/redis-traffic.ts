import { Redis } from 'ioredis'
import type { Test } from 'tap'
import type { Stack } from './stack.ts'

/** A command that touched a building's live state (`q:` keys) from outside a script. */
export interface Touch {
  /** The name of the connection that sent it. */
  by: string
  command: string
}

export interface Traffic {
  /** Every kind of touch so far, once. */
  touches(): Promise<Touch[]>
  /** Commands on `q:` keys that scripts gave. */
  inScripts(): number
  stop(): void
}

const namesByAddress = async (redis: Redis): Promise<[string, string][]> => {
  const lines = String(await redis.client('LIST')).split('\n')
  return lines.map((line) => [/\baddr=(\S+)/.exec(line)?.[1] ?? '', /\bname=(\S*)/.exec(line)?.[1] ?? ''])
}

/** Listens to everything that Redis is told (MONITOR, which marks what a script does as "lua"). */
export const watchTraffic = async (t: Test, { redis: { url } }: Stack): Promise<Traffic> => {
  const redis = new Redis(url, { connectionName: 'test' })
  const monitor = await redis.monitor()
  t.teardown(() => {
    monitor.disconnect()
    redis.disconnect()
  })
  const names = new Map(await namesByAddress(redis))
  const seen = new Map<string, { address: string; command: string }>()
  let inScripts = 0
  monitor.on('monitor', (_time: string, args: string[], source: string) => {
    if (!args.some((word) => word.startsWith('q:{'))) return
    if (source === 'lua') inScripts += 1
    else seen.set(`${source} ${args[0]}`, { address: source, command: (args[0] ?? '').toUpperCase() })
  })
  return {
    inScripts: () => inScripts,
    async touches() {
      for (const [address, name] of await namesByAddress(redis)) names.set(address, name)
      const all = [...seen.values()].map(({ address, command }) => ({ by: names.get(address) || address, command }))
      return [...new Map(all.map((touch) => [`${touch.by} ${touch.command}`, touch])).values()]
    },
    stop: () => monitor.disconnect(),
  }
}
