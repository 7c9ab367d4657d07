import { type BuildingId, ClientMessage, closeCodes, type ProblemCode, problems, type ViewName } from '@antrean/contracts'
import { type Principal, ProblemError } from '@antrean/service-kit'
import type { FastifyBaseLogger } from 'fastify'
import { partsOf } from '../views/view-of.ts'
import { needsSession, refusalOf } from './admission.ts'
import type { Connection } from './connection.ts'
import type { FollowedBuildings } from './followed-buildings.ts'
import { frameOf } from './frames.ts'

type Subscribe = Extract<ClientMessage, { type: 'subscribe' }>
type Target = { building: BuildingId; view: ViewName }

export interface ConversationOptions {
  connection: Connection
  buildings: FollowedBuildings
  /** Who has opened the socket; asked when a view needs it. */
  principal: () => Promise<Principal | null>
  log: FastifyBaseLogger
}

const mostViews = 64
/** Messages that wait while an earlier one is being answered. */
const mostWaiting = 200

const keyOf = ({ building, view }: Target): string => `${building} ${view}`

/** What one client says, answered in order. A message that is not of the protocol ends it. */
export class Conversation {
  readonly #options: ConversationOptions
  readonly #speaksIn = new Map<string, { building: BuildingId; zone: string }>()
  #answered: Promise<void> = Promise.resolve()
  #waiting = 0
  #over = false

  constructor(options: ConversationOptions) {
    this.#options = options
  }

  receive(text: string): void {
    const message = parse(text)
    if (!message || this.#waiting >= mostWaiting) {
      this.#options.connection.close(closeCodes.messageInvalid)
      return
    }
    this.#waiting += 1
    this.#answered = this.#answered.then(async () => {
      await this.#answer(message).catch((error: unknown) => this.#failed(error, message))
      this.#waiting -= 1
    })
  }

  end(): void {
    this.#over = true
    this.#options.connection.gone()
    for (const { building, zone } of this.#speaksIn.values()) this.#ready(building, zone, false)
  }

  /** Takes views back from a session that has ended. While that cannot be known, nothing changes. */
  async checkSession(): Promise<void> {
    const { connection } = this.#options
    const guarded = [...connection.feeds.values()].filter(({ address }) => needsSession(partsOf(address.view)))
    if (guarded.length === 0) return
    const principal = await this.#options.principal().catch(() => undefined)
    if (principal === undefined) return
    for (const { address } of guarded) {
      const code = refusalOf(principal, address.building)
      if (!code) continue
      connection.leave(keyOf(address))
      this.#refuse(address, code)
    }
  }

  async #answer(message: ClientMessage): Promise<void> {
    if (this.#over) return
    switch (message.type) {
      case 'subscribe':
        return this.#subscribe(message)
      case 'unsubscribe':
        return this.#options.connection.leave(keyOf(message))
      case 'speaker':
        return this.#speaker(message.building, message.zone, message.ready)
      case 'spoken': {
        const { building, zone, announcement, times } = message
        if (!this.#speaksIn.has(`${building} ${zone}`)) return
        this.#options.buildings.get(building)?.lines.change(zone, [{ step: 'spoken', announcement, times }])
      }
    }
  }

  async #subscribe(message: Subscribe): Promise<void> {
    const { connection, buildings } = this.#options
    const { building, view, cursor, line } = message
    const parts = partsOf(view)
    if (connection.feeds.size >= mostViews) return this.#refuse(message, 'TOO_MANY_REQUESTS')
    const followed = await buildings.open(building)
    if (!followed) return this.#refuse(message, 'BUILDING_UNKNOWN')
    if (needsSession(parts)) {
      const code = refusalOf(await this.#options.principal(), building)
      if (code) return this.#refuse(message, code)
    }
    if (parts.kind === 'board' && followed.hub.building.places.zones.has(parts.id)) await this.#lineOf(followed, parts.id)
    if (this.#over) return
    const feed = followed.hub.feed(view)
    if (typeof feed === 'string') return this.#refuse(message, feed)
    const known = cursor === undefined ? null : { cursor, ...(line === undefined ? {} : { line }) }
    connection.leave(keyOf(message))
    connection.join(keyOf(message), feed)
    feed.join(connection, known)
  }

  async #lineOf({ lines }: NonNullable<ReturnType<FollowedBuildings['get']>>, zone: string): Promise<void> {
    await lines
      .zone(zone)
      .bring()
      .catch((cause: unknown) => {
        throw new ProblemError('STATE_UNAVAILABLE', { cause })
      })
  }

  async #speaker(building: BuildingId, zone: string, ready: boolean): Promise<void> {
    const followed = await this.#options.buildings.open(building)
    if (!followed?.hub.building.places.zones.has(zone) || this.#over) return
    if (ready) this.#speaksIn.set(`${building} ${zone}`, { building, zone })
    else this.#speaksIn.delete(`${building} ${zone}`)
    this.#ready(building, zone, ready)
  }

  #ready(building: BuildingId, zone: string, ready: boolean): void {
    this.#options.buildings.get(building)?.lines.ready(zone, this.#options.connection.id, ready)
  }

  #failed(error: unknown, message: ClientMessage): void {
    const code = error instanceof ProblemError ? error.code : 'FAULT'
    this.#options.log.warn({ err: error, building: message.building, type: message.type }, 'message not answered')
    if (message.type === 'subscribe') this.#refuse(message, code)
  }

  #refuse({ building, view }: Target, code: ProblemCode): void {
    this.#options.connection.send(frameOf({ type: 'refused', building, view, code, detail: problems[code].detail }))
  }
}

const parse = (text: string): ClientMessage | null => {
  try {
    const parsed = ClientMessage.safeParse(JSON.parse(text))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}
