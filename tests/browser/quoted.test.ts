import t from 'tap'
import { inspect, projected, streamOf } from '../stack/history.ts'
import { kioskOf, signIn } from '../stack/people.ts'
import { startStack } from '../stack/stack.ts'
import { until } from '../stack/until.ts'
import { startChromium } from './chromium.ts'
import { openCounterScreen, openKiosk } from './screens.ts'

t.setTimeout(240_000)

t.test('the kiosk shows the waiting time of the class that is chosen, and that one is quoted and reported', async (t) => {
  const stack = await startStack(t)
  const { building } = stack
  const look = inspect(t, stack)
  const browser = await startChromium(t)
  const [kiosk, counter] = await Promise.all([openKiosk(browser, stack), openCounterScreen(browser, stack, 'c1')])
  for (let i = 0; i < 6; i++) await kioskOf(stack).issueVisit({ building, services: ['ktp-perekaman'] })

  await kiosk.getByRole('button', { name: /Bahasa Indonesia/ }).click()
  await kiosk.getByRole('button', { name: 'Disdukcapil' }).click()
  await kiosk.getByRole('button', { name: 'Perekaman KTP-el' }).click()
  await kiosk.getByRole('button', { name: 'Pilih layanan ini' }).click()
  const expected = kiosk.locator('.chosen .expected')
  await expected.filter({ hasText: /menunggu \d+–\d+ menit/ }).waitFor()
  await kiosk.getByLabel(/Lanjut usia|Lansia/).check()
  await expected.filter({ hasText: 'kurang dari 5 menit' }).waitFor()

  await kiosk.getByRole('button', { name: 'Ambil nomor' }).click()
  await kiosk.locator('.kiosk-number').waitFor()
  const arrived = (await streamOf(look, building)).at(-1)
  const quoted = { fromMinutes: 0, toMinutes: 5 }
  t.match(arrived?.event, { type: 'visit.arrived', priority: 'lansia', tickets: [{ service: 'ktp-perekaman', quoted }] })

  await counter.getByRole('button', { name: /Panggil berikutnya/ }).click()
  await until('somebody is called', async () => (await streamOf(look, building)).at(-1)?.event.type === 'ticket.called')
  await projected(look, building)
  const { client } = await signIn(stack, 'manajer')
  const day = arrived?.event.type === 'visit.arrived' ? arrived.event.day : ''
  const { total } = await client.getDayReport({ building, day })
  t.match(total.quotes, { quoted: 1, unquoted: 6, called: 1, within: 1, errorMs: { count: 1, mean: 0, max: 0 } })
})
