import type { Child } from '../process/child.ts'
import type { DataFolder } from './data-folder.ts'

/** In the order in which they are stopped. */
const layers = ['command', 'simulator', 'gateway', 'service', 'server'] as const
export type Layer = (typeof layers)[number]

type Member = Pick<Child, 'pid' | 'stop'> & { exited: Promise<unknown> }

/** Every process of this run, so that all of them end, those first that lean on others. */
export class Crew {
  readonly #stopping = new AbortController()
  readonly #members = new Map<Member, Layer>()
  readonly #folder: DataFolder

  constructor(folder: DataFolder) {
    this.#folder = folder
  }

  get stopping(): AbortSignal {
    return this.#stopping.signal
  }

  /** Takes a process in; one that comes while everything stops is stopped too. `mark` stands in its command line. */
  async join<M extends Member>(layer: Layer, member: M, mark: string): Promise<M> {
    this.#members.set(member, layer)
    void member.exited.then(() => this.#members.delete(member))
    if (this.stopping.aborted) await member.stop()
    else await this.#folder.note({ pid: member.pid, mark })
    return member
  }

  async stop(): Promise<void> {
    this.#stopping.abort()
    for (const layer of layers) {
      await Promise.all([...this.#members].filter(([, its]) => its === layer).map(([member]) => member.stop()))
    }
    await this.#folder.release()
  }
}
