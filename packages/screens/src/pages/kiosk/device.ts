import { signal } from '@preact/signals'

const kept = 'antrean-kiosk-token'

/* An address with `#token=…` pairs the kiosk once; the token then leaves the address bar, where everybody could read it. */
const fromFragment = new URLSearchParams(location.hash.slice(1)).get('token')
if (fromFragment !== null) {
  localStorage.setItem(kept, fromFragment)
  history.replaceState(null, '', location.pathname + location.search)
}

/** The token by which queue knows this kiosk; null until it is paired. */
export const deviceToken = signal<string | null>(localStorage.getItem(kept))

export const pair = (token: string): void => {
  localStorage.setItem(kept, token)
  deviceToken.value = token
}

export const unpair = (): void => {
  localStorage.removeItem(kept)
  deviceToken.value = null
}
