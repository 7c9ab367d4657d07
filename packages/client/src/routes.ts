import type { queueOperations, reportOperations } from '@antrean/contracts'

export type Operations = typeof queueOperations & typeof reportOperations
export type OperationId = keyof Operations

/**
 * Method and path of every operation. Written here because only types of the contracts may reach a browser; the compiler
 * compares every line with the contract.
 */
export const routes = {
  issueVisit: 'POST /api/queue/buildings/:building/visits',
  callNext: 'POST /api/queue/buildings/:building/counters/:counter/call-next',
  recallTicket: 'POST /api/queue/buildings/:building/tickets/:ticket/recall',
  serveTicket: 'POST /api/queue/buildings/:building/tickets/:ticket/serve',
  finishTicket: 'POST /api/queue/buildings/:building/tickets/:ticket/finish',
  markNoShow: 'POST /api/queue/buildings/:building/tickets/:ticket/no-show',
  cancelTicket: 'POST /api/queue/buildings/:building/tickets/:ticket/cancel',
  callTicket: 'POST /api/queue/buildings/:building/tickets/:ticket/call',
  returnTicket: 'POST /api/queue/buildings/:building/tickets/:ticket/return',
  parkTicket: 'POST /api/queue/buildings/:building/tickets/:ticket/park',
  unparkTicket: 'POST /api/queue/buildings/:building/tickets/:ticket/unpark',
  transferTicket: 'POST /api/queue/buildings/:building/tickets/:ticket/transfer',
  walkIn: 'POST /api/queue/buildings/:building/counters/:counter/walk-in',
  addService: 'POST /api/queue/buildings/:building/visits/:visit/services',
  setPriority: 'POST /api/queue/buildings/:building/visits/:visit/priority',
  undoCommand: 'POST /api/queue/buildings/:building/counters/:counter/undo',
  setCounterServices: 'POST /api/queue/buildings/:building/counters/:counter/services',
  suspendService: 'POST /api/queue/buildings/:building/services/:service/suspend',
  resumeService: 'POST /api/queue/buildings/:building/services/:service/resume',
  reopenDay: 'POST /api/queue/buildings/:building/days/:day/reopen',
  openCounter: 'POST /api/queue/buildings/:building/counters/:counter/open',
  pauseCounter: 'POST /api/queue/buildings/:building/counters/:counter/pause',
  closeCounter: 'POST /api/queue/buildings/:building/counters/:counter/close',
  closeDay: 'POST /api/queue/buildings/:building/days/:day/close',
  getCatalogue: 'GET /api/queue/buildings/:building/catalogue',
  signIn: 'POST /api/queue/sessions',
  getSession: 'GET /api/queue/sessions/current',
  signOut: 'DELETE /api/queue/sessions/current',
  getDayReport: 'GET /api/reports/buildings/:building/days/:day',
} as const satisfies { [Id in OperationId]: `${Operations[Id]['method']} ${Operations[Id]['path']}` }
