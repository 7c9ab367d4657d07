import { type Followed, openLive } from '@antrean/client'
import type { BoardView } from '@antrean/contracts'
import { accepted, freshBuilding, testRedisUrl } from '@antrean/test-kit'
import t, { type Test } from 'tap'
import { Listener, startLive } from './tests/live.ts'
import { arrive } from './tests/visitor.ts'

const view = 'board:north' as const

/** The last thing a follower was told, and a way to wait for one that fits. */
const watch = (t: Test, url: string, building: string) => {
  const live = openLive(url, { longestWaitMs: 50 })
  t.teardown(() => live.close())
  const told: Followed<BoardView>[] = []
  const looks = new Set<() => void>()
  live.follow<BoardView>({ building, view }, (followed) => {
    told.push(followed)
    for (const look of looks) look()
  })
  const until = (fits: (followed: Followed<BoardView>) => boolean) =>
    new Promise<Followed<BoardView>>((resolve) => {
      const look = () => {
        const last = told.at(-1)
        if (!last || !fits(last)) return
        looks.delete(look)
        resolve(last)
      }
      looks.add(look)
      look()
    })
  return { live, told, until }
}

t.test('follows a view, speaks, and acknowledges', async (t) => {
  const fresh = await freshBuilding(t)
  const { building, commands } = fresh
  const { url } = await startLive(t, testRedisUrl())
  const { live, until } = watch(t, url, building)
  live.speaker(building, 'north', true)
  const { link } = await until(({ state, link }) => state !== null && state.speaker === link.connection)
  t.match(link, { connected: true, silent: false, stale: false, closedFor: null })
  await commands.open('c1')
  await arrive(fresh, ['ktp'])
  const { cursor } = accepted(await commands.callNext('c1'))
  const { state } = await until(({ state }) => state?.announcements.length === 1)
  t.equal(state?.['counter:c1']?.state, 'open')
  live.spoken(building, 'north', cursor, 1)
  t.equal((await until(({ state }) => state?.announcements.length === 0)).state?.unspoken, 0)
})

t.test('comes back to a service that was restarted, is speaker again, and shows what a fresh board shows', async (t) => {
  const fresh = await freshBuilding(t)
  const { building, commands } = fresh
  const first = await startLive(t, testRedisUrl())
  const { live, until } = watch(t, first.url, building)
  live.speaker(building, 'north', true)
  await until(({ state, link }) => state !== null && state.speaker === link.connection)
  await first.stop()
  const away = await until(({ link }) => !link.connected)
  t.ok(away.state, 'what was shown stays')
  await commands.open('c1')
  await arrive(fresh, ['ktp'])
  accepted(await commands.callNext('c1'))
  const second = await startLive(t, testRedisUrl(), {}, Number(new URL(first.url).port))
  const { state } = await until(
    ({ state, link }) => link.connected && state?.speaker === link.connection && state.announcements.length === 1,
  )
  const newcomer = new Listener(t, second.url)
  await newcomer.subscribe(building, view)
  t.strictSame(state, newcomer.map(view))
})

t.test('several views share a socket, and one view a subscription', async (t) => {
  const { building } = await freshBuilding(t)
  const { app, url } = await startLive(t, testRedisUrl())
  const { live, until } = watch(t, url, building)
  const others = (['board:south', 'service:ktp', view] as const).map(
    (name) => new Promise((resolve) => live.follow({ building, view: name }, ({ state }) => state && resolve(state))),
  )
  await Promise.all([...others, until(({ state }) => state !== null)])
  const { body } = await app.inject('/metrics')
  t.match(body, /^antrean_live_sockets 1$/m)
  t.match(body, /^antrean_live_views 3$/m)
})

t.test('tells why a view is refused', async (t) => {
  const { building } = await freshBuilding(t)
  const { url } = await startLive(t, testRedisUrl())
  const { live } = watch(t, url, building)
  const refused = await new Promise((resolve) =>
    live.follow({ building, view: 'monitor' }, (followed) => followed.refused && resolve(followed.refused)),
  )
  t.match(refused, { code: 'SIGN_IN_REQUIRED' })
})
