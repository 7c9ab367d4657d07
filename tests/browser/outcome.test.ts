import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import t from 'tap'
import { inspect, streamOf } from '../stack/history.ts'
import { startStack } from '../stack/stack.ts'
import { openScreen, startChromium } from './chromium.ts'
import { openCounterScreen, openKiosk, takeNumberAtKiosk } from './screens.ts'

t.setTimeout(240_000)

const stack = await startStack(t)
const browser = await startChromium(t)

const noFaults = async (name: string, page: Page) => {
  const { violations } = await new AxeBuilder({ page }).analyze()
  const faults = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
  t.strictSame(faults, [], name)
}

/** Somebody takes a number for a first identity card, and follows it on the phone. */
const visitor = async (): Promise<{ number: string; phone: Page }> => {
  const { number, address } = await takeNumberAtKiosk(await openKiosk(browser, stack), 'Disdukcapil', 'Perekaman KTP-el')
  const phone = await openScreen(browser, stack, new URL(address).pathname, { viewport: { width: 390, height: 844 } })
  return { number, phone }
}

const callNext = async (counter: Page): Promise<string | null> => {
  await counter.getByRole('button', { name: /Panggil berikutnya/ }).click()
  return counter.locator('[data-state=called]').getAttribute('data-number')
}

t.test('a step is timed, a file is not complete, and the visitor comes back before those who wait', async (t) => {
  const first = await visitor()
  const second = await visitor()
  const counter = await openCounterScreen(browser, stack, 'c1')
  t.equal(await callNext(counter), first.number)
  await counter.getByRole('button', { name: /^Layani/ }).click()
  await counter.locator('[data-state=serving]').waitFor()

  await t.test('by keyboard, each step once', async (t) => {
    await counter.keyboard.press('1')
    const step = counter.locator('.mark', { hasText: 'Berkas diperiksa' })
    await counter.locator('.mark.done').waitFor()
    t.match(await step.textContent(), /\d\d\.\d\d/, 'with the time of it')
    await counter.keyboard.press('1')
    await counter.locator('.mark', { hasText: 'Foto diambil' }).click()
    await counter.locator('.mark.done', { hasText: 'Foto diambil' }).waitFor()
    await noFaults('counter, with steps', counter)
  })

  await t.test('two keys finish with what is missing, and the phone says what to do', async (t) => {
    await counter.keyboard.press('h')
    await counter.getByRole('dialog').waitFor()
    await noFaults('the outcome dialog', counter)
    await counter.keyboard.press('2')
    await first.phone.getByText('Lengkapi berkas, lalu kembali hari ini ke loket 1 Disdukcapil').waitFor()
    t.ok(await first.phone.getByText('Kartu Keluarga (KK)').isVisible(), 'and what the service requires')
    await noFaults('phone, file not complete', first.phone)
  })

  await t.test('the visitor is back, is the next, and is called before who waits', async (t) => {
    await counter.getByRole('button', { name: /Akan kembali/ }).click()
    await counter.locator('.rows button', { hasText: first.number }).click()
    await noFaults('the dialog of who comes back', counter)
    await counter.getByRole('button', { name: 'Pengunjung sudah kembali' }).click()
    await first.phone.getByText('Bersiaplah, Anda berikutnya').waitFor()
    t.equal(await first.phone.locator('.ticket').count(), 1, 'the service stands there once')
    await second.phone.getByText('1 orang lagi sebelum giliran Anda').waitFor()
    t.equal(await callNext(counter), first.number)
    await first.phone.getByText('Giliran Anda!').waitFor()
  })

  const events = (await streamOf(inspect(t, stack), stack.building)).map(({ event }) => event)
  t.strictSame(
    events.flatMap((event) => (event.type === 'ticket.marked' ? [event.mark] : [])),
    ['berkas-diperiksa', 'foto'],
  )
  t.match(
    events.find(({ type }) => type === 'ticket.served'),
    { outcome: 'berkas-belum-lengkap' },
  )
})
