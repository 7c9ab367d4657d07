import { setTimeout as pause } from 'node:timers/promises'
import { bearer, freshInstallation, password, signedIn, startService, stranger } from '@antrean/test-kit'
import t from 'tap'

t.test('sessions', async (t) => {
  const place = await freshInstallation(t)
  const queue = await startService(t, 'queue', place.env)

  t.test('signing in sets a cookie that only the server reads; signing out ends the session', async (t) => {
    const credentials = { username: place.usernames.manager, password }
    const reply = await stranger(queue).post('/api/queue/sessions', credentials)
    t.match(reply, { status: 201, body: { session: { account: 'manager', role: 'manager', building: place.building, counter: null } } })
    t.match(reply.headers.get('set-cookie'), /^antrean=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; SameSite=Lax$/)
    const secure = await stranger(queue).post('/api/queue/sessions', credentials, { 'x-forwarded-proto': 'https' })
    t.match(secure.headers.get('set-cookie'), /^__Host-antrean=[\w-]{43}; .*Secure/)

    const manager = await signedIn(queue, place.usernames.manager)
    t.match(await manager.get('/api/queue/sessions/current'), { status: 200 })
    t.equal((await manager.delete('/api/queue/sessions/current')).status, 204)
    t.match(await manager.get('/api/queue/sessions/current'), { status: 401, body: { code: 'SIGN_IN_REQUIRED' } })
  })

  t.test('a wrong password and an unknown name are told alike, and guessing is slowed down', async (t) => {
    const guess = (username: string) => stranger(queue).post('/api/queue/sessions', { username, password: 'not this one' })
    t.match(await guess('nobody-of-that-name'), { status: 401, body: { code: 'CREDENTIALS_WRONG' } })
    for (let i = 0; i < 10; i++) t.match(await guess(place.usernames.officer), { status: 401, body: { code: 'CREDENTIALS_WRONG' } })
    const slowed = await guess(place.usernames.officer)
    t.match(slowed, { status: 429, body: { code: 'TOO_MANY_REQUESTS' } })
    t.match(slowed.headers.get('retry-after'), /^\d+$/)
    await signedIn(queue, place.usernames.supervisor)
  })

  t.test('a device that is no longer paired is soon nobody', async (t) => {
    const kiosk = bearer(queue, place.kioskToken)
    const look = async () => (await kiosk.post(`/api/queue/buildings/${place.building}/visits`, { services: ['no-service'] })).status
    t.equal(await look(), 404, 'known, and the service is not')
    for (const key of await place.redis.keys('device:*'))
      if ((await place.redis.hget(key, 'building')) === place.building) await place.redis.del(key)
    while ((await look()) === 404) await pause(50)
    t.equal(await look(), 401)
  })
})
