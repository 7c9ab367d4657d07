import { closeCodes } from '@antrean/contracts'
import { clock, type Principal } from '@antrean/service-kit'
import type { FastifyBaseLogger } from 'fastify'
import type { WebSocket } from 'ws'
import { Connection, type Limits } from './connection.ts'
import { Conversation } from './conversation.ts'
import type { FollowedBuilding, FollowedBuildings } from './followed-buildings.ts'
import { frameOf } from './frames.ts'
import type { Tally } from './tally.ts'

export interface LiveServerOptions {
  buildings: FollowedBuildings
  limits: Limits
  heartbeatMs: number
  /** How soon a session that has ended is noticed. */
  sessionCheckMs: number
  log: FastifyBaseLogger
  tally: Tally
  /** The live state cannot be reached. */
  stale: () => boolean
}

interface Open {
  socket: WebSocket
  connection: Connection
  conversation: Conversation
  /** Has answered since the last ping. */
  alive: boolean
}

const catchUpMs = 200
const tickMs = 1_000
const pingMs = 15_000
const sweepMs = 30_000

/** All sockets of this instance, and what happens to them as time passes. */
export class LiveServer {
  readonly #options: LiveServerOptions
  readonly #open = new Set<Open>()
  readonly #slow = new Set<Connection>()
  readonly #timers: NodeJS.Timeout[]
  #stopped = false

  constructor(options: LiveServerOptions) {
    this.#options = options
    const { heartbeatMs, sessionCheckMs, buildings } = options
    const each = (act: (followed: FollowedBuilding) => void) => () => {
      for (const followed of buildings.all()) act(followed)
    }
    this.#timers = [
      setInterval(() => this.#beat(), heartbeatMs),
      setInterval(() => this.#ping(), pingMs),
      setInterval(() => this.#checkSessions(), sessionCheckMs),
      setInterval(() => this.#catchUp(), catchUpMs),
      setInterval(
        each(({ lines }) => lines.tick()),
        tickMs,
      ),
      setInterval(
        each(({ hub }) => hub.sweep()),
        sweepMs,
      ),
    ]
  }

  get sockets(): number {
    return this.#open.size
  }

  get slowSockets(): number {
    return this.#slow.size
  }

  /** Takes a socket over; nothing is awaited before its listeners stand. */
  accept(socket: WebSocket, principal: () => Promise<Principal | null>): void {
    const { buildings, limits, heartbeatMs, log, tally } = this.#options
    if (this.#stopped) {
      socket.close(closeCodes.restarting)
      return
    }
    const connection = new Connection(socket, limits, this.#slow, tally)
    const conversation = new Conversation({ connection, buildings, principal, log })
    const open = { socket, connection, conversation, alive: true }
    this.#open.add(open)
    socket.on('message', (data, isBinary) => conversation.receive(isBinary ? '' : String(data)))
    socket.on('pong', () => {
      open.alive = true
    })
    socket.on('close', () => {
      this.#open.delete(open)
      conversation.end()
    })
    connection.send(frameOf({ type: 'welcome', connection: connection.id, heartbeatMs }))
  }

  /** Closes every socket with the code that says to come back. */
  stop(): void {
    this.#stopped = true
    for (const timer of this.#timers) clearInterval(timer)
    for (const { connection } of this.#open) connection.close(closeCodes.restarting)
  }

  #beat(): void {
    const frame = frameOf({ type: 'heartbeat', at: clock.now(), stale: this.#options.stale() })
    for (const { connection } of this.#open) connection.send(frame)
  }

  #ping(): void {
    for (const open of this.#open) {
      if (!open.alive) {
        open.socket.terminate()
        continue
      }
      open.alive = false
      open.socket.ping()
    }
  }

  #checkSessions(): void {
    for (const { conversation } of this.#open) void conversation.checkSession()
  }

  #catchUp(): void {
    for (const connection of this.#slow) connection.catchUp()
  }
}
