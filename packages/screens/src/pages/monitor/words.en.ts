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

  unserved: (n, time) => `${n} probably not served before closing at ${time}`,
  findNumber: 'Find a number, as A-012',
  find: 'Find',
  overdue: {
    title: 'Services that last too long',
    since: (time) => `${time} since the call`,
    end: 'End',
    endOf: (number, label) => `End the service of ${number} at counter ${label}`,
    ask: (number, label) => `End the service of ${number} at counter ${label}?`,
    lasting: (time) => `It is ${time} since the call. End it only where the officer forgot to finish it.`,
    effects: [
      'This number ends and cannot be called again.',
      'Its time does not count as service time.',
      'The counter is free to call the next number.',
      'The visitor’s other tickets wait on at their places.',
    ],
    yes: 'Yes, end the service',
  },

  countersTitle: 'Counters',
  counter: (label) => `Counter ${label}`,
  conditions: { overdue: 'Too long', serving: 'Serving', called: 'Calling', ready: 'Ready', paused: 'Paused', closed: 'Closed' },
} satisfies MonitorMessages
