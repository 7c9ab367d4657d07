import { Client } from 'undici'
import { closedLoop } from './repeat.ts'

export interface Step {
  path: (lane: number, last: string) => string
  body: (lane: number) => unknown
}

export interface Load {
  /** Requests per second. */
  rate: number
  replies: number
}

/**
 * Sends the steps one after the other on each of `lanes` connections, for `ms`; each sees the reply of the one before. Throws
 * when any was not answered with 2xx, so that a fast refusal is never counted.
 */
export const httpLoad = async (url: string, token: string, lanes: number, ms: number, steps: readonly Step[]): Promise<Load> => {
  const clients = Array.from({ length: lanes }, () => new Client(url))
  const run = Math.random().toString(36).slice(2)
  let replies = 0
  const send = async (lane: number, { path, body }: Step, last: string): Promise<string> => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': `${run}-${lane}-${replies}` }
    const reply = await (clients[lane] as Client).request({
      method: 'POST',
      path: path(lane, last),
      headers,
      body: JSON.stringify(body(lane)),
    })
    const text = await reply.body.text()
    if (reply.statusCode >= 300) throw new Error(`answered ${reply.statusCode}: ${text}`)
    replies += 1
    return text
  }
  const rounds = await closedLoop(lanes, ms, async (lane) => {
    let last = ''
    for (const step of steps) last = await send(lane, step, last)
  })
  await Promise.all(clients.map((client) => client.close()))
  return { rate: rounds * steps.length, replies }
}
