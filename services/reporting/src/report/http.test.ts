import { principals } from '@antrean/service-kit'
import { accepted, startService } from '@antrean/test-kit'
import t from 'tap'
import { projectedBuilding } from '../tests/projected-building.ts'
import { until } from '../tests/until.ts'

t.test('an officer’s work stands in the day’s report, to the millisecond', async (t) => {
  const { building, redis, commands, env, catalogue } = await projectedBuilding(t)
  const service = await startService(t, 'reporting', env)
  const session = (role: 'manager' | 'officer') => principals(redis).startSession({ actor: role, name: role, role, building })
  const [manager, officer] = [await session('manager'), await session('officer')]
  const ask = async (path: string, token?: string) => {
    const reply = await fetch(service.url + path, token ? { headers: { cookie: `antrean=${token}` } } : {})
    // biome-ignore lint/suspicious/noExplicitAny: a test looks into replies of every kind
    return { status: reply.status, body: (await reply.json()) as any }
  }

  const visit = accepted(await commands.issue(['ktp']))
  accepted(await commands.issue(['ktp']))
  accepted(await commands.open('c1'))
  const called = accepted(await commands.callNext('c1'))
  const serving = accepted(await commands.serve('c1', called.event.ticket))
  const served = accepted(await commands.finish('c1', called.event.ticket))
  const day = `/api/reports/buildings/${building}/days/${visit.event.day}`
  const { body } = await until(
    'the report',
    () => ask(day, manager),
    (answer) => answer.body.cursor === served.cursor,
  )
  const waited = called.event.at - visit.event.at
  const service_ = served.event.at - serving.event.at
  t.match(body.total, { arrived: 2, called: 1, served: 1, noShow: 0, backlog: 1, serviceLevel: { met: 1, called: 1 } })
  t.match(body.total, { waitingMs: { count: 1, mean: waited, max: waited }, serviceMs: { count: 1, mean: service_, max: service_ } })
  t.match(
    body.services.find((one: { service: string }) => one.service === 'ktp'),
    { agency: 'disdukcapil', arrived: 2, backlog: 1 },
  )
  t.equal(body.services.length, catalogue.agencies.flatMap((agency) => agency.services).length)

  t.match(await ask(`/api/reports/buildings/${building}/days/2020-01-01`, manager), {
    status: 200,
    body: { total: { arrived: 0, waitingMs: { max: null } } },
  })
  t.match(await ask(`/api/reports/buildings/${building}/days/yesterday`, manager), { status: 400, body: { code: 'REQUEST_INVALID' } })
  t.match(await ask(`/api/reports/buildings/elsewhere/days/2026-11-23`, manager), { status: 404, body: { code: 'BUILDING_UNKNOWN' } })
  t.match(await ask(day, officer), { status: 403, body: { code: 'ROLE_NOT_ALLOWED' } })
  t.match(await ask(day), { status: 401, body: { code: 'SIGN_IN_REQUIRED' } })
  const document = await ask('/api/reports/openapi.json')
  t.match(document.body.paths['/api/reports/buildings/{building}/days/{day}'].get, { operationId: 'getDayReport' })
  t.match(await ask('/readyz'), { status: 200 })
})
