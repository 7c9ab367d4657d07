import { startRedis } from '@antrean/local'
import { freshFolder, freshInstallation, signedIn, startService } from '@antrean/test-kit'
import t from 'tap'

t.test('a Redis that hangs while a draft is published: the same key then publishes it once', { timeout: 60_000 }, async (t) => {
  const server = await startRedis({ dir: await freshFolder(t) })
  t.teardown(() => server.kill())
  const place = await freshInstallation(t, { redisUrl: server.url })
  const queue = await startService(t, 'queue', place.env)
  const admin = await signedIn(queue, place.usernames.administrator)
  const base = `/api/queue/buildings/${place.building}/catalogue`
  t.match(await admin.put(`${base}/draft/zones/east`, { revision: 0, zone: { id: 'east', name: 'Zona Timur' } }), { status: 200 })
  const publish = () => admin.post(`${base}/publish`, { revision: 1 }, { 'idempotency-key': 'while-redis-hangs' })

  await server.kill('SIGSTOP')
  t.match(await publish(), { status: 503 })
  await server.kill('SIGCONT')
  await queue.ready()

  t.match(await publish(), { status: 200, body: { version: 2 } })
  t.match(await publish(), { status: 200, body: { version: 2 } })
  const { versions } = (await admin.get(`${base}/versions`)).body
  t.same(
    versions.map(({ version }: { version: number }) => version),
    [2, 1],
  )
  t.match(await admin.get(base), { body: { version: 2, zones: [{}, {}, { id: 'east' }] } })
})
