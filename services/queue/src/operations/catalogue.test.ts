import { type FreshInstallation, freshInstallation, type Person, type RunningService, signedIn, startService } from '@antrean/test-kit'
import t, { type Test } from 'tap'

interface Desk {
  place: FreshInstallation
  queue: RunningService
  admin: Person
  base: string
  draft(): Promise<{ revision: number; catalogue: FreshInstallation['catalogue'] } & Record<string, unknown>>
}

const desk = async (t: Test): Promise<Desk> => {
  const place = await freshInstallation(t)
  const queue = await startService(t, 'queue', place.env)
  const admin = await signedIn(queue, place.usernames.administrator)
  const base = `/api/queue/buildings/${place.building}/catalogue`
  return { place, queue, admin, base, draft: async () => (await admin.get(`${base}/draft`)).body }
}

const zone = (id: string) => ({ id, name: `Zona ${id}` })

t.test('a draft is edited, published and looked back at', async (t) => {
  const { place, admin, base, draft } = await desk(t)
  const [ktp] = place.catalogue.agencies[0]?.services ?? []
  if (!ktp) throw new Error('no service')

  await t.test('before the first change it is what is published', async (t) => {
    const { catalogue, ...rest } = await draft()
    t.match(rest, { revision: 0, published: 1, changed: false, editedAt: null, editedBy: null, unfinished: [] })
    t.same({ ...catalogue, version: 1 }, place.catalogue)
  })

  await t.test('every kind of thing can be added, changed and taken out again', async (t) => {
    const put = (kind: string, id: string, body: object) => admin.put(`${base}/draft/${kind}/${id}`, body)
    const agency = { id: 'pln', name: 'PLN', shortName: 'PLN', pledge: 'Dengan ini kami menyatakan sanggup', services: [] }
    const standard = { ...ktp.standard, legalBasis: ['UU 30/2009'], staffCount: 3, evaluation: 'Setiap semester' }
    const service = { ...ktp, id: 'pasang-baru', prefix: 'P', standard }
    const counter = { id: 'c7', label: '7', zone: 'east', agency: 'pln', services: ['pasang-baru'] }
    const priorityClass = { id: 'anak', name: 'Anak-anak', creditMinutes: 15 }
    t.match(await put('zones', 'east', { revision: 0, zone: zone('east') }), { status: 200, body: { revision: 1 } })
    t.match(await put('agencies', 'pln', { revision: 1, agency }), { status: 200, body: { revision: 2 } })
    t.match((await draft()).unfinished, [{ path: 'agencies/3/services' }], 'an agency without a service cannot be published')
    t.match(await admin.post(`${base}/publish`, { revision: 2 }), {
      status: 409,
      body: { code: 'DRAFT_UNFINISHED', errors: [{ path: 'draft/agencies/3/services' }] },
    })
    t.match(await put('services', 'pasang-baru', { revision: 2, agency: 'pln', service }), { status: 200, body: { revision: 3 } })
    t.match(await put('counters', 'c7', { revision: 3, counter }), { status: 200, body: { revision: 4 } })
    t.match(await put('priority-classes', 'anak', { revision: 4, priorityClass }), { status: 200, body: { revision: 5 } })
    const settings = { name: 'MPP Baru', timeZone: 'Asia/Jakarta', reading: 'cardinal' }
    t.match(await admin.put(`${base}/draft/settings`, { revision: 5, settings }), { status: 200, body: { revision: 6 } })
    const { catalogue, unfinished } = await draft()
    t.same(unfinished, [])
    t.match(catalogue, { name: 'MPP Baru', reading: 'cardinal', zones: [{}, {}, { id: 'east' }], counters: { 6: counter } })
    t.match(catalogue.agencies[3], { pledge: agency.pledge, services: [{ id: 'pasang-baru', standard }] })
    t.match(
      await put('zones', 'east', { revision: 6, zone: zone('east') }),
      { status: 200, body: { revision: 6 } },
      'the same changes nothing',
    )
    for (const [i, path] of ['counters/c7', 'services/pasang-baru', 'agencies/pln', 'zones/east', 'priority-classes/anak'].entries())
      t.match(await admin.delete(`${base}/draft/${path}?revision=${6 + i}`), { status: 200, body: { revision: 7 + i } }, path)
  })

  await t.test('publishing it makes one version, which holds at once', async (t) => {
    const { revision } = await draft()
    const key = { 'idempotency-key': 'publish-it-once' }
    const first = await admin.post(`${base}/publish`, { revision }, key)
    t.match(first, { status: 200, body: { version: 2, cursor: /^\d+-\d+$/ } })
    t.same((await admin.post(`${base}/publish`, { revision }, key)).body, first.body, 'the same key: the same reply')
    t.same((await admin.post(`${base}/publish`, { revision })).body, first.body, 'without changes no new version')
    t.match(await admin.get(base), { body: { version: 2, name: 'MPP Baru' } })
    t.match(await draft(), { published: 2, changed: false })
    t.match(await admin.get(`${base}/versions`), {
      body: {
        versions: [
          { version: 2, publishedBy: 'administrator', publishedAt: /\+07:00$/ },
          { version: 1, publishedBy: null },
        ],
      },
    })
  })

  await t.test('an earlier version can be looked at, and published again', async (t) => {
    t.same((await admin.get(`${base}/versions/1`)).body, place.catalogue)
    const { revision } = await draft()
    const back = await admin.post(`${base}/versions/1/restore`, { revision })
    t.match(back, { status: 200, body: { revision: revision + 1 } })
    t.match(await admin.post(`${base}/publish`, back.body), { status: 200, body: { version: 3 } })
    t.same((await admin.get(base)).body, { ...place.catalogue, version: 3 })
    t.match(await admin.get(`${base}/versions/99`), { status: 404, body: { code: 'VERSION_UNKNOWN' } })
  })

  await t.test('who changed what is kept, in ids', async (t) => {
    const { changes } = (await admin.get(`${base}/changes`)).body
    t.match(changes[0], { action: 'publish', version: 3, by: 'administrator', kind: null, id: null })
    t.match(changes[1], { action: 'restore', version: 1 })
    t.match(changes.at(-1), { revision: 1, action: 'put', kind: 'zones', id: 'east', by: 'administrator' })
    t.equal(changes.length, 14)
  })
})

