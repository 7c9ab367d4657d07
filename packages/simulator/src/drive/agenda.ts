export interface Item {
  /** Epoch milliseconds. */
  at: number
  /** Whether it comes earlier when life goes faster. */
  elastic: boolean
  act: () => Promise<void>
}

/** What is to happen, earliest first; what is due at the same instant happens in the order in which it was added. */
export class Agenda {
  #heap: (Item & { order: number })[] = []
  #added = 0

  add(item: Item): void {
    this.#heap.push({ ...item, order: this.#added++ })
    this.#rise(this.#heap.length - 1)
  }

  next(): Item | undefined {
    return this.#heap[0]
  }

  take(): Item | undefined {
    const first = this.#heap[0]
    const last = this.#heap.pop()
    if (last && this.#heap.length > 0) {
      this.#heap[0] = last
      this.#sink(0)
    }
    return first
  }

  /** From `now` on, what is elastic comes `pace` times sooner. */
  compress(now: number, pace: number): void {
    const items = this.#heap.sort((a, b) => a.order - b.order)
    this.#heap = []
    for (const { order: _, ...item } of items) this.add(item.elastic ? { ...item, at: now + (item.at - now) / pace } : item)
  }

  #isBefore(a: number, b: number): boolean {
    const [x, y] = [this.#heap[a], this.#heap[b]]
    if (!x || !y) return false
    return x.at < y.at || (x.at === y.at && x.order < y.order)
  }

  #swap(a: number, b: number): void {
    const [x, y] = [this.#heap[a], this.#heap[b]]
    if (x && y) [this.#heap[a], this.#heap[b]] = [y, x]
  }

  #rise(from: number): void {
    for (let at = from; at > 0; ) {
      const parent = (at - 1) >> 1
      if (!this.#isBefore(at, parent)) return
      this.#swap(at, parent)
      at = parent
    }
  }

  #sink(from: number): void {
    for (let at = from; ; ) {
      const [left, right] = [2 * at + 1, 2 * at + 2]
      const child = this.#isBefore(right, left) ? right : left
      if (!this.#isBefore(child, at)) return
      this.#swap(at, child)
      at = child
    }
  }
}
