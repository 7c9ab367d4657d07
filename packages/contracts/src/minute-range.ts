import * as z from 'zod'

const fives = z
  .int()
  .nonnegative()
  .max(24 * 60)
  .multipleOf(5)

/** How long somebody is likely to wait, as it is told: in minutes, rounded outwards to five. */
export const MinuteRange = z
  .strictObject({ fromMinutes: fives, toMinutes: fives })
  .refine(({ fromMinutes, toMinutes }) => fromMinutes < toMinutes, { path: ['toMinutes'], message: 'is not more than fromMinutes' })
  .meta({ id: 'MinuteRange' })
export type MinuteRange = z.infer<typeof MinuteRange>
