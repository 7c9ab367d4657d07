import type { Agency } from '@antrean/contracts'
import t from 'tap'
import { inspect, streamOf } from '../stack/history.ts'
import { startStack } from '../stack/stack.ts'
import { changeAgency } from './catalogue.ts'
import { openScreen, startChromium } from './chromium.ts'
import { faultsOf } from './faults.ts'
import { openCounterScreen, openKiosk, signInAt, takeNumberAtKiosk } from './screens.ts'

t.setTimeout(240_000)

/** Every service lasts too long at once. */
const alertingAtOnce = (agency: Agency): Agency => ({
  ...agency,
  services: agency.services.map((service) => ({ ...service, settings: { ...service.settings, servingAlertMinutes: 0 } })),
})

t.test('a supervisor sees a service that lasts too long, and ends it by the keyboard alone', async (t) => {
  const stack = await startStack(t)
  await changeAgency(stack, 'disdukcapil', alertingAtOnce)
  const browser = await startChromium(t)
  const [kiosk, counter] = await Promise.all([openKiosk(browser, stack), openCounterScreen(browser, stack, 'c1')])
  const { number } = await takeNumberAtKiosk(kiosk, 'Disdukcapil', 'Perekaman KTP-el')
  await counter.getByRole('button', { name: /Panggil berikutnya/ }).click()
  await counter.getByRole('button', { name: /^Layani/ }).click()

  const manager = await openScreen(browser, stack, '/monitor', { viewport: { width: 1366, height: 768 } })
  await signInAt(manager, stack, 'manajer')
  await manager.locator('.overdue-services', { hasText: number }).waitFor()
  t.equal(await manager.getByRole('button', { name: /^Akhiri/ }).count(), 0, 'a manager sees it and ends nothing')

  const monitor = await openScreen(browser, stack, '/monitor', { viewport: { width: 1366, height: 768 } })
  await signInAt(monitor, stack, 'penyelia')
  await monitor.getByRole('button', { name: `Akhiri pelayanan ${number} di loket 1` }).waitFor()
  t.strictSame(await faultsOf(monitor), [], 'axe finds no fault')

  await t.test('a number shows its whole visit', async (t) => {
    await monitor.getByRole('textbox', { name: /Cari nomor/ }).focus()
    await monitor.keyboard.type(number.toLowerCase().replace('-', ''))
    await monitor.keyboard.press('Enter')
    const visit = monitor.getByRole('dialog', { name: number })
    await visit.locator('[data-state=serving]', { hasText: 'Perekaman KTP-el' }).waitFor()
    t.match(await visit.textContent(), /loket 1/)
    t.strictSame(await faultsOf(monitor), [])
    await monitor.keyboard.press('Escape')
    await visit.waitFor({ state: 'detached' })
  })

  await monitor.getByRole('button', { name: `Akhiri pelayanan ${number} di loket 1` }).focus()
  await monitor.keyboard.press('Enter')
  const ask = monitor.getByRole('dialog', { name: `Akhiri pelayanan ${number} di loket 1?` })
  await ask.getByText('Lamanya tidak dihitung sebagai waktu pelayanan.').waitFor()
  t.strictSame(await faultsOf(monitor), [])
  await ask.getByRole('button', { name: 'Ya, akhiri pelayanan' }).focus()
  await monitor.keyboard.press('Enter')
  await monitor.locator('.overdue-services li').waitFor({ state: 'detached' })
  await counter.getByText('Siap memanggil').or(counter.getByText('Tidak ada yang menunggu')).first().waitFor()
  const ended = (await streamOf(inspect(t, stack), stack.building)).at(-1)?.event
  t.match(ended, { type: 'ticket.expired', number, counter: 'c1', by: 'penyelia' })
})
