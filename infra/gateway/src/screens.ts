import { existsSync } from 'node:fs'
import { join, relative } from 'node:path'
import fastifyHelmet from '@fastify/helmet'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply } from 'fastify'

const pages = ['kiosk', 'book', 'counter', 'reception', 'board', 'monitor', 'reports', 'admin']
/** Pages whose address ends with what only its reader knows. */
const tokenPages = ['t', 'survey']

/** Nothing inline and nothing from elsewhere. Hardening for https alone is left to the proxy that ends it. */
const policy = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      mediaSrc: ["'self'", 'blob:'],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
  },
  strictTransportSecurity: false,
  crossOriginOpenerPolicy: false,
  originAgentCluster: false,
  referrerPolicy: { policy: 'no-referrer' },
} as const

/** Built files carry a hash of themselves in their name, so they never change; a page names the newest ones. */
const cacheFor = (folder: string, file: string): string =>
  relative(folder, file).startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'

/** The pages and their files, as Vite built them. */
export const screens = async (app: FastifyInstance, { folder }: { folder: string }): Promise<void> => {
  await app.register(fastifyHelmet, policy)
  await app.register(fastifyStatic, {
    root: folder,
    index: false,
    cacheControl: false,
    setHeaders: (reply, file) => void reply.header('cache-control', cacheFor(folder, file)),
  })
  const page = (name: string) => async (_request: unknown, reply: FastifyReply) => {
    const file = join(name, 'index.html')
    return existsSync(join(folder, file)) ? reply.sendFile(file) : reply.callNotFound()
  }
  app.get('/', page(''))
  for (const name of pages) {
    app.get(`/${name}`, page(name))
    app.get(`/${name}/`, page(name))
  }
  for (const name of tokenPages) app.get(`/${name}/:token`, page(name))
}
