import type { Page } from 'playwright-core'
import t from 'tap'
import { startStack } from '../stack/stack.ts'
import { openScreen, startChromium } from './chromium.ts'
import { faultsOf } from './faults.ts'
import { openBoard, openCounterScreen, openKiosk, openMonitor, takeNumberAtKiosk } from './screens.ts'

t.setTimeout(240_000)

const stack = await startStack(t)
const browser = await startChromium(t)

t.test('every screen, in the state in which it is used, has no fault that axe finds', async (t) => {
  const check = async (name: string, page: Page) => {
    t.strictSame(await faultsOf(page), [], name)
  }

  const door = await openScreen(browser, stack, '/')
  await door.getByRole('link').first().waitFor()
  await check('door', door)

  const counter = await openCounterScreen(browser, stack, 'c1')
  await check('counter, nobody called', counter)

  const kiosk = await openKiosk(browser, stack)
  await check('kiosk, welcome', kiosk)
  const { address } = await takeNumberAtKiosk(kiosk, 'Disdukcapil', 'Perekaman KTP-el')
  await check('kiosk, ticket', kiosk)

  const phone = await openScreen(browser, stack, new URL(address).pathname, { viewport: { width: 390, height: 844 } })
  await phone.getByText('Bersiaplah').waitFor()
  await check('phone, waiting', phone)

  await counter.getByRole('button', { name: /Panggil berikutnya/ }).click()
  await phone.getByText('Giliran Anda!').waitFor()
  await check('phone, called', phone)
  await counter.locator('[data-state=called]').waitFor()
  await check('counter, called', counter)

  const board = await openBoard(browser, stack, 'zona-a')
  await board.locator('.now-called .number').first().waitFor()
  await check('board', board)
  await check('monitor', await openMonitor(browser, stack))
})

t.test('a board that the browser keeps silent says so and is not the speaker, until somebody touches it', async (t) => {
  const board = await openBoard(browser, stack, 'zona-a')
  await board.getByText('Suara belum aktif').waitFor()
  const counter = await openCounterScreen(browser, stack, 'c2')
  const { number } = await takeNumberAtKiosk(await openKiosk(browser, stack), 'Disdukcapil', 'Perekaman KTP-el')
  await counter.getByRole('button', { name: /Panggil berikutnya/ }).click()
  await board.locator('.now-called .number', { hasText: number }).first().waitFor()
  t.equal(await board.locator('[data-speaks]').count(), 0, 'it does not offer to speak')
  t.strictSame(await board.evaluate(() => window.clipsPlayed), [], 'nothing was played')

  await board.getByRole('button', { name: 'Aktifkan suara' }).click()
  await board.locator('[data-speaks=true]').waitFor()
  t.equal(await board.getByText('Suara belum aktif').count(), 0)
})
