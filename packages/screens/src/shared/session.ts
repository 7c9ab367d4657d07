import type { Followed } from '@antrean/client'
import type { CounterId, SessionView, ViewName } from '@antrean/contracts'
import { type ReadonlySignal, signal, useSignalEffect } from '@preact/signals'
import { api, troubleOf } from './api.ts'
import type { Trouble } from './i18n/problems.id.ts'
import { renewLiveSocket, useView } from './live.ts'

/**
 * Who is signed in at this screen. `unknown` until the server has said; `expired` keeps what the session was, so that
 * signing in again goes on at the same place.
 */
export type SessionState =
  | { is: 'unknown'; trouble: Trouble | null }
  | { is: 'none' }
  | { is: 'signed-in'; session: SessionView }
  | { is: 'expired'; session: SessionView }

export const session = signal<SessionState>({ is: 'unknown', trouble: null })

/** Asks the server whose cookie this is. */
export const findSession = async (): Promise<void> => {
  try {
    session.value = { is: 'signed-in', session: (await api.getSession()).session }
  } catch (error) {
    const trouble = troubleOf(error)
    session.value = trouble === 'SIGN_IN_REQUIRED' ? { is: 'none' } : { is: 'unknown', trouble }
  }
}

/** Null when it succeeded, else why not. */
export const signIn = async (username: string, password: string): Promise<Trouble | null> => {
  try {
    session.value = { is: 'signed-in', session: (await api.signIn({ username, password })).session }
    renewLiveSocket()
    return null
  } catch (error) {
    return troubleOf(error)
  }
}

export const signOut = async (): Promise<Trouble | null> => {
  try {
    await api.signOut()
  } catch (error) {
    const trouble = troubleOf(error)
    if (trouble !== 'SIGN_IN_REQUIRED') return trouble
  }
  session.value = { is: 'none' }
  renewLiveSocket()
  return null
}

/** The server no longer knows this session. */
export const sessionExpired = (): void => {
  const { value } = session
  if (value.is === 'signed-in') session.value = { is: 'expired', session: value.session }
}

/** The session has opened this counter, or closed the one it had. */
export const openedCounter = (counter: CounterId | null): void => {
  const { value } = session
  if (value.is === 'signed-in') session.value = { is: 'signed-in', session: { ...value.session, counter } }
}

/** A view that only those who are signed in may follow: when it is refused for that, the session has expired. */
export const useViewOfSession = <View extends object>(view: ViewName): ReadonlySignal<Followed<View> | null> => {
  const followed = useView<View>(view)
  useSignalEffect(() => {
    if (followed.value?.refused?.code === 'SIGN_IN_REQUIRED') sessionExpired()
  })
  return followed
}
