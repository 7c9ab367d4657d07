import type { Messages } from './id.ts'

export const en = {
  product: 'Antrean',
  languages: { id: 'Bahasa Indonesia', en: 'English' },
  chooseLanguage: 'Choose a language',
  loading: 'Loading…',
  tryAgain: 'Try again',
  close: 'Close',
  back: 'Back',

  live: {
    connection: 'Connection',
    connecting: 'Connecting…',
    fresh: 'Live',
    age: (seconds) => `data ${seconds} s old`,
    silent: 'The connection is lost; connecting again…',
    lastData: (age) => `The last data came ${age} ago.`,
    never: 'Not connected yet. Trying to connect…',
    stale: 'The state of the queue cannot be reached at the moment. What you see may have changed.',
  },

  duration: {
    seconds: (n) => (n === 1 ? '1 second' : `${n} seconds`),
    underAMinute: '< 1 min',
    minutes: (n) => `${n} min`,
    hours: (hours, minutes) => (minutes === 0 ? `${hours} h` : `${hours} h ${minutes} min`),
  },

  expectedWait: (from, to) => (from === 0 ? `Likely to wait less than ${to} minutes` : `Likely to wait ${from}–${to} minutes`),

  closesBefore: (time) => `Probably not served before closing at ${time}`,

  visit: {
    atCounter: (label) => `counter ${label}`,
    forCounter: (label) => `counter ${label} alone`,
    ahead: (n) => (n === 0 ? 'next' : `${n} before it`),
    waiting: (time) => `for ${time}`,
    waited: (time) => `waited ${time}`,
    unknown: (number) => `Nobody has had number ${number} today.`,
    arrived: (time) => `arrived at ${time}`,
    departed: (time) => `done at ${time}`,
  },

  signIn: {
    title: 'Sign in',
    username: 'User name',
    password: 'Password',
    show: 'Show the password',
    hide: 'Hide the password',
    submit: 'Sign in',
    busy: 'Signing in…',
    expired: 'Your session has ended. Sign in again to go on where you stopped.',
    otherRole: (role) => `An account of a ${role} cannot open this screen. Sign in with another account.`,
    signOut: 'Sign out',
    signedInAs: (name, role) => `${name} · ${role}`,
  },

  dialogs: {
    no: 'No, keep it',
    service: 'Service',
    chooseService: 'Choose a service…',
    addService: {
      title: (number) => `One more service for ${number}`,
      hint: 'The number stays. The visitor is called to that service once not at another counter.',
      submit: 'Add a service',
    },
    priority: {
      title: (number) => `Change the priority of number ${number}`,
      class: 'Class',
      none: 'No priority',
      why: 'Reason',
      submit: 'Save',
    },
    cancel: {
      title: (number) => `Cancel number ${number}?`,
      hint: 'The visitor has left or has cancelled. This number cannot be called again.',
      yes: 'Yes, cancel the number',
    },
  },

  ticketStates: {
    planned: 'planned',
    waiting: 'waiting',
    deferred: 'waiting, now at another counter',
    called: 'called',
    serving: 'being served',
    parked: 'set aside',
    served: 'done',
    'no-show': 'did not come',
    cancelled: 'cancelled',
    transferred: 'transferred',
    expired: 'expired',
  },

  counterStates: { closed: 'Closed', open: 'Open', paused: 'Paused' },

  pauseReasons: {
    break: 'Break',
    prayer: 'Prayer',
    meeting: 'Meeting',
    paperwork: 'Paperwork',
    'system-down': 'System trouble',
  },

  parkReasons: {
    'form-to-fill': 'A form to fill in',
    'copy-to-make': 'A copy to make',
    payment: 'To pay',
    'document-missing': 'To fetch a missing document',
    'waiting-for-system': 'Waiting for the system',
    'visitor-asked': 'The visitor asked',
  },

  overtakeReasons: {
    appointment: 'Has an appointment',
    vulnerable: 'Needs to go first',
    'returned-with-documents': 'Came back with documents',
    'short-errand': 'A short errand',
    'supervisor-order': 'Supervisor’s order',
    mistake: 'To mend a mistake',
  },

  priorityReasons: {
    'seen-by-officer': 'Seen by the officer',
    'visitor-asked': 'The visitor asked',
    'given-by-mistake': 'Wrong before',
  },

  suspensionCauses: {
    'system-down': 'System down',
    'power-cut': 'Power cut',
    'officer-absent': 'Officer absent',
    evacuation: 'Evacuation',
    other: 'Another cause',
  },

  roles: {
    officer: 'officer',
    supervisor: 'supervisor',
    receptionist: 'receptionist',
    manager: 'manager',
    administrator: 'administrator',
    evaluator: 'evaluator',
  },
} satisfies Messages
