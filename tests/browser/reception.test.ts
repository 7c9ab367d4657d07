import type { Agency } from '@antrean/contracts'
import { serviceDay } from '@antrean/domain'
import type { Browser, Page } from 'playwright-core'
import t from 'tap'
import { inspect, streamOf } from '../stack/history.ts'
import { integrationOf, kioskOf } from '../stack/people.ts'
import { type Stack, startStack } from '../stack/stack.ts'
import { changeAgency } from './catalogue.ts'
import { openScreen, startChromium } from './chromium.ts'
import { faultsOf } from './faults.ts'
import { readQr, signInAt } from './screens.ts'

t.setTimeout(240_000)

const openReception = async (browser: Browser, stack: Stack): Promise<Page> => {
  const page = await openScreen(browser, stack, '/reception', { viewport: { width: 1366, height: 768 } })
  await signInAt(page, stack, 'resepsionis')
  await page.locator('#scan:focus').waitFor()
  return page
}

/** As a scanner does: into whatever has the focus, and then Enter. */
const scan = async (page: Page, text: string): Promise<void> => {
  await page.keyboard.type(text)
  await page.keyboard.press('Enter')
}

const given = (page: Page, number: RegExp | string) => page.locator('.given', { hasText: number })

/** Open on no day at all. */
const neverOpen = (agency: Agency): Agency => ({ ...agency, hours: { week: {}, seasons: [], holidays: [], lastNumberMinutes: 0 } })

t.test('the reception desk', async (t) => {
  const stack = await startStack(t)
  const { building } = stack
  await changeAgency(stack, 'bank-nagari', neverOpen)
  const look = inspect(t, stack)
  const browser = await startChromium(t)
  const page = await openReception(browser, stack)
  const lastEvent = async () => (await streamOf(look, building)).at(-1)?.event
  const kiosk = kioskOf(stack)

  const book = async (): Promise<string | null> => {
    const { days } = await kiosk.listSlots({ building, service: 'paspor-baru' })
    const slot = days.flatMap(({ slots }) => slots)[0]?.at ?? ''
    if (serviceDay(Date.parse(slot), 'Asia/Jakarta') !== serviceDay(Date.now(), 'Asia/Jakarta')) return null
    return (await kiosk.bookAppointment({ building, service: 'paspor-baru', slot })).appointment.code
  }

  await t.test('checks in by a code that is typed, and by one that a scanner types wherever the focus is', async (t) => {
    t.strictSame(await faultsOf(page), [], 'axe finds no fault')
    const [typed, scanned] = [await book(), await book()]
    if (typed === null || scanned === null) return t.comment('too late in the day for an appointment today')
    await scan(page, `${typed.slice(0, 4)} ${typed.slice(4)}`.toLowerCase())
    await page.getByText('Sudah lapor datang').waitFor()
    const first = await page.locator('.given').textContent()
    await page.getByRole('button', { name: 'Tambah layanan' }).focus()
    await scan(page, scanned)
    await page
      .locator('.given')
      .filter({ hasNotText: first ?? '' })
      .waitFor()
    t.match(await lastEvent(), { type: 'visit.arrived', number: await page.locator('.given').textContent(), by: 'resepsionis' })
    t.match(await readQr(page), /\/t\/padang\./, 'the visitor can follow the turn on a phone')
    await scan(page, scanned)
    await page.getByText('Janji temu ini sudah dipakai').waitFor()
    await page.getByRole('button', { name: 'Tambah layanan' }).focus()
    await scan(page, first ?? '')
    await given(page, first ?? '').waitFor()
    t.equal(await page.getByText('Janji temu ini sudah dipakai').count(), 0, 'what is scanned next takes the place of what was refused')
  })

  await t.test('issues outside the hours when it says so', async (t) => {
    await page.getByLabel('Cari layanan atau instansi').focus()
    await scan(page, 'teller')
    await page.getByRole('button', { name: 'Beri nomor', exact: true }).focus()
    await page.keyboard.press('Enter')
    await page.getByText('Layanan ini sedang tutup.').waitFor()
    t.strictSame(await faultsOf(page), [])
    t.ok(await page.evaluate(() => document.documentElement.scrollHeight <= innerHeight), 'nothing has to be scrolled')
    await page.getByRole('button', { name: 'Tetap beri nomor' }).focus()
    await page.keyboard.press('Enter')
    await given(page, /^S-001$/).waitFor()
    t.match(await lastEvent(), { type: 'visit.arrived', number: 'S-001', channel: 'reception' })
    await page.locator('#scan:focus').waitFor()
  })

  await t.test('opens a visit by its ticket, changes its class, adds a service and cancels it', async (t) => {
    const { visit } = await kiosk.issueVisit({ building, services: ['ktp-perekaman'] })
    await scan(page, `${stack.url}/t/${visit.token}`)
    await given(page, visit.number).waitFor()
    await page.locator('[data-state=waiting]', { hasText: 'Perekaman KTP-el' }).waitFor()
    t.strictSame(await faultsOf(page), [])

    await page.getByRole('button', { name: 'Ubah prioritas' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Lansia').check()
    await dialog.getByLabel('Permintaan pengunjung').check()
    await dialog.getByRole('button', { name: 'Simpan' }).click()
    await page.locator('.facts', { hasText: 'Lansia' }).waitFor()
    t.match(await lastEvent(), { type: 'visit.priority-changed', priority: 'lansia', reason: 'visitor-asked', by: 'resepsionis' })

    await page.getByRole('button', { name: 'Tambah layanan' }).click()
    await dialog.getByRole('combobox').selectOption('kia')
    await dialog.getByRole('button', { name: 'Tambah layanan' }).click()
    await page
      .getByRole('button', { name: /^Batalkan: / })
      .nth(1)
      .click()
    await dialog.getByRole('button', { name: 'Ya, batalkan nomor' }).click()
    await page.locator('[data-state=cancelled]').waitFor()
    t.match(await lastEvent(), { type: 'ticket.cancelled', number: visit.number, departed: false })
  })

  await t.test('brings back whoever came again with what was missing', async (t) => {
    const [atCounter, counter] = [integrationOf(stack), 'c3']
    const { visit } = await kiosk.issueVisit({ building, services: ['kia'] })
    await atCounter.openCounter({ building, counter })
    const ticket = visit.tickets[0]?.id ?? ''
    await atCounter.callTicket({ building, counter, ticket, reason: 'mistake' })
    await atCounter.serveTicket({ building, counter, ticket })
    await atCounter.finishTicket({ building, counter, ticket, outcome: 'berkas-belum-lengkap' })
    await scan(page, visit.number)
    await page.getByRole('button', { name: /^Kembali dengan berkas: / }).focus()
    await page.keyboard.press('Enter')
    await page.locator('[data-state=waiting]', { hasText: 'Kartu Identitas Anak' }).waitFor()
    t.match(await lastEvent(), { type: 'ticket.came-back', number: visit.number, from: ticket, by: 'resepsionis' })
  })
})
