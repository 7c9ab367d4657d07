import type { ServiceSettings } from '@antrean/contracts'
import t from 'tap'
import { createRandom } from './random.ts'
import { drawResult, endings } from './result.ts'

const incomplete = { id: 'berkas-belum-lengkap', name: 'Berkas belum lengkap', sameDayReturn: true }
const refused = { id: 'ditolak', name: 'Ditolak' }
const done = { id: 'selesai', name: 'Selesai' }

const drawn = (settings: Pick<ServiceSettings, 'outcomes' | 'outcomeRequired'>, n = 20_000) => {
  const random = createRandom('results')
  return Array.from({ length: n }, () => drawResult(random, settings))
}
const shareOf = (results: ReturnType<typeof drawn>, outcome: string | undefined) =>
  results.filter((one) => one.outcome === outcome).length / results.length

t.test('where an outcome is required each service has one, and the first is the usual one', async (t) => {
  const results = drawn({ outcomes: [done, incomplete, refused], outcomeRequired: true })
  t.equal(shareOf(results, undefined), 0)
  t.ok(shareOf(results, 'selesai') > 0.85)
  t.ok(Math.abs(shareOf(results, incomplete.id) - endings.incomplete) < 0.01)
  t.ok(shareOf(results, 'ditolak') > 0 && shareOf(results, 'ditolak') < 0.03)
})

t.test('where none is required most say nothing', async (t) => {
  const results = drawn({ outcomes: [incomplete, refused], outcomeRequired: false })
  t.ok(shareOf(results, undefined) > 0.85)
  t.strictSame(new Set(drawn({ outcomes: [], outcomeRequired: false }).map(({ outcome }) => outcome)), new Set([undefined]))
})

t.test('only those whose files are not complete come back, and most of them', async (t) => {
  const results = drawn({ outcomes: [done, incomplete], outcomeRequired: true })
  t.ok(results.every(({ outcome, backInMs }) => backInMs === null || outcome === incomplete.id))
  const asked = results.filter(({ outcome }) => outcome === incomplete.id)
  const back = asked.filter(({ backInMs }) => backInMs !== null).length / asked.length
  t.ok(Math.abs(back - endings.comeBack) < 0.04, `${back} are back`)
})

t.test('a few carry several files', async (t) => {
  const several = drawn({ outcomes: [], outcomeRequired: false }).filter(({ files = 1 }) => files > 1)
  t.ok(several.length > 500 && several.length < 1_100, `${several.length} of 20,000`)
})
