import { cataloguesIn, openDatabase, publicationOf } from '@antrean/queue'
import { accepted, freshInstallation, signedIn, smallCatalogue, startService } from '@antrean/test-kit'
import t from 'tap'

t.test('versions stay what they are', async (t) => {
  const place = await freshInstallation(t)
  const { building } = place
  const queue = await startService(t, 'queue', place.env)
  const admin = await signedIn(queue, place.usernames.administrator)
  const base = `/api/queue/buildings/${building}/catalogue`
  const { db } = openDatabase(place.database.url, { warn: () => {} })
  t.teardown(() => db.destroy())
  const rename = async (revision: number, name: string) => {
    const { catalogue } = (await admin.get(`${base}/draft`)).body
    return admin.post(`${base}/import`, { revision, catalogue: { ...catalogue, name } })
  }
  const versions = async () => (await admin.get(`${base}/versions`)).body.versions

  await t.test('a version that Redis has and PostgreSQL could not keep is kept the next time', async (t) => {
    const lost = { ...smallCatalogue(building, 2), name: 'MPP Terputus' }
    accepted(await place.transitions.publishCatalogue({ building, by: 'admin' }, publicationOf(lost)))
    t.match(await rename(0, 'MPP Berikut'), { status: 200 })
    t.match(await admin.post(`${base}/publish`, { revision: 1 }), { status: 200, body: { version: 3 } })
    t.match(await versions(), [
      { version: 3, publishedBy: 'administrator' },
      { version: 2, publishedBy: 'queue' },
      { version: 1, publishedBy: null },
    ])
    t.same((await admin.get(`${base}/versions/2`)).body, lost)
  })

  await t.test('provisioning again does not undo what an administrator published', async (t) => {
    const { version: _, ...draft } = smallCatalogue(building)
    t.match(await cataloguesIn(db).keep(draft), { version: 3, name: 'MPP Berikut' })
  })

  await t.test('restored, what came since then stays, retired', async (t) => {
    const counter = { ...place.catalogue.counters[0], id: 'c7', label: '7' }
    await admin.put(`${base}/draft/counters/c7`, { revision: 1, counter })
    t.match(await admin.post(`${base}/publish`, { revision: 2 }), { body: { version: 4 } })
    t.match(await admin.post(`${base}/versions/1/restore`, { revision: 2 }), { status: 200, body: { revision: 3 } })
    t.match(await admin.post(`${base}/publish`, { revision: 3 }), { body: { version: 5 } })
    const { counters, name } = (await admin.get(base)).body
    t.equal(name, place.catalogue.name)
    t.same(counters, [...place.catalogue.counters, { ...counter, retired: true }])
  })

  await t.test('what the script refuses leaves no version behind', async (t) => {
    accepted(await place.commands.issue(['teller']))
    const c6 = place.catalogue.counters.find(({ id }) => id === 'c6')
    const service = { ...place.catalogue.agencies[2]?.services[0], retired: true }
    await admin.put(`${base}/draft/services/teller`, { revision: 3, agency: 'bank', service })
    const agency = { ...place.catalogue.agencies[2], services: [service], retired: true }
    await admin.put(`${base}/draft/agencies/bank`, { revision: 4, agency })
    await admin.put(`${base}/draft/counters/c6`, { revision: 5, counter: { ...c6, retired: true } })
    t.match(await admin.post(`${base}/publish`, { revision: 6 }), { status: 409, body: { code: 'SERVICE_UNSERVED' } })
    t.equal((await versions())[0].version, 5)
    await admin.put(`${base}/draft/counters/c6`, { revision: 6, counter: c6 })
    t.match(await admin.post(`${base}/publish`, { revision: 7 }), { status: 200, body: { version: 6 } })
  })
})
