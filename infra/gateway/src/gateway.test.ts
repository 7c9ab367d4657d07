import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createLogger } from '@antrean/service-kit'
import t, { type Test } from 'tap'
import { WebSocket, WebSocketServer } from 'ws'
import { createGateway } from './app.ts'

const listening = async (t: Test, answer: RequestListener): Promise<{ server: Server; url: string }> => {
  const server = createServer(answer)
  t.teardown(() => server.closeAllConnections())
  t.teardown(() => server.close())
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
}

/** A port at which nothing listens. */
const nowhere = 'http://127.0.0.1:1'

const gateway = async (t: Test, services: { queue?: string; live?: string } = {}): Promise<string> => {
  const folder = t.testdir({
    'index.html': 'door',
    kiosk: { 'index.html': 'kiosk' },
    t: { 'index.html': 'phone' },
    assets: { 'kiosk-1a2b.js': 'code' },
  })
  const app = await createGateway(
    {
      HOST: '127.0.0.1',
      PORT: 0,
      QUEUE_URL: services.queue ?? nowhere,
      COUNTER_DISPLAY_URL: services.live ?? nowhere,
      REPORTING_URL: nowhere,
      SCREENS_DIR: folder,
      TRUST_PROXY: '',
      LOG_LEVEL: 'silent',
    },
    createLogger('gateway', 'silent'),
  )
  t.teardown(() => app.close())
  return app.listen({ host: '127.0.0.1', port: 0 })
}

t.test('passes a request as it came, says for which host it was, and believes no address but the connection’s', async (t) => {
  const { url: queue } = await listening(t, (request, response) => {
    let body = ''
    request.on('data', (chunk) => {
      body += chunk
    })
    request.on('end', () => response.end(JSON.stringify({ url: request.url, headers: request.headers, body })))
  })
  const url = await gateway(t, { queue })
  const reply = await fetch(`${url}/api/queue/buildings/padang/visits?x=1`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': 'k1', 'x-forwarded-for': '6.6.6.6', cookie: 'a=b' },
    body: '{"services":[]}',
  })
  t.match(await reply.json(), {
    url: '/api/queue/buildings/padang/visits?x=1',
    body: '{"services":[]}',
    headers: { 'idempotency-key': 'k1', 'x-forwarded-for': '127.0.0.1', host: new URL(url).host, cookie: 'a=b' },
  })
})

t.test('a service that is down is a problem that says nothing was done', async (t) => {
  const url = await gateway(t)
  const reply = await fetch(`${url}/api/queue/sessions`, { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } })
  t.equal(reply.status, 503)
  t.match(reply.headers.get('content-type'), 'application/problem+json')
  t.match(await reply.json(), { code: 'SERVICE_UNAVAILABLE' })
})

t.test('a command whose service died in the middle has an unknown outcome; a question has none', async (t) => {
  let asked = 0
  const { url: queue } = await listening(t, (request) => {
    asked += 1
    request.socket.destroy()
  })
  const url = await gateway(t, { queue })
  const command = await fetch(`${url}/api/queue/sessions`, { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } })
  t.match(await command.json(), { code: 'OUTCOME_UNKNOWN', status: 503 })
  t.match(await (await fetch(`${url}/api/queue/sessions`)).json(), { code: 'SERVICE_UNAVAILABLE' })
  t.equal(asked, 2, 'nothing was asked twice')
})

t.test('a body over 256 kB is refused, also when its length is not told', async (t) => {
  const { url: queue } = await listening(t, (request, response) => request.resume().on('end', () => response.end('{}')))
  const url = await gateway(t, { queue })
  const big = 'x'.repeat(300_000)
  const post = (body: string | ReadableStream) =>
    fetch(`${url}/api/queue/x`, { method: 'POST', body, headers: { 'content-type': 'application/json' }, duplex: 'half' } as RequestInit)
  t.equal((await post(big)).status, 413)
  t.match(await (await post(new Blob([big]).stream())).json(), { code: 'BODY_TOO_LARGE' })
})

t.test('a WebSocket reaches the live service both ways, with its close code', async (t) => {
  const { server, url: live } = await listening(t, (_request, response) => response.end())
  const sockets = new WebSocketServer({ server, path: '/api/live' })
  t.teardown(() => sockets.close())
  sockets.on('connection', (socket, request) => {
    socket.send(`hello ${request.headers['x-forwarded-for']}`)
    socket.on('message', (text) => (String(text) === 'bye' ? socket.close(4001, 'come back') : socket.send(`heard ${text}`)))
  })
  const url = await gateway(t, { live })
  const socket = new WebSocket(`${url.replace('http', 'ws')}/api/live`)
  const heard: string[] = []
  socket.on('message', (text) => {
    heard.push(String(text))
    socket.send(heard.length === 1 ? 'one' : 'bye')
  })
  const code = await new Promise((resolve) => socket.once('close', resolve))
  t.same(heard, ['hello 127.0.0.1', 'heard one'])
  t.equal(code, 4001)
})

t.test('a WebSocket is refused with a problem when the live service is down or the path is another', async (t) => {
  const url = (await gateway(t)).replace('http', 'ws')
  const status = (path: string) =>
    new Promise((resolve, reject) => {
      const socket = new WebSocket(`${url}${path}`)
      socket.once('unexpected-response', (_request, response) => resolve(response.statusCode))
      socket.once('error', reject)
    })
  t.equal(await status('/api/live'), 503)
  t.equal(await status('/api/queue/live'), 404)
})

t.test('pages are asked for anew, their hashed files never; nothing inline may run', async (t) => {
  const url = await gateway(t)
  const page = await fetch(`${url}/kiosk`)
  t.equal(await page.text(), 'kiosk')
  t.equal(page.headers.get('cache-control'), 'no-cache')
  const policy = page.headers.get('content-security-policy') ?? ''
  t.match(policy, "default-src 'self'")
  t.notMatch(policy, 'unsafe')
  t.equal((await fetch(`${url}/assets/kiosk-1a2b.js`)).headers.get('cache-control'), 'public, max-age=31536000, immutable')
  t.equal(await (await fetch(`${url}/t/padang.abc`)).text(), 'phone')
  t.equal((await fetch(`${url}/admin`)).status, 404, 'a page that is not built')
  t.equal((await fetch(`${url}/..%2f..%2fetc/passwd`)).status, 404)
})
