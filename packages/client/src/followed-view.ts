import type { BuildingId, ClientMessage, Cursor, ProblemCode, ServerMessage, ViewName } from '@antrean/contracts'
import { isLater } from './cursor.ts'
import type { LinkState } from './live-socket.ts'

export interface ViewTarget {
  building: BuildingId
  view: ViewName
}

/** What a follower is given: the view's flat map as it is now, and how fresh that is. */
export interface Followed<View extends object> {
  /** Null until the first snapshot. Never changed in place. */
  state: View | null
  cursor: Cursor | null
  /** Why the view is not given; null when it is. */
  refused: { code: ProblemCode; detail: string } | null
  link: LinkState
}

type Listener = (followed: Followed<object>) => void
type OfView = Extract<ServerMessage, { view?: unknown }>

const retryMs = 2_000
/** Refusals that pass by themselves; a building is unknown also while it is being rebuilt. */
const passing = new Set<ProblemCode>(['STATE_UNAVAILABLE', 'EPOCH_UNCONFIRMED', 'BUILDING_UNKNOWN', 'FAULT'])

/** One view on one socket: its map, and the place in its history up to which the map has come. */
export class FollowedView {
  readonly #target: ViewTarget
  readonly #send: (message: ClientMessage) => void
  readonly #listeners = new Set<Listener>()
  #state: Record<string, unknown> | null = null
  #cursor: Cursor | null = null
  #line: number | undefined
  #refused: { code: ProblemCode; detail: string } | null = null
  #retry: ReturnType<typeof setTimeout> | undefined

  constructor(target: ViewTarget, send: (message: ClientMessage) => void) {
    this.#target = target
    this.#send = send
  }

  /** Asks for the view, naming what is here already. */
  subscription(): ClientMessage {
    const known = this.#cursor === null ? {} : { cursor: this.#cursor }
    const line = this.#line === undefined ? {} : { line: this.#line }
    return { type: 'subscribe', ...this.#target, ...known, ...line }
  }

  /** Returns how to stop, which answers whether that was the last listener. */
  listen(listener: Listener, link: LinkState): () => boolean {
    this.#listeners.add(listener)
    listener(this.#followed(link))
    return () => {
      this.#listeners.delete(listener)
      if (this.#listeners.size === 0) clearTimeout(this.#retry)
      return this.#listeners.size === 0
    }
  }

  tell(link: LinkState): void {
    const followed = this.#followed(link)
    for (const listener of this.#listeners) listener(followed)
  }

  receive(message: OfView, link: LinkState): void {
    if (!this.#take(message)) return
    this.#refused = message.type === 'refused' ? { code: message.code, detail: message.detail } : null
    if (message.type === 'refused' && passing.has(message.code)) this.#askAgain()
    this.tell(link)
  }

  #take(message: OfView): boolean {
    if (message.type === 'change') {
      if (this.#state === null || !this.#isNews(message.cursor, message.line)) return false
      this.#state = { ...this.#state, ...message.set }
      for (const key of message.removed ?? []) delete this.#state[key]
      if (isLater(message.cursor, this.#cursor)) this.#cursor = message.cursor
      if (message.line !== undefined) this.#line = Math.max(message.line, this.#line ?? 0)
    } else if (message.type === 'snapshot') {
      this.#state = message.state
      this.#cursor = message.cursor
      this.#line = message.line
    }
    return true
  }

  #isNews(cursor: Cursor, line: number | undefined): boolean {
    return isLater(cursor, this.#cursor) || (line ?? 0) > (this.#line ?? 0)
  }

  #askAgain(): void {
    clearTimeout(this.#retry)
    this.#retry = setTimeout(() => this.#send(this.subscription()), retryMs)
  }

  #followed(link: LinkState): Followed<object> {
    return { state: this.#state, cursor: this.#cursor, refused: this.#refused, link }
  }
}
