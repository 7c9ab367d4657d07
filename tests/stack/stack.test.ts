import t from 'tap'
import { startStack } from './stack.ts'

t.test('a private stack answers through its gateway, and its services are processes of their own', async (t) => {
  const { url, building, services } = await startStack(t)
  const reply = await fetch(`${url}/api/queue/buildings/${building}/catalogue`)
  t.equal(reply.status, 200)
  t.match(await reply.json(), { building })
  t.equal(new Set(Object.values(services).map(({ pid }) => pid)).size, 4)
})
