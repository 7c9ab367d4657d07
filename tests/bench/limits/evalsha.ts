import { registry, scriptOf } from '@antrean/queue'
import { Redis } from 'ioredis'
import { v7 } from 'uuid'

type Name = 'issue' | 'callNext' | 'markNoShow'

/** The same scripts on a bare ioredis connection: no HTTP, no schemas, no rights, no log. */
export const bareScripts = async (url: string, building: string) => {
  const redis = new Redis(url)
  const shas = new Map<Name, string>()
  for (const name of ['issue', 'callNext', 'markNoShow'] as const) {
    shas.set(name, String(await redis.script('LOAD', scriptOf(registry[name]).text)))
  }
  const run = (name: Name, by: string, ...words: string[]) =>
    redis.evalsha(shas.get(name) as string, 1, `q:{${building}}:state`, '', '', by, '', '', ...words) as Promise<string[]>
  return {
    issue: () => run('issue', 'kiosk-1', v7(), v7().slice(0, 22), 'kiosk', '', '', '', v7(), 'ktp', ''),
    async callNext(counter: string): Promise<{ ticket: string; number: string }> {
      const [, , body = '{}'] = await run('callNext', 'integration', counter, '')
      return JSON.parse(body)
    },
    miss: (counter: string, ticket: string) => run('markNoShow', 'integration', ticket, counter, ''),
    close: () => redis.disconnect(),
  }
}
export type BareScripts = Awaited<ReturnType<typeof bareScripts>>
