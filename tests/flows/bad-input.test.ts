import { Problem, type Role } from '@antrean/contracts'
import t from 'tap'
import { eventCount, inspect } from '../stack/history.ts'
import { signIn } from '../stack/people.ts'
import { startStack } from '../stack/stack.ts'
import { type BadRequest, malformed } from './malformed.ts'
import { operations } from './operations.ts'

t.setTimeout(240_000)

const usernames = {
  officer: 'petugas',
  supervisor: 'penyelia',
  receptionist: 'resepsionis',
  manager: 'manajer',
  administrator: 'admin',
  evaluator: 'evaluator',
} satisfies Partial<Record<Role, string>>

const stack = await startStack(t)
const look = inspect(t, stack)
const bearer = (token: string) => ({ authorization: `Bearer ${token}` })
const cookies = Object.entries(usernames).map(
  async ([role, username]) => [role, { cookie: (await signIn(stack, username)).cookie }] as const,
)
const headersOf: Record<string, Record<string, string>> = {
  nobody: {},
  kiosk: bearer(stack.secrets.kioskToken),
  integration: bearer(stack.secrets.integrationKey),
  ...Object.fromEntries(await Promise.all(cookies)),
}

const send = async ({ as, method, path, headers, body }: BadRequest) => {
  const reply = await fetch(stack.url + path, {
    method,
    headers: { ...headers, ...headersOf[as] },
    ...(body === undefined ? {} : { body }),
  })
  return { status: reply.status, type: reply.headers.get('content-type'), body: JSON.parse(await reply.text()) }
}

for (const operation of operations)
  t.test(`${operation.id} refuses what it must and writes nothing`, async (t) => {
    for (const bad of malformed(operation)) {
      const before = await eventCount(look, stack.building)
      const { status, type, body } = await send(bad)
      t.match({ code: body.code, status, type }, { code: bad.code, status: body.status, type: /^application\/problem\+json/ }, bad.what)
      t.ok(Problem.safeParse(body).success, `${bad.what}: a whole problem`)
      t.equal(await eventCount(look, stack.building), before, `${bad.what}: nothing was written`)
    }
  })
