import { accepted, type FreshInstallation, freshInstallation, startService } from '@antrean/test-kit'
import type { Test } from 'tap'
import type { Figure } from '../figure.ts'
import { httpLoad, type Step } from '../http-load.ts'
import { type BareScripts, bareScripts } from '../limits/evalsha.ts'
import { closedLoop, inTurns, type Measured } from '../repeat.ts'
import { limitProgram, redisOnDisk, wideCatalogue } from '../servers.ts'

const levels = [1, 8, 64, 256]
const ms = 2_000
const share = 0.6

interface Work {
  name: string
  steps: Step[]
  /** The same by scripts alone; answers how many commands that was. */
  bare(scripts: BareScripts, lane: number): Promise<number>
}

const ticketIn = (last: string): string => (JSON.parse(last) as { ticket: { id: string } }).ticket.id

const works = (building: string): Work[] => {
  const at = `/api/queue/buildings/${building}`
  const issue: Step = { path: () => `${at}/visits`, body: () => ({ services: ['ktp'] }) }
  const callNext: Step = { path: (lane) => `${at}/counters/lane-${lane}/call-next`, body: () => ({}) }
  const miss: Step = { path: (_, last) => `${at}/tickets/${ticketIn(last)}/no-show`, body: (lane) => ({ counter: `lane-${lane}` }) }
  return [
    { name: 'issue', steps: [issue], bare: (scripts) => scripts.issue().then(() => 1) },
    {
      name: 'issue, call-next, no-show',
      steps: [issue, callNext, miss],
      bare: async (scripts, lane) => {
        await scripts.issue()
        const { ticket } = await scripts.callNext(`lane-${lane}`)
        await scripts.miss(`lane-${lane}`, ticket)
        return 3
      },
    },
  ]
}

const seqOf = async ({ redis, building }: FreshInstallation): Promise<number> => Number(await redis.hget(`q:{${building}}:state`, 'seq'))

/** Counters that a run left with a ticket, because it ended between two steps, are freed. */
const freeCounters = async ({ redis, building, catalogue, commands }: FreshInstallation): Promise<void> => {
  for (const { id } of catalogue.counters) {
    const ticket = await redis.hget(`q:{${building}}:counter:${id}`, 'ticket')
    if (ticket) accepted(await commands.markNoShow(id, ticket, { by: 'integration' }))
  }
}

/** Commands over HTTP with `appendfsync always`, against the lower of Redis's scripts and HTTP alone. */
export const commands = async (scope: Test): Promise<Figure[]> => {
  const { url: redisUrl } = await redisOnDisk(scope)
  const kit = await freshInstallation(scope, { redisUrl, catalogue: wideCatalogue(Math.max(...levels)) })
  const queue = await startService(scope, 'queue', { ...kit.env, LOG_LEVEL: 'error' })
  const empty = await limitProgram(scope, 'empty-route')
  const scripts = await bareScripts(redisUrl, kit.building)
  scope.teardown(() => scripts.close())
  for (const { id } of kit.catalogue.counters) accepted(await kit.commands.open(id, { by: 'integration' }))

  const rows: Figure[] = []
  for (const lanes of levels) {
    for (const { name, steps, bare } of works(kit.building)) {
      const [ours, byScripts, byHttp] = (await inTurns(
        async () => {
          const before = await seqOf(kit)
          const { rate, replies } = await httpLoad(queue.url, kit.integrationKey, lanes, ms, steps)
          const events = (await seqOf(kit)) - before
          if (events < replies) throw new Error(`${replies} replies, ${events} events`)
          await freeCounters(kit)
          return rate
        },
        async () => {
          let commands = 0
          const began = performance.now()
          await closedLoop(lanes, ms, async (lane) => {
            const done = await bare(scripts, lane)
            commands += done
          })
          return (commands * 1000) / (performance.now() - began)
        },
        async () => (await httpLoad(empty, '', lanes, ms, [{ path: () => '/', body: () => ({}) }])).rate,
      )) as [Measured, Measured, Measured]
      const { rate: limit, busy } = byScripts.rate < byHttp.rate ? byScripts : byHttp
      const of = byScripts.rate < byHttp.rate ? 'the same scripts by EVALSHA' : 'an empty Fastify route'
      const target = lanes === 64 ? `≥ ${share}` : ''
      const met = ours.rate >= share * limit
      rows.push({ bench: `${name} over HTTP, ${lanes} in flight`, ours: ours.rate, limit, of, busy, unit: '/s', target, met })
    }
  }
  return rows
}
