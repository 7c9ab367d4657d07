import { OpeningHours, ServiceSettings } from '@antrean/contracts'
import t from 'tap'
import { availabilityOf, type ServiceNow } from './availability.ts'
import { timetableOf } from './opening-hours.ts'

const hours = OpeningHours.parse({ week: { monday: [{ from: '08:00', to: '16:00' }] }, lastNumberMinutes: 30 })
const at = (time: string): number => Date.parse(`2026-11-23T${time}:00+07:00`)
const quiet: ServiceNow = { at: at('09:00'), zone: 'Asia/Jakarta', dayClosed: false, suspended: null, issued: 0 }
const found = (now: Partial<ServiceNow>, dailyQuota?: number, open: OpeningHours | undefined = hours) =>
  availabilityOf({ settings: ServiceSettings.parse({ dailyQuota }) }, timetableOf(open, undefined), { ...quiet, ...now })

t.test('an open service says until when, and how many numbers are left', async (t) => {
  t.same(found({ issued: 3 }, 10), {
    ...{ reason: null, remaining: 7, opensAt: null },
    ...{ lastNumberAt: at('15:30'), closesAt: at('16:00') },
  })
})

t.test('without hours it never closes, without a quota it never runs out', async (t) => {
  const hoursless = availabilityOf({ settings: ServiceSettings.parse({}) }, null, { ...quiet, at: at('03:00') })
  t.same(hoursless, { reason: null, remaining: null, opensAt: null, lastNumberAt: null, closesAt: null })
})

t.test('each reason, that which lasts longest first', async (t) => {
  const all = { at: at('17:00'), dayClosed: true, suspended: 'power-cut', issued: 5 } as const
  t.equal(found(all, 5).reason, 'day-closed')
  t.equal(found({ ...all, dayClosed: false }, 5).reason, 'closed-for-today')
  t.equal(found({ ...all, dayClosed: false, at: at('09:00') }, 5).reason, 'quota-reached')
  t.equal(found({ suspended: 'power-cut' }).reason, 'suspended')
  t.match(found({ at: at('15:45') }), {
    reason: 'last-number-passed',
    lastNumberAt: null,
    opensAt: Date.parse('2026-11-30T08:00:00+07:00'),
  })
})
