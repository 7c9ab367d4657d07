import type { BuildingId, Cursor, ServerMessage } from '@antrean/contracts'
import type { Test } from 'tap'
import WebSocket from 'ws'

export interface LiveListener {
  /** Everything that came, in order. */
  messages: ServerMessage[]
  /** The view as its snapshot and changes make it. */
  state: Record<string, unknown>
  cursor: Cursor | null
  /** The first message, from the beginning, that fits. Rejects when the socket closes or `withinMs` pass first. */
  until(fits: (message: ServerMessage, state: Record<string, unknown>) => boolean, withinMs?: number): Promise<ServerMessage>
  send(message: unknown): void
  close(): void
  closed: Promise<number>
}

export interface ListenTo {
  building: BuildingId
  view: string
  cursor?: Cursor
  /** Of a board: how far its announcement line has come. */
  line?: number
  headers?: Record<string, string>
}

/** Follows one view over a real socket, as a screen would. */
export const listen = async (t: Test, url: string, { building, view, cursor, line, headers = {} }: ListenTo): Promise<LiveListener> => {
  const socket = new WebSocket(`${url.replace(/^http/, 'ws')}/api/live`, { headers })
  const waiting = new Set<() => void>()
  const messages: ServerMessage[] = []
  const wake = () => {
    for (const look of [...waiting]) look()
  }
  const listener: LiveListener = {
    ...{ messages, state: {}, cursor: cursor ?? null },
    closed: new Promise((resolve) => socket.on('close', (code) => resolve(code))),
    send: (message) => socket.send(JSON.stringify(message)),
    close: () => socket.terminate(),
    until: (fits, withinMs = 5_000) =>
      new Promise((resolve, reject) => {
        const end = (settle: () => void) => {
          waiting.delete(look)
          clearTimeout(timer)
          settle()
        }
        const look = () => {
          const found = messages.find((message) => fits(message, listener.state))
          if (found) end(() => resolve(found))
          else if (socket.readyState > WebSocket.OPEN) end(() => reject(new Error('the socket was closed')))
        }
        const timer = setTimeout(
          () => end(() => reject(new Error(`not seen in ${withinMs} ms; last: ${JSON.stringify(messages.at(-1))}`))),
          withinMs,
        )
        waiting.add(look)
        look()
      }),
  }
  const hear = (message: ServerMessage) => {
    messages.push(message)
    if (message.type === 'snapshot') listener.state = { ...message.state }
    if (message.type === 'change') {
      Object.assign(listener.state, message.set)
      for (const key of message.removed ?? []) delete listener.state[key]
    }
    if ('cursor' in message) listener.cursor = message.cursor
    wake()
  }
  socket.on('message', (data) => hear(JSON.parse(String(data))))
  socket.on('error', wake)
  socket.on('close', wake)
  t.teardown(() => socket.terminate())
  await listener.until((message) => message.type === 'welcome')
  listener.send({ type: 'subscribe', building, view, ...(cursor ? { cursor } : {}), ...(line === undefined ? {} : { line }) })
  return listener
}
