import type { ServerMessage } from '@antrean/contracts'
import type { Test } from 'tap'

/** Everything that this process's sockets receive from now on, as it came; until the test ends. */
export const keepFrames = (t: Test): ServerMessage[] => {
  const frames: ServerMessage[] = []
  const Plain = globalThis.WebSocket
  globalThis.WebSocket = class extends Plain {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols)
      this.addEventListener('message', ({ data }) => frames.push(JSON.parse(String(data))))
    }
  }
  t.teardown(() => {
    globalThis.WebSocket = Plain
  })
  return frames
}
