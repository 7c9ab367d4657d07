import { type Followed, type LinkState, type LiveSocket, openLive } from '@antrean/client'
import type { ViewName } from '@antrean/contracts'
import { computed, effect, type ReadonlySignal, signal, useSignal, useSignalEffect } from '@preact/signals'
import { building } from './building.ts'
import { machineNow, machineTick, setServerAhead } from './clock.ts'

const address = `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/api/live`
const openedAt = machineNow()
const silentAfterMs = 10_000

const socket = signal<LiveSocket | null>(null)

/** The one live socket of this page, opened when it is first needed. */
export const liveSocket = (): LiveSocket => {
  socket.value ??= openLive(address, { silentAfterMs })
  return socket.value
}

/** The server knows who listens from the upgrade's cookie: after signing in or out a new socket is needed. */
export const renewLiveSocket = (): void => {
  if (socket.peek() === null) return
  socket.peek()?.close()
  socket.value = openLive(address, { silentAfterMs })
}

/**
 * Follows a view of this building as long as the component stands. `state` is the view's flat map as it is at `cursor`,
 * null until the first snapshot; `refused` says why it is not given.
 */
export const useView = <View extends object>(view: ViewName): ReadonlySignal<Followed<View> | null> => {
  const followed = useSignal<Followed<View> | null>(null)
  const name = useSignal(view)
  name.value = view
  useSignalEffect(() =>
    liveSocket().follow<View>({ building, view: name.value }, (next) => {
      followed.value = next
    }),
  )
  return followed
}

/** Follows several views of one kind, each as `useView` does. Their states by name, without those that have not come. */
export const useViews = <View extends object>(views: readonly ViewName[]): ReadonlySignal<ReadonlyMap<ViewName, View>> => {
  const states = useSignal<ReadonlyMap<ViewName, View>>(new Map())
  const names = useSignal('')
  names.value = views.join(' ')
  useSignalEffect(() => {
    const followed = names.value === '' ? [] : (names.value.split(' ') as ViewName[])
    const stops = followed.map((view) =>
      liveSocket().follow<View>({ building, view }, ({ state }) => {
        if (state) states.value = new Map(states.peek()).set(view, state)
      }),
    )
    return () => {
      for (const stop of stops) stop()
    }
  })
  return states
}

/** How fresh the screen is: `silent` from ten seconds without a word on, `ageMs` null before the first. */
export interface Freshness {
  condition: 'connecting' | 'fresh' | 'silent' | 'stale'
  ageMs: number | null
}

const freshnessOf = (link: LinkState, at: number): Freshness => {
  if (link.heardAt === null) return { condition: at - openedAt < silentAfterMs ? 'connecting' : 'silent', ageMs: null }
  const ageMs = Math.max(0, at - link.heardAt)
  if (ageMs >= silentAfterMs) return { condition: 'silent', ageMs }
  return { condition: link.stale ? 'stale' : 'fresh', ageMs }
}

/** Moves once a second. */
export const freshness = computed(() => freshnessOf(liveSocket().link(), machineTick.value))

effect(() => {
  machineTick.value
  const aheadMs = socket.value?.link().aheadMs
  if (aheadMs !== null && aheadMs !== undefined) setServerAhead(aheadMs)
})
