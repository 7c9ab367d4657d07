import type { ReceptionMessages } from './words.id.ts'

export const en = {
  title: 'Reception',

  scan: {
    label: 'Booking code, QR code, or number',
    hint: 'Scan, or type and press Enter. A booking code checks in at once.',
    open: 'Open',
    unread: (typed) => `“${typed}” is no booking code, ticket’s QR code, or number.`,
  },

  empty: 'Scan or type a code, or issue a new number. The visit is shown here.',
  checkedIn: 'Checked in. The number is:',
  issued: 'New number:',
  number: 'Number',
  phone: 'Scan with a phone to follow the turn',
  ofTicket: (what, service) => `${what}: ${service}`,
  cancel: 'Cancel',
  return: 'Back into the queue',
  comeBack: 'Back with documents',
  addService: 'Add a service',
  addAnyway: 'Add it all the same',
  priority: 'Change the priority',

  issue: {
    title: 'Issue a number',
    find: 'Find a service or agency',
    nothing: 'No service matches.',
    chosen: 'Chosen services',
    remove: (service) => `Remove ${service}`,
    priority: 'To be put ahead?',
    none: 'No',
    submit: 'Issue the number',
    anyway: 'Issue all the same',
  },
} satisfies ReceptionMessages
