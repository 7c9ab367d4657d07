import { collectDefaultMetrics, Histogram, Registry } from '@prometheus-io/client'
import fp from 'fastify-plugin'

export type Check = () => Promise<void> | void

declare module 'fastify' {
  interface FastifyInstance {
    metrics: Registry
    /** Adds what must hold before this service is ready; a check fails by throwing. */
    readyWhen(name: string, check: Check): void
  }
}

/** `/healthz` says that the process lives, `/readyz` that it can do its work, `/metrics` what it has done (Prometheus). */
export const observe = fp(async (app) => {
  const registry = new Registry()
  const checks = new Map<string, Check>()
  let stopping = false
  collectDefaultMetrics({ register: registry })
  const duration = new Histogram({
    name: 'antrean_http_request_duration_seconds',
    help: 'Duration of requests by route and status',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
    registers: [registry],
  })

  app.decorate('metrics', registry)
  app.decorate('readyWhen', (name, check) => void checks.set(name, check))
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'unknown'
    duration.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1000)
  })
  app.addHook('preClose', async () => {
    stopping = true
  })

  const failures = async (): Promise<Record<string, string>> => {
    const failed: Record<string, string> = stopping ? { service: 'stopping' } : {}
    for (const [name, check] of checks) {
      try {
        await check()
      } catch (error) {
        failed[name] = error instanceof Error ? error.message : String(error)
      }
    }
    return failed
  }

  app.get('/healthz', { schema: { hide: true }, logLevel: 'silent' }, async () => ({ status: 'ok' }))
  app.get('/readyz', { schema: { hide: true }, logLevel: 'silent' }, async (_request, reply) => {
    const failed = await failures()
    const ready = Object.keys(failed).length === 0
    return reply.code(ready ? 200 : 503).send({ status: ready ? 'ready' : 'not ready', failed })
  })
  app.get('/metrics', { schema: { hide: true }, logLevel: 'silent' }, async (_request, reply) =>
    reply.type(registry.contentType).send(await registry.metrics()),
  )
})
