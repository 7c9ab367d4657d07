import { newKey } from '@antrean/client'
import t from 'tap'
import { eventCount, inspect } from '../stack/history.ts'
import { integrationOf } from '../stack/people.ts'
import { startStack } from '../stack/stack.ts'

t.setTimeout(240_000)

t.test('the same key gives the same reply and one event, also after the service was killed between the two', async (t) => {
  const stack = await startStack(t)
  const { building } = stack
  const look = inspect(t, stack)
  const client = integrationOf(stack)
  await client.openCounter({ building, counter: 'c1' })

  const sendings = {
    'issue a visit': (key: string) => client.issueVisit({ building, services: ['ktp-perekaman'] }, { idempotencyKey: key }),
    'call next': (key: string) => client.callNext({ building, counter: 'c1' }, { idempotencyKey: key }),
  }
  for (const [what, send] of Object.entries(sendings))
    await t.test(what, async (t) => {
      const key = newKey()
      const first = await send(key)
      const count = await eventCount(look, building)
      t.strictSame(await send(key), first, 'sent again')
      await stack.services.queue.kill()
      await stack.services.queue.restart()
      t.strictSame(await send(key), first, 'sent again to the service that came after')
      const twins = await Promise.all(Array.from({ length: 8 }, () => send(key)))
      t.ok(
        twins.every((twin) => JSON.stringify(twin) === JSON.stringify(first)),
        'eight times at once',
      )
      t.equal(await eventCount(look, building), count, 'one event')
    })

  await t.test('twenty at once with a new key are one visit', async (t) => {
    const key = newKey()
    const count = await eventCount(look, building)
    const replies = await Promise.all(Array.from({ length: 20 }, () => sendings['issue a visit'](key)))
    t.equal(new Set(replies.map((reply) => JSON.stringify(reply))).size, 1)
    t.equal(await eventCount(look, building), count + 1)
  })

  await t.test('with another body, or another path, the key is refused', async (t) => {
    const key = newKey()
    await client.issueVisit({ building, services: ['ktp-perekaman'] }, { idempotencyKey: key })
    const count = await eventCount(look, building)
    await t.rejects(client.issueVisit({ building, services: ['kia'] }, { idempotencyKey: key }), { code: 'KEY_REUSED', status: 422 })
    const open = newKey()
    await client.openCounter({ building, counter: 'c2' }, { idempotencyKey: open })
    await t.rejects(client.openCounter({ building, counter: 'c3' }, { idempotencyKey: open }), { code: 'KEY_REUSED', status: 422 })
    t.equal(await eventCount(look, building), count + 1, 'only the counter that was opened')
  })
})
