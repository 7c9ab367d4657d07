import type { BoardMessages } from './words.id.ts'

export const en = {
  chooseZone: 'A board for which zone?',
  called: 'Now calling',
  lastCall: 'Last call',
  goTo: 'please go to counter',
  counter: 'Counter',
  recent: 'Earlier calls',
  nobodyYet: 'No call yet',
  watch: 'Your number will be shown and spoken here.',
  serving: 'Being served',
  free: 'Free',
  paused: 'Paused',
  counters: 'Open counters',
  noCounters: 'No counter of this zone is open yet.',
  calledTo: (number, label) => `Number ${number}, please go to counter ${label}`,

  silent: 'The sound is off',
  activate: 'Turn the sound on',
  anyKey: 'Touch the screen or press any key.',
  loadingVoice: 'The voice is loading…',
  voiceFailed: 'The voice could not be loaded; trying again.',
  speaking: 'This board speaks',
  ready: 'Sound ready',
} satisfies BoardMessages
