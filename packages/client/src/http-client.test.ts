import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type ProblemCode, problems } from '@antrean/contracts'
import t, { type Test } from 'tap'
import { createClient, ProblemError, UnreachableError } from './index.ts'

interface Heard {
  line: string
  headers: IncomingHttpHeaders
  body: string
}
type Answer = ProblemCode | 'cut' | 'proxy' | object

/** A server that answers in turn what it is told, the last one for good, and remembers what it heard. */
const answering = async (t: Test, ...answers: Answer[]) => {
  const heard: Heard[] = []
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    heard.push({ line: `${request.method} ${request.url}`, headers: request.headers, body })
    const answer = answers[Math.min(heard.length, answers.length) - 1]
    if (answer === 'cut') return request.socket.destroy()
    if (answer === 'proxy') return response.writeHead(502, { 'content-type': 'text/html' }).end('<h1>Bad Gateway</h1>')
    if (typeof answer === 'object') return response.setHeader('content-type', 'application/json').end(JSON.stringify(answer))
    const { status, ...said } = problems[answer as ProblemCode]
    response.writeHead(status, { 'content-type': 'application/problem+json' })
    response.end(JSON.stringify({ type: 'about:blank', status, code: answer, ...said }))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  t.teardown(() => server.close())
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return { heard, client: createClient({ baseUrl, token: 'kiosk-token', longestWaitMs: 1 }) }
}

const nobody = { ticket: null, cursor: '1-1' }
const atC1 = { building: 'padang', counter: 'c1' }

t.test('puts parameters into the path and the rest into the body, with token and key', async (t) => {
  const { client, heard } = await answering(t, nobody)
  await client.issueVisit({ building: 'padang', services: ['kia'], priority: 'lansia' })
  t.equal(heard[0]?.line, 'POST /api/queue/buildings/padang/visits')
  t.same(JSON.parse(heard[0]?.body ?? ''), { services: ['kia'], priority: 'lansia' })
  t.equal(heard[0]?.headers.authorization, 'Bearer kiosk-token')
  t.match(heard[0]?.headers['idempotency-key'], /^[0-9a-f]{32}$/)
})

t.test('passes the instant of a simulator', async (t) => {
  const { client, heard } = await answering(t, nobody)
  await client.callNext(atC1, { instant: '2026-11-23T08:00:00+07:00' })
  t.equal(heard[0]?.headers['antrean-instant'], '2026-11-23T08:00:00+07:00')
})

t.test('a change goes out with PUT and its fields, a removal with DELETE and its revision', async (t) => {
  const { client, heard } = await answering(t, { revision: 8 })
  const zone = { id: 'east', name: 'Zona Timur' }
  await client.putZone({ building: 'padang', id: 'east', revision: 7, zone })
  t.equal(heard[0]?.line, 'PUT /api/queue/buildings/padang/catalogue/draft/zones/east')
  t.same(JSON.parse(heard[0]?.body ?? ''), { revision: 7, zone })
  await client.deleteZone({ building: 'padang', id: 'east', revision: 8 })
  t.equal(heard[1]?.line, 'DELETE /api/queue/buildings/padang/catalogue/draft/zones/east?revision=8')
  t.match(heard[1]?.headers['idempotency-key'], /^[0-9a-f]{32}$/)
})

t.test('asks without a key and without a body', async (t) => {
  const { client, heard } = await answering(t, {})
  await client.getCatalogue({ building: 'padang' })
  t.match(heard[0], { line: 'GET /api/queue/buildings/padang/catalogue', body: '' })
  t.notOk(heard[0]?.headers['idempotency-key'])
})

for (const failure of ['OUTCOME_UNKNOWN', 'STATE_UNAVAILABLE', 'cut', 'proxy'] as const)
  t.test(`sends a command again with the same key after ${failure}`, async (t) => {
    const { client, heard } = await answering(t, failure, failure, nobody)
    t.same(await client.callNext(atC1), nobody)
    t.equal(heard.length, 3)
    t.equal(new Set(heard.map(({ headers }) => headers['idempotency-key'])).size, 1)
  })

t.test('gives two commands two keys', async (t) => {
  const { client, heard } = await answering(t, nobody)
  await client.callNext(atC1)
  await client.callNext(atC1)
  t.not(heard[0]?.headers['idempotency-key'], heard[1]?.headers['idempotency-key'])
})

t.test('throws a refusal at once, with its code', async (t) => {
  const { client, heard } = await answering(t, 'COUNTER_BUSY')
  const error = await client.callNext(atC1).catch((thrown) => thrown)
  t.ok(error instanceof ProblemError)
  t.match(error, { code: 'COUNTER_BUSY', status: 409 })
  t.equal(heard.length, 1)
})

t.test('throws the problem after the last attempt', async (t) => {
  const { client, heard } = await answering(t, 'EPOCH_UNCONFIRMED')
  await t.rejects(client.callNext(atC1), { code: 'EPOCH_UNCONFIRMED' })
  t.equal(heard.length, 5)
})

t.test('throws UnreachableError where nobody answers', async (t) => {
  const client = createClient({ baseUrl: 'http://127.0.0.1:1', attempts: 2, longestWaitMs: 1 })
  const error = await client.getSession().catch((thrown) => thrown)
  t.ok(error instanceof UnreachableError)
})
