import { randomUUID } from 'node:crypto'
import { closeCodes } from '@antrean/contracts'
import { clock } from '@antrean/service-kit'
import type { WebSocket } from 'ws'
import type { Frame } from './frames.ts'
import type { Tally } from './tally.ts'
import type { Subscriber, ViewFeed } from './view-feed.ts'

export interface Limits {
  /** Bytes waiting in a socket above which it gets nothing more. */
  fullBytes: number
  /** Bytes below which it gets the newest state of what it missed. */
  drainedBytes: number
  /** How long a full socket is waited for. */
  patienceMs: number
}

export const usualLimits: Limits = { fullBytes: 256 * 1024, drainedBytes: 16 * 1024, patienceMs: 20_000 }

const asText = { binary: false, compress: false } as const
/** A peer that reads nothing does not read a close frame either. */
const terminateAfterMs = 2_000

/** A socket. One that cannot keep up gets the newest state when it can, never a growing backlog. */
export class Connection implements Subscriber {
  readonly id = randomUUID()
  readonly feeds = new Map<string, ViewFeed>()
  readonly #socket: WebSocket
  readonly #limits: Limits
  readonly #slow: Set<Connection>
  readonly #tally: Tally
  readonly #behind = new Set<ViewFeed>()
  #fullSince: number | null = null

  /** `slow` holds the connections that somebody must ask to catch up. */
  constructor(socket: WebSocket, limits: Limits, slow: Set<Connection>, tally: Tally) {
    this.#socket = socket
    this.#limits = limits
    this.#slow = slow
    this.#tally = tally
  }

  /** Sends one view's frame, or notes that this socket missed it. */
  deliver(feed: ViewFeed, frame: Frame): void {
    if (!this.#behind.has(feed) && !this.#full) {
      this.#tally.delivered += 1
      this.#socket.send(frame, asText)
      return
    }
    this.#tally.spared += 1
    this.#behind.add(feed)
    this.#fullSince ??= clock.now()
    this.#slow.add(this)
  }

  /** Sends what belongs to no view; a full socket is spared it. */
  send(frame: Frame): void {
    if (!this.#full) this.#socket.send(frame, asText)
  }

  join(key: string, feed: ViewFeed): void {
    this.feeds.set(key, feed)
  }

  leave(key: string): void {
    const feed = this.feeds.get(key)
    if (!feed) return
    feed.subscribers.delete(this)
    this.#behind.delete(feed)
    this.feeds.delete(key)
  }

  /** Gives a socket that has drained the newest state of all that it missed; gives up one that never drains. */
  catchUp(): void {
    if (this.#socket.bufferedAmount > this.#limits.drainedBytes) {
      if (clock.now() - (this.#fullSince ?? 0) > this.#limits.patienceMs) this.close(closeCodes.tooSlow)
      return
    }
    const missed = [...this.#behind]
    this.#behind.clear()
    this.#fullSince = null
    this.#slow.delete(this)
    for (const feed of missed) this.deliver(feed, feed.snapshot('too-slow'))
  }

  close(code: number): void {
    this.gone()
    this.#socket.close(code)
    const terminate = setTimeout(() => this.#socket.terminate(), terminateAfterMs)
    this.#socket.once('close', () => clearTimeout(terminate))
  }

  /** Leaves all views. */
  gone(): void {
    for (const key of [...this.feeds.keys()]) this.leave(key)
    this.#slow.delete(this)
  }

  get #full(): boolean {
    return this.#socket.bufferedAmount > this.#limits.fullBytes
  }
}
