import type { BuildingId, ClientMessage, Cursor, ServerMessage, ViewName, ZoneId } from '@antrean/contracts'
import { clock } from './clock.ts'
import { type Followed, FollowedView, type ViewTarget } from './followed-view.ts'
import { createLink, type LinkOptions } from './live-link.ts'

export interface LiveOptions extends LinkOptions {
  /** Milliseconds without a word from the server after which the screen is told, and the socket replaced. */
  silentAfterMs?: number
}

/** How the socket itself is doing; the same for all views that share it. */
export interface LinkState {
  /** Open and greeted. */
  connected: boolean
  /** This socket's name, as `speaker` of a board's view carries it; null while not connected. */
  connection: string | null
  /** When the server was last heard, in epoch milliseconds; null before the first time. The age of what is shown. */
  heardAt: number | null
  /** How far the server's clock is ahead of this machine's, in milliseconds, as of the last heartbeat; null before it. */
  aheadMs: number | null
  /** Nothing was heard for ten seconds: show the age of the data. */
  silent: boolean
  /** The server cannot reach the live state itself: show the age of the data. */
  stale: boolean
  /** Closed for good with a code that says not to come back (45xx); null otherwise. */
  closedFor: number | null
}

export interface LiveSocket {
  /**
   * Follows a view: `onState` gets its flat map whenever it, or the link, has changed. Several followers of one view share
   * a subscription, and all views one socket. Returns how to stop.
   */
  follow<View extends object>(target: ViewTarget, onState: (followed: Followed<View>) => void): () => void
  /** Says whether this screen can be heard in a zone and would speak; said again after every reconnection. */
  speaker(building: BuildingId, zone: ZoneId, ready: boolean): void
  /** Acknowledges an announcement; kept until the socket is open. */
  spoken(building: BuildingId, zone: ZoneId, announcement: Cursor, times: number): void
  link(): LinkState
  close(): void
}

const keyOf = ({ building, view }: ViewTarget): string => `${building} ${view}`

/** One live socket for a whole page: it resumes where it was, and comes back by itself. `url` such as `ws://host/api/live`. */
export const openLive = (url: string, options: LiveOptions = {}): LiveSocket => {
  const { silentAfterMs = 10_000 } = options
  const startedAt = clock.now()
  const views = new Map<string, FollowedView>()
  const speakers = new Map<string, ClientMessage>()
  const unsent: ClientMessage[] = []
  let state: LinkState = { connected: false, connection: null, heardAt: null, aheadMs: null, silent: false, stale: false, closedFor: null }

  const change = (patch: Partial<LinkState>): void => {
    const before = state
    state = { ...state, ...patch }
    const told = (['connected', 'connection', 'silent', 'stale', 'closedFor'] as const).some((key) => before[key] !== state[key])
    if (told) for (const view of views.values()) view.tell(state)
  }

  const send = (message: ClientMessage): boolean => link.send(JSON.stringify(message))

  const heard = (message: ServerMessage): void => {
    change({ heardAt: clock.now(), silent: false })
    if (message.type === 'heartbeat') change({ stale: message.stale, aheadMs: message.at - clock.now() })
    else if (message.type === 'welcome') change({ connected: true, connection: message.connection })
    else if ('view' in message && message.view !== undefined && message.building !== undefined)
      views.get(keyOf({ building: message.building, view: message.view as ViewName }))?.receive(message, state)
  }

  const link = createLink(url, options, {
    opened() {
      for (const view of views.values()) send(view.subscription())
      for (const message of [...speakers.values(), ...unsent.splice(0)]) send(message)
    },
    message: (text) => heard(JSON.parse(text) as ServerMessage),
    closed: (code, comesBack) => change({ connected: false, connection: null, closedFor: comesBack ? null : code }),
  })

  const listenForSilence = (): void => {
    if (clock.now() - (state.heardAt ?? startedAt) >= silentAfterMs) change({ silent: true })
    link.replaceIfSilent(silentAfterMs)
  }
  const timer = setInterval(listenForSilence, Math.min(1_000, silentAfterMs / 2))

  return {
    follow(target, onState) {
      const key = keyOf(target)
      const view = views.get(key) ?? new FollowedView(target, send)
      const isNew = !views.has(key)
      views.set(key, view)
      const stop = view.listen(onState as (followed: Followed<object>) => void, state)
      if (isNew) send(view.subscription())
      return () => {
        if (!stop() || views.get(key) !== view) return
        views.delete(key)
        send({ type: 'unsubscribe', ...target })
      }
    },
    speaker(building, zone, ready) {
      const message: ClientMessage = { type: 'speaker', building, zone, ready }
      speakers.set(`${building} ${zone}`, message)
      send(message)
    },
    spoken(building, zone, announcement, times) {
      const message: ClientMessage = { type: 'spoken', building, zone, announcement, times }
      if (!send(message)) unsent.push(message)
    },
    link: () => state,
    close() {
      clearInterval(timer)
      views.clear()
      link.close()
    },
  }
}

/** A live socket for one view alone. */
export const followView = <View extends object>(
  url: string,
  target: ViewTarget,
  onState: (followed: Followed<View>) => void,
  options?: LiveOptions,
): (() => void) => {
  const live = openLive(url, options)
  live.follow(target, onState)
  return () => live.close()
}
