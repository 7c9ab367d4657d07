import { connect } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'

/** What a server on the port says to PING, or null where nothing answers. */
const ping = (port: number): Promise<string | null> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write('PING\r\n'))
    const end = (answer: string | null) => {
      socket.destroy()
      resolve(answer)
    }
    socket.setTimeout(1_000, () => end(null))
    socket.once('data', (answer) => end(answer.toString().trim()))
    socket.once('error', () => end(null))
    socket.once('close', () => end(null))
  })

/** Resolves true once the server has loaded its data and answers; false when it ended first. */
export const redisReady = async (port: number, server: { alive: boolean }): Promise<boolean> => {
  while (server.alive) {
    if ((await ping(port)) === '+PONG') return true
    await pause(20)
  }
  return false
}
