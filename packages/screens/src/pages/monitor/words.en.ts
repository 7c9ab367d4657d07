import type { MonitorMessages } from './words.id.ts'

export const en = {
  title: 'Monitor',
  subtitle: 'As it is now',

  visitors: 'Visitors in the building',
  waiting: 'Waiting',
  longest: 'Longest wait',
  openCounters: 'Open counters',
  ofCounters: (n) => `of ${n}`,
  served: 'Done today',
  arrived: (n) => `${n} visits arrived`,
  noShow: (n) => `${n} did not come`,
  nobody: 'nobody',

  perAgency: 'Per agency',
  agency: 'Agency',
  longestShort: 'Longest',
  expected: 'Expected',
  expectedHint: 'how long somebody who comes now is likely to wait, at the service where that is longest',
  minutes: (from, to) => `${from}–${to} min`,
  serving: 'At counters',
  counters: 'Open counters',
  servedShort: 'Done',
  late: 'Beyond promise',
  lateHint: 'waiting longer than the service standard promises',

  countersTitle: 'Counters',
  counter: (label) => `Counter ${label}`,
  conditions: { overdue: 'Too long', serving: 'Serving', called: 'Calling', ready: 'Ready', paused: 'Paused', closed: 'Closed' },
} satisfies MonitorMessages
