import Fastify from 'fastify'

/** A Fastify route that does nothing: what HTTP alone can do. Run as a process; prints its port. */
const app = Fastify()
app.post('/', async () => ({ done: true }))
const address = await app.listen({ host: '127.0.0.1', port: 0 })
process.stdout.write(`${address}\n`)