t.test('a draft goes out and comes in as one document and as files', async (t) => {
  const { admin, base, draft } = await desk(t)
  const document = (await admin.get(`${base}/export`)).body
  const files = (await admin.get(`${base}/export/files`)).body
  t.same(Object.keys(files).sort(), [
    'agencies/bank.json',
    'agencies/disdukcapil.json',
    'agencies/polresta.json',
    'building.json',
    'counters.json',
  ])

  t.match(await admin.post(`${base}/import/files`, { revision: 0, files }), { status: 200, body: { revision: 0 } }, 'it is the same')
  const renamed = { ...document, name: 'MPP Lain' }
  t.match(await admin.post(`${base}/import`, { revision: 0, catalogue: renamed }), { status: 200, body: { revision: 1 } })
  t.same((await draft()).catalogue, renamed)

  const broken = { ...files, 'agencies/bank.json': { ...files['agencies/bank.json'], shortName: '' } }
  t.match(await admin.post(`${base}/import/files`, { revision: 1, files: broken }), {
    status: 409,
    body: { code: 'DRAFT_INVALID', errors: [{ path: 'body/files/agencies/bank.json/shortName' }] },
  })
  const { 'counters.json': _, ...partial } = files
  t.match(await admin.post(`${base}/import/files`, { revision: 1, files: partial }), {
    body: { code: 'DRAFT_INVALID', errors: [{ path: 'body/files/counters.json', message: 'this file is missing' }] },
  })
  t.match(await admin.post(`${base}/import`, { revision: 1, catalogue: { ...document, building: 'elsewhere' } }), {
    status: 400,
    body: { code: 'REQUEST_INVALID', errors: [{ path: 'body/catalogue/building' }] },
  })
  const many = {
    ...document,
    agencies: document.agencies.concat(Array.from({ length: 400 }, (_, i) => ({ ...document.agencies[0], id: `a${i}`, services: [] }))),
  }
  many.agencies[0] = { ...many.agencies[0], pledge: 'x'.repeat(2_000) }
  t.match(
    await admin.post(`${base}/import`, {
      revision: 1,
      catalogue: { ...many, agencies: many.agencies.map((a: object) => ({ ...a, pledge: 'x'.repeat(2_000) })) },
    }),
    { status: 200 },
    'a document of 800 kB',
  )
})
