import { type Followed, type LiveSocket, openLive, type ViewTarget } from '@antrean/client'
import type { Test } from 'tap'
import { signIn } from './people.ts'
import type { Stack } from './stack.ts'
import { until } from './until.ts'

export interface Follower {
  now(): Followed<Record<string, unknown>>
  /** How often its socket has come back. */
  reconnections(): number
}

const liveUrl = ({ url }: Stack): string => `${url.replace('http', 'ws')}/api/live`

/** A follower on a socket that is there already. */
export const followerOf = (live: LiveSocket, target: ViewTarget): Follower => {
  let now: Followed<Record<string, unknown>> = { state: null, cursor: null, refused: null, link: live.link() }
  let [connected, greetings] = [false, 0]
  live.follow<Record<string, unknown>>(target, (followed) => {
    if (followed.link.connected && !connected) greetings += 1
    connected = followed.link.connected
    now = followed
  })
  return { now: () => now, reconnections: () => greetings - 1 }
}

/** Follows a view as a screen does: with the client that all screens have, coming back by itself. */
export const follow = async (t: Test, stack: Stack, view: ViewTarget['view']): Promise<Follower> => {
  const headers = view.startsWith('board:') || view.startsWith('visit:') ? {} : { cookie: (await signIn(stack, 'penyelia')).cookie }
  const live = openLive(liveUrl(stack), { headers, longestWaitMs: 500 })
  t.teardown(() => live.close())
  const follower = followerOf(live, { building: stack.building, view })
  await until(`a first snapshot of ${view}`, () => follower.now().state)
  return follower
}

/** Waits until a follower shows what one that has only come now shows. */
export const showsWhatAFreshOneShows = async (t: Test, stack: Stack, view: ViewTarget['view'], follower: Follower): Promise<void> => {
  const fresh = await follow(t, stack, view)
  await until(`${view} has come as far as a fresh one`, () => follower.now().cursor === fresh.now().cursor).catch(() => {})
  t.equal(follower.now().cursor, fresh.now().cursor, `${view} has come as far as a fresh one`)
  t.strictSame(follower.now().state, fresh.now().state, `${view} shows what a fresh one shows`)
}
