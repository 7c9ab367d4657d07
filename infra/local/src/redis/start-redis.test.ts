import { connect } from 'node:net'
import t from 'tap'
import { startRedis } from './start-redis.ts'

const say = (port: number, command: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(`${command}\r\n`))
    socket.once('error', reject)
    socket.once('data', (answer) => {
      socket.destroy()
      resolve(answer.toString())
    })
  })

t.test('what Redis acknowledged is there after kill -9, on the same port', async (t) => {
  const redis = await startRedis({ dir: t.testdir() })
  t.teardown(() => redis.stop())
  await say(redis.port, 'SET number A-012')
  const before = redis.pid

  await redis.kill()
  t.notOk(redis.alive)
  await redis.restart()

  t.not(redis.pid, before)
  t.equal(await say(redis.port, 'GET number'), '$5\r\nA-012\r\n')
})

t.test('Redis syncs every write, evicts nothing and listens on loopback alone', async (t) => {
  const redis = await startRedis({ dir: t.testdir() })
  t.teardown(() => redis.stop())
  const setting = async (name: string) => (await say(redis.port, `CONFIG GET ${name}`)).split('\r\n')[4]
  t.equal(await setting('appendonly'), 'yes')
  t.equal(await setting('appendfsync'), 'always')
  t.equal(await setting('maxmemory-policy'), 'noeviction')
  t.equal(await setting('bind'), '127.0.0.1')
})

t.test('a Redis that cannot start says why in one sentence and leaves no process', async (t) => {
  const redis = await startRedis({ dir: t.testdir() })
  t.teardown(() => redis.stop())
  await t.rejects(startRedis({ dir: redis.dir, port: redis.port }), {
    name: 'PlainError',
    message: /Redis did not start: .*Address already in use/,
  })
})
