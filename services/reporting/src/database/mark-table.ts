/** A step of a service that was done; its instant is when. */
export interface MarkTable {
  building: string
  seq: number
  at: Date
  day: string
  ticket: string
  service: string
  counter: string
  officer: string
  mark: string
}
