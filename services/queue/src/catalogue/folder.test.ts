import { readBuilding } from '@antrean/service-kit'
import t from 'tap'
import { unfinishedIn } from './faults.ts'
import { draftOf, filesOf } from './folder.ts'

const { catalogue } = await readBuilding(new URL('../../../../packages/simulator/buildings/padang/', import.meta.url))

t.test('the demo building goes through its files unchanged, and could be published', async (t) => {
  const files = filesOf(catalogue)
  t.equal(Object.keys(files).length, 20)
  t.same(draftOf(JSON.parse(JSON.stringify(files))), catalogue)
  t.same(unfinishedIn(catalogue), [])
})

t.test('a file too many, too few or broken is named', async (t) => {
  const errorsOf = (files: object) => {
    try {
      draftOf(files as never)
      return []
    } catch (error) {
      return (error as { extras: { errors: { path: string }[] } }).extras.errors.map(({ path }) => path)
    }
  }
  const files = filesOf(catalogue)
  const { 'agencies/pln.json': pln, ...without } = files
  t.same(errorsOf(without), ['body/files/agencies/pln.json'])
  t.same(errorsOf({ ...files, 'agencies/other.json': pln }), ['body/files/agencies/other.json'])
  t.same(errorsOf({}), ['body/files/building.json'])
  const counters = (files['counters.json'] as object[]).map((counter, i) => (i === 2 ? { ...counter, zone: 'nowhere' } : counter))
  t.same(errorsOf({ ...files, 'counters.json': counters }), ['body/files/counters.json/2/zone'])
})
