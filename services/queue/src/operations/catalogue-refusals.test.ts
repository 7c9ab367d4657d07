import { freePort } from '@antrean/local'
import { accepted, freshInstallation, signedIn, startService } from '@antrean/test-kit'
import t from 'tap'

const place = await freshInstallation(t)
const queue = await startService(t, 'queue', place.env)
const admin = await signedIn(queue, place.usernames.administrator)
const base = `/api/queue/buildings/${place.building}/catalogue`
const revision = async (): Promise<number> => (await admin.get(`${base}/draft`)).body.revision
const zone = (id: string, name = `Zona ${id}`) => ({ id, name })

t.test('two administrators at once: the second is refused, told what is new, and loses nothing', async (t) => {
  const known = await revision()
  const edits = ['east', 'west'].map((id) => admin.put(`${base}/draft/zones/${id}`, { revision: known, zone: zone(id) }))
  const replies = await Promise.all(edits)
  t.same(replies.map(({ status }) => status).sort(), [200, 409])
  const [won, lost] = replies[0]?.status === 200 ? ['east', 'west'] : ['west', 'east']
  t.match(replies.find(({ status }) => status === 409)?.body, {
    code: 'DRAFT_STALE',
    errors: [{ path: `draft/zones/${won}`, message: `revision ${known + 1}: put by administrator` }],
  })
  t.match(await admin.put(`${base}/draft/zones/${lost}`, { revision: known + 1, zone: zone(lost) }), { status: 200 })
  const { zones } = (await admin.get(`${base}/draft`)).body.catalogue
  t.same(
    zones.map(({ id }: { id: string }) => id),
    ['north', 'south', won, lost],
  )
  t.match(await admin.delete(`${base}/draft/zones/east?revision=${known}`), { body: { code: 'DRAFT_STALE' } })
  t.match(await admin.post(`${base}/publish`, { revision: known }), { body: { code: 'DRAFT_STALE' } })
  t.match(await admin.post(`${base}/versions/1/restore`, { revision: known }), { body: { code: 'DRAFT_STALE' } })
})

t.test('a change whose reply was lost is made once', async (t) => {
  const body = { revision: await revision(), zone: zone('lost') }
  const key = { 'idempotency-key': 'the-reply-was-lost' }
  const first = await admin.put(`${base}/draft/zones/lost`, body, key)
  t.match(first, { status: 200 })
  t.same((await admin.put(`${base}/draft/zones/lost`, body, key)).body, first.body)
  t.match(await admin.put(`${base}/draft/zones/lost`, { ...body, zone: zone('lost', 'X') }, key), {
    status: 422,
    body: { code: 'KEY_REUSED' },
  })
})

t.test('faults name the field that was sent', async (t) => {
  const counter = { id: 'c9', label: '1', zone: 'nowhere', agency: 'bank', services: ['teller', 'unheard-of'] }
  const body = { revision: await revision(), counter }
  const reply = await admin.put(`${base}/draft/counters/c9`, body)
  t.match(reply, { status: 409, body: { code: 'DRAFT_INVALID' } })
  t.same(reply.body.errors.map(({ path }: { path: string }) => path).sort(), [
    'body/counter/label',
    'body/counter/services',
    'body/counter/zone',
  ])
  t.match(await admin.put(`${base}/draft/counters/c9`, { ...body, counter: { ...counter, label: 'x' } }), {
    status: 400,
    body: { code: 'REQUEST_INVALID', errors: [{ path: 'body/counter/label' }] },
  })
  t.match(await admin.put(`${base}/draft/counters/c8`, body), { status: 400, body: { errors: [{ path: 'body/counter/id' }] } })
  t.equal(await revision(), body.revision, 'nothing was changed')
})

t.test('what is not there cannot be taken out', async (t) => {
  const known = await revision()
  const codes = {
    agencies: 'AGENCY_UNKNOWN',
    services: 'SERVICE_UNKNOWN',
    counters: 'COUNTER_UNKNOWN',
    zones: 'ZONE_UNKNOWN',
    'priority-classes': 'PRIORITY_UNKNOWN',
  }
  for (const [kind, code] of Object.entries(codes))
    t.match(await admin.delete(`${base}/draft/${kind}/unheard-of?revision=${known}`), { status: 404, body: { code } })
  const service = place.catalogue.agencies[0]?.services[0]
  t.match(await admin.put(`${base}/draft/services/ktp`, { revision: known, agency: 'unheard-of', service }), {
    status: 404,
    body: { code: 'AGENCY_UNKNOWN' },
  })
})

