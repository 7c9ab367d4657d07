import t from 'tap'
import { intentOfKey, intents, letterOf, offerFor } from './intents.ts'

t.test('the primary action follows the counter from opening to finishing', async (t) => {
  t.equal(offerFor('closed', null).primary, 'open')
  t.equal(offerFor('open', null).primary, 'call-next')
  t.equal(offerFor('open', 'called').primary, 'serve')
  t.equal(offerFor('open', 'serving').primary, 'finish')
  t.equal(offerFor('paused', null).primary, 'open')
})

t.test('a counter that holds a ticket offers neither pause nor close', async (t) => {
  for (const ticket of ['called', 'serving'] as const)
    for (const intent of ['pause', 'close', 'call-next'] as const)
      t.notOk([offerFor('open', ticket).primary, ...offerFor('open', ticket).others].includes(intent), `${intent} while ${ticket}`)
})

t.test('a key asks only for what is offered', async (t) => {
  const called = offerFor('open', 'called')
  t.equal(intentOfKey('Enter', called), 'serve')
  t.equal(intentOfKey(' ', called), 'serve')
  t.equal(intentOfKey('r', called), 'recall')
  t.equal(intentOfKey('X', called), 'no-show')
  t.equal(intentOfKey('p', called), null, 'no pause while a visitor is called')
})

t.test('a supervisor alone suspends services, and nobody beside a visitor', async (t) => {
  t.equal(intentOfKey('s', offerFor('open', null, 'supervisor')), 'suspend')
  t.equal(intentOfKey('s', offerFor('open', null, 'officer')), null)
  t.equal(intentOfKey('s', offerFor('open', 'serving', 'supervisor')), null)
})

t.test('a visitor at the counter can be sent on, and one who waits can be chosen', async (t) => {
  for (const ticket of ['called', 'serving'] as const)
    for (const intent of ['park', 'transfer', 'add-service', 'priority'] as const) t.ok(offerFor('open', ticket).more.includes(intent))
  t.equal(intentOfKey('c', offerFor('open', null)), 'choose')
  t.equal(intentOfKey('c', offerFor('open', 'called')), null)
})

t.test('no letter means two things', async (t) => {
  const letters = intents.flatMap((intent) => letterOf[intent] ?? [])
  t.equal(new Set(letters).size, letters.length)
})
