import type { MinuteRange, ServiceView } from '@antrean/contracts'

type Live = Pick<ServiceView['service'], 'expected' | 'expectedOfClass'>

/** How long somebody of a priority class, or without one, is likely to wait; null: cannot be told. */
export const expectedFor = (priority: string | null, live: Live | undefined): MinuteRange | null =>
  (priority === null ? undefined : live?.expectedOfClass[priority]) ?? live?.expected ?? null
