import type { DoorMessages } from './words.id.ts'

export const en = {
  title: 'One number for one visit',
  what: 'Take a number once, then wait at ease: screens and a voice will call you, and your phone tells you too.',
  buildingLoading: 'Loading the building…',
  forVisitors: 'For visitors',
  forStaff: 'For staff',
  forHall: 'Call boards in the waiting hall',
  kiosk: { name: 'Ticket kiosk', what: 'Choose a service, see what it asks for, take a number.' },
  book: { name: 'Appointments', what: 'Book a time ahead, then check in with your booking code.' },
  counter: { name: 'Counter', what: 'Call, serve and finish numbers. Sign-in needed.' },
  reception: { name: 'Reception', what: 'Check in, issue numbers, help with a visit. Sign-in needed.' },
  monitor: { name: 'Monitor', what: 'Waiting times and counters as they are now. Sign-in needed.' },
  board: (zone) => `Board of ${zone}`,
  boardWhat: (counters) => (counters === 1 ? '1 counter' : `${counters} counters`),
} satisfies DoorMessages
