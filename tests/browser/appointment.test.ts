import { serviceDay } from '@antrean/domain'
import type { Page } from 'playwright-core'
import t from 'tap'
import { startStack } from '../stack/stack.ts'
import { openScreen, startChromium } from './chromium.ts'
import { faultsOf } from './faults.ts'
import { openKiosk, readQr } from './screens.ts'

t.setTimeout(240_000)

const typeAtKiosk = async (kiosk: Page, code: string): Promise<void> => {
  await kiosk.getByRole('button', { name: /Bahasa Indonesia/ }).click()
  await kiosk.getByRole('button', { name: 'Saya punya janji temu' }).click()
  for (const letter of code) await kiosk.getByRole('button', { name: letter, exact: true }).click()
  await kiosk.getByRole('button', { name: 'Lapor datang' }).click()
}

t.test('a phone books, moves and cancels; the kiosk checks in by code, and by what a scanner types', async (t) => {
  const stack = await startStack(t)
  const browser = await startChromium(t)
  const phone = await openScreen(browser, stack, '/book', { viewport: { width: 390, height: 844 } })
  const slots = phone.locator('.slot input:enabled')

  await phone.getByRole('button', { name: 'Paspor baru' }).click()
  await slots.last().check()
  t.strictSame(await faultsOf(phone), [], 'axe finds no fault where a time is chosen')
  await phone.getByRole('button', { name: /^Pesan pukul/ }).click()
  const code = (await phone.locator('[data-code]').getAttribute('data-code')) ?? ''
  t.strictSame(await faultsOf(phone), [], 'nor with the appointment')
  t.match(code, /^[A-HJ-NP-Z2-9]{8}$/)
  t.equal(await readQr(phone), code, 'the QR code carries the code')

  const kiosk = await openKiosk(browser, stack)
  await typeAtKiosk(kiosk, code)
  await kiosk.getByText('Janji temu ini untuk hari lain.').waitFor()
  t.strictSame(await faultsOf(kiosk), [], 'nor at the kiosk')

  await phone.reload()
  await phone.getByRole('button', { name: 'Ubah waktu' }).click()
  const first = await slots.first().inputValue()
  await slots.first().check()
  await phone.getByRole('button', { name: /^Pindah ke pukul/ }).click()
  await phone.getByRole('button', { name: 'Batalkan janji temu' }).waitFor()
  t.equal(await phone.locator('[data-code]').getAttribute('data-code'), code, 'the code stays')

  if (serviceDay(Date.parse(first), 'Asia/Jakarta') === serviceDay(Date.now(), 'Asia/Jakarta')) {
    await kiosk.getByRole('button', { name: 'Mulai ulang' }).click()
    await kiosk.getByRole('button', { name: /Bahasa Indonesia/ }).click()
    await kiosk.getByRole('button', { name: 'Saya punya janji temu' }).click()
    await kiosk.locator('#code:focus').waitFor()
    await kiosk.keyboard.type(code)
    await kiosk.keyboard.press('Enter')
    t.match(await kiosk.locator('.kiosk-number').textContent(), /^C-\d{3}$/)
    await phone.reload()
    await phone.getByText('Anda sudah lapor datang.').waitFor()
  }

  await phone.getByRole('button', { name: 'Buat janji temu lain' }).click()
  await phone.getByRole('button', { name: 'Paspor baru' }).click()
  await slots.last().check()
  await phone.getByRole('button', { name: /^Pesan pukul/ }).click()
  await phone.getByRole('button', { name: 'Batalkan janji temu' }).click()
  await phone.getByRole('button', { name: 'Ya, batalkan' }).click()
  await phone.getByText('Janji temu ini sudah dibatalkan.').waitFor()
})