t.test('what is in use cannot be taken out', async (t) => {
  const inUse = async (path: string, ...paths: string[]) => {
    const { status, body } = await admin.delete(`${base}/draft/${path}?revision=${await revision()}`)
    t.match({ status, code: body.code }, { status: 409, code: 'IN_USE' }, path)
    t.same(
      body.errors.map((error: { path: string }) => error.path),
      paths,
      path,
    )
  }
  const retired = async (id: string) => {
    const counter = { ...place.catalogue.counters.find((one) => one.id === id), services: ['kk'], handicaps: undefined }
    await admin.put(`${base}/draft/counters/${id}`, { revision: await revision(), counter })
  }
  await inUse('zones/south', 'draft/counters/3/zone', 'draft/counters/4/zone', 'draft/counters/5/zone')
  await inUse('agencies/bank', 'draft/agencies/2/services/0', 'draft/counters/5/agency')
  await inUse('services/teller', 'draft/counters/5/services')

  const { ticket } = await place.commands.open('c2').then(async () => {
    accepted(await place.commands.issue(['ktp'], { priority: 'lansia' }))
    accepted(await place.commands.issue(['kk']))
    return accepted(await place.commands.callNext('c2')).event
  })
  await inUse('counters/c2', 'counters/c2')
  await inUse('priority-classes/lansia', 'priority-classes/lansia')
  await Promise.resolve(['c1', 'c3']).then(async (ids) => {
    for (const id of ids) await retired(id)
  })
  await inUse('services/ktp', 'services/ktp')

  accepted(await place.commands.serve('c2', ticket))
  await place.database.pool.query(
    `insert into reporting.ticket_rollup select (jsonb_populate_record(null::reporting.ticket_rollup, jsonb_build_object(
       'building', $1::text, 'day', '2026-01-01', 'service', 'skck', 'counter', 'c5', 'utc_hour', 1) || (select jsonb_object_agg(column_name,
       case data_type when 'jsonb' then '{}'::jsonb else '0'::jsonb end) from information_schema.columns
       where table_schema = 'reporting' and table_name = 'ticket_rollup' and column_name not in ('building', 'day', 'service', 'counter', 'utc_hour')))).*`,
    [place.building],
  )
  for (const id of ['c4', 'c5']) {
    const counter = { ...place.catalogue.counters.find((one) => one.id === id), services: ['sim'] }
    await admin.put(`${base}/draft/counters/${id}`, { revision: await revision(), counter })
  }
  await inUse('services/skck', 'services/skck')
  const moved = { name: 'MPP', timeZone: 'Asia/Jayapura', reading: 'digits' }
  t.match(await admin.put(`${base}/draft/settings`, { revision: await revision(), settings: moved }), {
    body: { code: 'IN_USE', errors: [{ path: 'settings/timeZone' }] },
  })
})

t.test('without PostgreSQL nothing is edited, and the queues go on', async (t) => {
  const lonely = await startService(t, 'queue', { ...place.env, DATABASE_URL: `postgres://nobody@127.0.0.1:${await freePort()}/none` })
  const ask = (path: string, init: RequestInit = {}) =>
    fetch(lonely.url + path, { ...init, headers: { ...admin.headers, 'content-type': 'application/json' } })
  for (const path of ['draft', 'versions', 'versions/1', 'export', 'export/files', 'changes']) {
    const reply = await ask(`${base}/${path}`)
    t.match({ status: reply.status, body: await reply.json() }, { status: 503, body: { code: 'CATALOGUE_UNAVAILABLE' } }, path)
  }
  const edit = await ask(`${base}/draft/zones/up`, { method: 'PUT', body: JSON.stringify({ revision: 0, zone: zone('up') }) })
  t.match({ status: edit.status, body: await edit.json() }, { status: 503, body: { code: 'CATALOGUE_UNAVAILABLE' } })
  t.equal((await ask(base)).status, 200, 'what is published is read')
})

t.test('only administrators', async (t) => {
  for (const role of ['officer', 'supervisor', 'receptionist', 'manager', 'evaluator'] as const)
    t.match(
      await (await signedIn(queue, place.usernames[role])).get(`${base}/draft`),
      { status: 403, body: { code: 'ROLE_NOT_ALLOWED' } },
      role,
    )
})
