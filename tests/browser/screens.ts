import jsQrModule from 'jsqr'
import type { Browser, Page } from 'playwright-core'
import { PNG } from 'pngjs'
import type { Stack } from '../stack/stack.ts'
import { openScreen } from './chromium.ts'

// CommonJS whose types say otherwise.
const jsQr = jsQrModule as unknown as typeof jsQrModule.default

/** What a phone's camera makes of the QR code on the screen. */
export const readQr = async (kiosk: Page): Promise<string> => {
  const { data, width, height } = PNG.sync.read(await kiosk.locator('.qr svg').screenshot())
  const found = jsQr(new Uint8ClampedArray(data), width, height)
  if (!found) throw new Error('the QR code cannot be read')
  return found.data
}

/** Takes a number as a citizen does. Returns the number and the address that the QR code holds. */
export const takeNumberAtKiosk = async (kiosk: Page, agency: string, service: string): Promise<{ number: string; address: string }> => {
  await kiosk.getByRole('button', { name: /Bahasa Indonesia/ }).click()
  await kiosk.getByRole('button', { name: agency }).click()
  await kiosk.getByRole('button', { name: service }).click()
  await kiosk.getByRole('button', { name: 'Pilih layanan ini' }).click()
  await kiosk.getByRole('button', { name: 'Ambil nomor' }).click()
  const number = (await kiosk.locator('.kiosk-number').textContent())?.trim() ?? ''
  return { number, address: await readQr(kiosk) }
}

export const openKiosk = (browser: Browser, stack: Stack): Promise<Page> =>
  openScreen(browser, stack, `/kiosk#token=${stack.secrets.kioskToken}`, { viewport: { width: 1080, height: 1920 } })

export const openBoard = (browser: Browser, stack: Stack, zone: string): Promise<Page> =>
  openScreen(browser, stack, `/board?zone=${zone}`, { viewport: { width: 1920, height: 1080 } })

export const signInAt = async (page: Page, stack: Stack, username: string): Promise<void> => {
  await page.locator('input[name=username]').fill(username)
  await page.locator('input[name=password]').fill(stack.secrets.demoPassword)
  await page.getByRole('button', { name: 'Masuk', exact: true }).click()
}

/** An officer at a counter, signed in, with the counter open. */
export const openCounterScreen = async (browser: Browser, stack: Stack, counter: string): Promise<Page> => {
  const page = await openScreen(browser, stack, `/counter?counter=${counter}`, { viewport: { width: 1280, height: 800 } })
  await signInAt(page, stack, 'petugas')
  await page.getByRole('button', { name: 'Buka loket' }).click()
  await page.getByRole('button', { name: /Panggil berikutnya/ }).waitFor()
  return page
}

export const openMonitor = async (browser: Browser, stack: Stack): Promise<Page> => {
  const page = await openScreen(browser, stack, '/monitor', { viewport: { width: 1440, height: 900 } })
  await signInAt(page, stack, 'manajer')
  await page.locator('.monitor').waitFor()
  return page
}
