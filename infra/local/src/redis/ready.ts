import { connect } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'

/** What the server on the port says of itself, or what came of it; empty where nothing answers. */
const info = (port: number): Promise<string> =>
  new Promise((resolve) => {
    let answer = ''
    const socket = connect(port, '127.0.0.1', () => socket.write('INFO server persistence\r\nQUIT\r\n'))
    socket.setTimeout(1_000, () => socket.destroy())
    socket.setEncoding('utf8').on('data', (text: string) => {
      answer += text
    })
    socket.on('error', () => {})
    socket.once('close', () => resolve(answer))
  })

/**
 * Resolves true once this very process has loaded its data and answers; false when it ended first.
 * Another server may hold the port, so the answer must name the process.
 */
export const redisReady = async (port: number, server: { alive: boolean; pid: number }): Promise<boolean> => {
  while (server.alive) {
    const answer = await info(port)
    if (answer.includes(`process_id:${server.pid}\r\n`) && answer.includes('loading:0\r\n')) return true
    await pause(20)
  }
  return false
}
