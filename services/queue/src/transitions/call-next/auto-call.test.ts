import { accepted, entriesOf, freshBuilding, sameFoldedAndRead, smallCatalogueWith } from '@antrean/test-kit'
import t, { type Test } from 'tap'

const byItself = (t: Test) => freshBuilding(t, { catalogue: smallCatalogueWith({ autoCall: true }, ['ktp']) })

/** Serves one visitor of `service` at c1 to the end. */
const served = async (t: Test, service = 'ktp') => {
  const kit = await byItself(t)
  await kit.commands.issue([service])
  await kit.commands.open('c1')
  const { ticket } = accepted(await kit.commands.callNext('c1')).event
  await kit.commands.serve('c1', ticket)
  return { kit, finished: accepted(await kit.commands.finish('c1', ticket)) }
}

t.test('a counter that has finished waits for its next visitor, and gets whoever comes', async (t) => {
  const { kit, finished } = await served(t)
  t.equal(finished.autoCall, true)
  t.match(await kit.commands.autoCall('c1'), { empty: /-/ }, 'nobody yet')
  const { autoCall, event } = accepted(await kit.commands.issue(['kk']))
  t.equal(autoCall, true)
  t.match(await kit.commands.autoCall('c1'), { event: { type: 'ticket.called', number: event.number, counter: 'c1', by: 'antrean' } })
  await sameFoldedAndRead(t, kit)
})

t.test('two that call for it at once call one visitor', async (t) => {
  const { kit } = await served(t)
  await kit.commands.issue(['kk'])
  await kit.commands.issue(['kk'])
  await Promise.all([kit.commands.autoCall('c1'), kit.commands.autoCall('c1'), kit.commands.callNext('c1')])
  t.equal((await entriesOf(kit.redis, kit.building)).filter(({ event }) => event.type === 'ticket.called').length, 2, 'one before, one now')
  t.notOk('autoCall' in accepted(await kit.commands.issue(['kk'])), 'and it waits no more')
})

t.test('nobody is called for a counter that has paused, closed, or called by hand in the meantime', async (t) => {
  for (const meanwhile of ['pause', 'close'] as const) {
    const { kit } = await served(t)
    accepted(await kit.commands[meanwhile]('c1'))
    await kit.commands.open('c1')
    t.notOk('autoCall' in accepted(await kit.commands.issue(['ktp'])))
    t.match(await kit.commands.autoCall('c1'), { empty: /-/ })
  }
})

t.test('undoing the finish takes the wish back too', async (t) => {
  const { kit } = await served(t)
  accepted(await kit.commands.undo('c1'))
  t.notOk('autoCall' in accepted(await kit.commands.issue(['ktp'])))
})

t.test('a no-show, a parked and a transferred ticket free the counter as well', async (t) => {
  for (const end of ['markNoShow', 'park', 'transfer'] as const) {
    const kit = await byItself(t)
    await kit.commands.issue(['ktp'])
    await kit.commands.open('c1')
    const { ticket } = accepted(await kit.commands.callNext('c1')).event
    const reply = end === 'transfer' ? await kit.commands.transfer('c1', ticket, { service: 'sim' }) : await kit.commands[end]('c1', ticket)
    t.equal(accepted(reply).autoCall, true, end)
  }
})

t.test('a service without the setting leaves it to the officer', async (t) => {
  const { finished } = await served(t, 'kk')
  t.notOk('autoCall' in finished)
})
