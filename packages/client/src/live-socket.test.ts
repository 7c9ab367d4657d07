import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import t, { type Test } from 'tap'
import { type WebSocket, WebSocketServer } from 'ws'
import { type LinkState, openLive } from './live-socket.ts'

/** A bare peer that closes, says nothing, or repeats itself: what a server of ours does only when it is in trouble. */
const peer = async (t: Test) => {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' })
  await once(server, 'listening')
  const url = `ws://127.0.0.1:${(server.address() as AddressInfo).port}`
  t.teardown(() => {
    for (const socket of server.clients) socket.terminate()
    server.close()
  })
  const connected = async (): Promise<WebSocket> => (await once(server, 'connection'))[0]
  return { url, connected }
}

const say = (socket: WebSocket, ...messages: object[]) => messages.forEach((message) => void socket.send(JSON.stringify(message)))
const hears = async (socket: WebSocket): Promise<unknown> => JSON.parse(String((await once(socket, 'message'))[0]))
const target = { building: 'padang', view: 'service:ktp' } as const
const welcome = { type: 'welcome', connection: 'one', heartbeatMs: 3_000 }
const snapshot = { type: 'snapshot', ...target, cursor: '3-9', recovered: false, because: 'fresh', state: { n: 9, gone: 1 } }

const open = (t: Test, url: string, silentAfterMs = 10_000) => {
  const live = openLive(url, { longestWaitMs: 30, silentAfterMs })
  t.teardown(() => live.close())
  return live
}

t.test('comes back after 40xx and names the cursor that it has; passes over what it has already', async (t) => {
  const { url, connected } = await peer(t)
  const live = open(t, url)
  const states: unknown[] = []
  live.follow(target, ({ state }) => states.push(state))
  const first = await connected()
  t.same(await hears(first), { type: 'subscribe', ...target })
  const change = (cursor: string, set: object, removed: string[] = []) => ({ type: 'change', ...target, cursor, set, removed })
  say(first, welcome, snapshot, change('3-10', { n: 10 }, ['gone']), change('3-9', { n: 9 }), change('3-10', { n: 0 }))
  first.close(4000)
  const second = await connected()
  t.same(await hears(second), { type: 'subscribe', ...target, cursor: '3-10' })
  t.same(states.at(-1), { n: 10 })
})

t.test('stays away after 45xx, and says so', async (t) => {
  const { url, connected } = await peer(t)
  const live = open(t, url)
  const closed = new Promise<LinkState>((resolve) => live.follow(target, ({ link }) => link.closedFor !== null && resolve(link)))
  const socket = await connected()
  say(socket, welcome)
  socket.close(4500)
  t.match(await closed, { connected: false, closedFor: 4500 })
})

t.test('a server that says nothing any more is told to the screen, and replaced', async (t) => {
  const { url, connected } = await peer(t)
  const live = open(t, url, 60)
  const silent = new Promise<LinkState>((resolve) => live.follow(target, ({ link }) => link.silent && resolve(link)))
  const first = await connected()
  say(first, welcome, snapshot)
  const replaced = connected()
  t.match(await silent, { silent: true })
  const second = await replaced
  const heard = new Promise<void>((resolve) => live.follow(target, ({ link }) => link.connected && !link.silent && resolve()))
  say(second, { ...welcome, connection: 'two' })
  await heard
  t.equal(live.link().connection, 'two')
})

t.test('unsubscribes when the last follower has left', async (t) => {
  const { url, connected } = await peer(t)
  const live = open(t, url)
  const stops = [live.follow(target, () => {}), live.follow(target, () => {})]
  const socket = await connected()
  t.match(await hears(socket), { type: 'subscribe' })
  const next = hears(socket)
  for (const stop of stops) stop()
  t.same(await next, { type: 'unsubscribe', ...target })
})
