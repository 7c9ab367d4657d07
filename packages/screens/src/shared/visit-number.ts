import type { VisitNumber } from '@antrean/contracts'

/** A visit's number as somebody types it, such as `a12`; null: it is none. */
export const numberIn = (typed: string): VisitNumber | null => {
  const found = /^([A-Z]{1,2})[\s-]*(\d{1,5})$/.exec(typed.trim().toUpperCase())
  return found ? `${found[1]}-${String(Number(found[2])).padStart(3, '0')}` : null
}
