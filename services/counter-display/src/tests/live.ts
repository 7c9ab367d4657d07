import type { BuildingId, ClientMessage, ServerMessage, ViewName } from '@antrean/contracts'
import { createLogger } from '@antrean/service-kit'
import type { FastifyInstance } from 'fastify'
import type { Test } from 'tap'
import { WebSocket } from 'ws'
import { type CounterDisplayOptions, createCounterDisplay } from '../app.ts'

export interface LiveService {
  app: FastifyInstance
  url: string
  stop(): Promise<void>
}

/** The real service, on a port of its own unless one is given. */
export const startLive = async (
  t: Test,
  redisUrl: string,
  options: Partial<CounterDisplayOptions> = {},
  port = 0,
): Promise<LiveService> => {
  const app = await createCounterDisplay({ redisUrl, log: createLogger('counter-display', 'silent'), ...options })
  const address = await app.listen({ host: '127.0.0.1', port })
  const stop = () => app.close()
  t.teardown(stop)
  return { app, url: `${address.replace('http', 'ws')}/api/live`, stop }
}

export type Message<T extends ServerMessage['type']> = Extract<ServerMessage, { type: T }>

/** A socket that remembers what it was sent. */
export class Listener {
  readonly socket: WebSocket
  readonly messages: ServerMessage[] = []
  readonly closed: Promise<number>
  readonly #woken = new Set<() => void>()

  constructor(t: Test, url: string, headers: Record<string, string> = {}) {
    this.socket = new WebSocket(url, { headers })
    this.socket.on('message', (data) => {
      this.messages.push(JSON.parse(String(data)) as ServerMessage)
      for (const wake of this.#woken) wake()
    })
    this.socket.on('error', () => {})
    this.closed = new Promise((resolve) => this.socket.once('close', resolve))
    t.teardown(() => this.socket.terminate())
  }

  async send(message: ClientMessage | string): Promise<void> {
    await this.first('welcome')
    this.socket.send(typeof message === 'string' ? message : JSON.stringify(message))
  }

  /** Asks for a view, and resolves with the answer to this asking. */
  async subscribe(building: BuildingId, view: ViewName, known: { cursor?: string; line?: number } = {}) {
    const before = this.messages.length
    await this.send({ type: 'subscribe', building, view, ...known })
    const answered = (m: ServerMessage, i: number): m is Message<'snapshot' | 'recovered' | 'refused'> =>
      i >= before && (m.type === 'snapshot' || m.type === 'recovered' || m.type === 'refused') && m.view === view
    return this.until(() => this.messages.find(answered))
  }

  /** Resolves with what `found` finds, as soon as it finds something. */
  async until<T>(found: () => T | undefined | false | null): Promise<T> {
    for (;;) {
      const result = found()
      if (result) return result
      await new Promise<void>((resolve) => {
        const wake = () => {
          this.#woken.delete(wake)
          resolve()
        }
        this.#woken.add(wake)
      })
    }
  }

  first<T extends ServerMessage['type']>(type: T): Promise<Message<T>> {
    return this.until(() => this.messages.find((message): message is Message<T> => message.type === type))
  }

  of(view: ViewName): Message<'snapshot' | 'recovered' | 'change'>[] {
    return this.messages.filter(
      (m): m is Message<'snapshot' | 'recovered' | 'change'> => m.type !== 'refused' && 'view' in m && m.view === view,
    )
  }

  changes(view: ViewName): Message<'change'>[] {
    return this.of(view).filter((message) => message.type === 'change')
  }

  /** The view's map as the messages make it, onto `state`. */
  map(view: ViewName, state: Record<string, unknown> = {}): Record<string, unknown> {
    for (const message of this.of(view)) {
      if (message.type === 'snapshot') state = { ...message.state }
      if (message.type !== 'change') continue
      Object.assign(state, message.set)
      for (const key of message.removed ?? []) delete state[key]
    }
    return state
  }

  /** Resolves when the view has come to `cursor`. */
  reaches(view: ViewName, cursor: string): Promise<unknown> {
    return this.until(() => this.of(view).some((message) => message.type !== 'recovered' && message.cursor === cursor))
  }
}
