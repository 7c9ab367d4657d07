import type { PhoneMessages } from './words.id.ts'

export const en = {
  title: (number) => `${number} · queue number`,
  titleCalled: (label, number) => `Your turn! Counter ${label} · ${number}`,
  yourNumber: 'Your queue number',
  yourTurn: 'Your turn!',
  goTo: (label) => `Please go to counter ${label}`,
  counter: 'Counter',
  serving: (label) => `You are being served at counter ${label}`,
  next: 'Get ready, you are next',
  ahead: (n) => (n === 0 ? 'You are next' : n === 1 ? '1 person ahead of you' : `${n} people ahead of you`),
  waitFor: (n) => (n === 1 ? '1 more person before your turn' : `${n} more people before your turn`),
  pending: 'Your number is kept. You keep your place.',
  missed: 'Your number has been called. Please see the officer at the counter, or the reception desk, now.',
  comeBackTo: (label, agency) => `Complete your documents, then come back today to counter ${label} ${agency}`,
  comeBack: 'Complete your documents, then come back today',
  noNewNumber: 'You need no new number and do not queue again.',
  showNumber: (label) =>
    label === undefined
      ? 'Come back today and show this number to an officer. You are called first.'
      : `Come back today to counter ${label} and show this number to the officer. You are called first.`,
  requirements: 'What this service requires',
  forCounter: (label) => `For counter ${label} alone`,
  suspended: (cause) => `This service has stopped for now: ${cause}. You keep your place.`,
  over: 'Your visit is over. Thank you for coming.',
  visit: 'Services of this visit',
  stay: 'This page changes by itself. Leave it open and stay near the waiting area.',
  keepOpen: 'Keep this page. Your number stays valid today.',
  states: {
    planned: 'After the service before it',
    waiting: 'Waiting',
    deferred: 'Waits until you are done at the other counter; you keep your place',
    called: 'Called',
    serving: 'Being served',
    parked: 'Set aside by the officer; you will be called again',
    served: 'Done',
    'no-show': 'You were called and did not come. Please ask the staff.',
    cancelled: 'Cancelled',
    transferred: 'Moved to another service',
    expired: 'Ended because service of that day has closed',
  },

  unknown: 'This number was not found',
  unknownWhy:
    'The link is not complete, or the visit was over long ago. Scan the QR code on the ticket again, or ask at the reception desk.',
} satisfies PhoneMessages
