import fc from 'fast-check'
import t from 'tap'
import {
  addAnother,
  atTheStart,
  back,
  begin,
  choose,
  failed,
  haveAppointment,
  isUnsure,
  type Journey,
  mostServices,
  prefer,
  remove,
  send,
  shownOf,
  typeCode,
} from './journey.ts'

const withKtp = choose(begin(atTheStart), 'ktp')

t.test('a second press while the first is under way changes nothing', async (t) => {
  const sent = send(withKtp, 'first')
  t.equal(send(sent, 'second'), sent)
})

t.test('after a failure the same wish is sent again with the same key', async (t) => {
  const again = send(failed(send(withKtp, 'first'), 'OUTCOME_UNKNOWN'), 'second')
  t.match(again.intent, { key: 'first', state: 'sending', trouble: null })
})

t.test('while it is not known whether a number was given, nothing else can be wished', async (t) => {
  const unsure = failed(send(withKtp, 'first'), 'UNREACHABLE')
  t.ok(isUnsure(unsure))
  for (const other of [remove(unsure, 'ktp'), prefer(unsure, 'lansia'), choose(unsure, 'kk'), addAnother(unsure), back(unsure)])
    t.equal(other, unsure)
})

t.test('what was shown at the first press is quoted and stays on the screen, until something else is wished', async (t) => {
  const [shown, later] = [{ ktp: { fromMinutes: 10, toMinutes: 20 } }, { ktp: { fromMinutes: 0, toMinutes: 5 } }]
  const failedOnce = failed(send(withKtp, 'first', shown), 'OUTCOME_UNKNOWN')
  t.same(send(failedOnce, 'second', later).quoted, shown)
  t.same(shownOf(failedOnce, later), shown)
  const another = prefer(failed(send(withKtp, 'first', shown), 'DAY_CLOSED'), 'lansia')
  t.same(shownOf(another, later), later)
  t.same(send(another, 'second', later).quoted, later)
})

t.test('after a refusal another wish gets another key', async (t) => {
  const refused = failed(send(withKtp, 'first'), 'DAY_CLOSED')
  t.equal(send(prefer(refused, 'lansia'), 'second').intent.key, 'second')
})

t.test('goes back the way it came, and to the start only where nothing is lost', async (t) => {
  t.equal(back(begin(atTheStart)), atTheStart)
  t.equal(back(addAnother(withKtp)).step, 'review')
  t.equal(remove(withKtp, 'ktp').step, 'agencies')
})

t.test('an appointment is checked in once, whatever is pressed while no answer comes', async (t) => {
  const typed = typeCode(haveAppointment(begin(atTheStart)), 'K7MWQ4TX')
  const sent = send(typed, 'first')
  t.match(sent, { step: 'appointment', intent: { key: 'first', state: 'sending' } })
  const unsure = failed(sent, 'UNREACHABLE')
  t.equal(typeCode(unsure, 'K7'), unsure)
  t.equal(back(unsure), unsure)
  t.equal(send(unsure, 'second').intent.key, 'first')
  t.equal(send(typeCode(failed(sent, 'APPOINTMENT_UNKNOWN'), 'K7MWQ4TY'), 'second').intent.key, 'second')
})

t.test('any presses: no service twice, at most eight, never nothing to review, one key a wish', async (t) => {
  const service = fc.constantFrom(...'abcdefghij')
  const press = fc.oneof(
    service.map((one) => (j: Journey) => choose(j, one)),
    service.map((one) => (j: Journey) => remove(j, one)),
    fc.constant(prefer).map((f) => (j: Journey) => f(j, 'lansia')),
    fc.string().map((key) => (j: Journey) => send(j, key)),
    fc.constantFrom('OUTCOME_UNKNOWN' as const, 'DAY_CLOSED' as const).map((code) => (j: Journey) => failed(j, code)),
    fc.constantFrom(addAnother, back, begin),
  )
  const holds = fc.property(fc.array(press, { maxLength: 40 }), (presses) => {
    let journey = atTheStart
    for (const apply of presses) {
      const before = journey
      journey = apply(journey)
      const sameWish = before.chosen.join() === journey.chosen.join() && before.priority === journey.priority
      if (isUnsure(before) && before.intent.key !== null && journey.step !== 'welcome')
        if (!sameWish || journey.intent.key !== before.intent.key) return false
      if (new Set(journey.chosen).size !== journey.chosen.length || journey.chosen.length > mostServices) return false
      if (journey.step === 'review' && journey.chosen.length === 0) return false
    }
    return true
  })
  t.doesNotThrow(() => fc.assert(holds, { numRuns: 2000 }))
})
