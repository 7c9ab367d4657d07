import { fullJitter } from './backoff.ts'
import { clock } from './clock.ts'

export interface LinkOptions {
  /** Node only: headers of the upgrade, such as a session cookie. */
  headers?: Record<string, string>
  /** The longest wait before another attempt, in milliseconds. */
  longestWaitMs?: number
}

interface LinkEvents {
  opened(): void
  message(text: string): void
  closed(code: number, comesBack: boolean): void
}

export interface Link {
  /** False when the socket is not open, and nothing was sent. */
  send(text: string): boolean
  /** Gives up a socket that has said nothing for so long, or was never opened, and opens another. */
  replaceIfSilent(forMs: number): void
  close(): void
}

/** What a browser has beside Node's globals, so that this compiles for both. */
interface Page {
  addEventListener?(event: 'online', listener: () => void): void
  removeEventListener?(event: 'online', listener: () => void): void
  document?: {
    visibilityState: string
    addEventListener(event: 'visibilitychange', listener: () => void): void
    removeEventListener(event: 'visibilitychange', listener: () => void): void
  }
}
const page = globalThis as Page

/** 45xx: whoever closed wants nobody back; the same would happen again. */
const comesBack = (code: number): boolean => code < 4500 || code > 4599

const socketTo = (url: string, headers: Record<string, string> | undefined): WebSocket =>
  headers
    ? // Node's WebSocket takes headers here; a browser's knows no such argument.
      new WebSocket(url, { headers } as unknown as string[])
    : new WebSocket(url)

/** Keeps one socket open: after it closes it opens another, each attempt after a random wait that grows to `longestWaitMs`. */
export const createLink = (url: string, { headers, longestWaitMs = 15_000 }: LinkOptions, events: LinkEvents): Link => {
  let socket: WebSocket | null = null
  let waiting: ReturnType<typeof setTimeout> | null = null
  let attempts = 0
  let aliveAt = 0
  let ended = false

  const open = (): void => {
    if (waiting !== null) clearTimeout(waiting)
    waiting = null
    const opening = socketTo(url, headers)
    aliveAt = clock.now()
    socket = opening
    opening.onopen = () => socket === opening && events.opened()
    opening.onmessage = ({ data }) => {
      if (socket !== opening) return
      attempts = 0
      aliveAt = clock.now()
      events.message(String(data))
    }
    opening.onclose = ({ code }) => socket === opening && lost(code)
  }

  const lost = (code: number): void => {
    socket = null
    if (!comesBack(code)) end()
    if (!ended) waiting = setTimeout(open, fullJitter(attempts++, longestWaitMs))
    events.closed(code, !ended)
  }

  const openNow = (): void => {
    if (waiting === null) return
    attempts = 0
    open()
  }

  const wake = (): void => {
    if (page.document?.visibilityState === 'visible') openNow()
  }

  const end = (): void => {
    ended = true
    if (waiting !== null) clearTimeout(waiting)
    page.removeEventListener?.('online', openNow)
    page.document?.removeEventListener('visibilitychange', wake)
  }

  page.addEventListener?.('online', openNow)
  page.document?.addEventListener('visibilitychange', wake)
  open()

  return {
    send(text) {
      if (socket?.readyState !== WebSocket.OPEN) return false
      socket.send(text)
      return true
    },
    replaceIfSilent(forMs) {
      const silent = socket
      if (!silent || clock.now() - aliveAt < forMs) return
      lost(1006)
      silent.close()
    },
    close() {
      end()
      const last = socket
      socket = null
      last?.close(1000)
    },
  }
}
