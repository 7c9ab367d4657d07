import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import type { Test } from 'tap'
import type { Stack } from '../stack/stack.ts'

const flags = ['--no-sandbox', '--disable-quic', '--disable-background-networking', '--disable-component-update', '--disable-sync']
/** What a board's browser is started with, so that it may speak without having been touched. */
export const mayPlay = '--autoplay-policy=no-user-gesture-required'

/** A real Chromium, which ends with the test. */
export const startChromium = async (t: Test, ...more: string[]): Promise<Browser> => {
  const executablePath = process.env['CHROMIUM_PATH'] || '/usr/bin/chromium'
  const browser = await chromium.launch({ executablePath, args: [...flags, ...more], chromiumSandbox: false })
  t.teardown(() => browser.close())
  return browser
}

/** Each screen is a device of its own: no cookies or storage in common. */
export const openScreen = async (
  browser: Browser,
  { url }: Stack,
  path: string,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<Page> => {
  const context: BrowserContext = await browser.newContext({ locale: 'id-ID', timezoneId: 'Asia/Jakarta', ...options })
  const page = await context.newPage()
  await page.addInitScript(recordWhatHappens)
  await page.goto(url + path)
  return page
}

declare global {
  interface Window {
    /** Clips that were played to their end, in order. */
    clipsPlayed: { clip: string; announcement: string }[]
    /** When a text first stood on the page, in epoch milliseconds; by text. */
    firstSeen: Record<string, number>
    watchFor(text: string): void
  }
}

/** Runs in the page before its own code: what is heard, and when a text that is watched for is first seen. */
const recordWhatHappens = (): void => {
  window.clipsPlayed = []
  window.firstSeen = {}
  window.addEventListener('antrean:clip', (event) => window.clipsPlayed.push((event as CustomEvent).detail))
  window.watchFor = (text) => {
    const look = () => {
      if (text in window.firstSeen || !document.body.textContent?.includes(text)) return
      // After the next frame it has been painted.
      requestAnimationFrame(() => setTimeout(() => (window.firstSeen[text] ??= Date.now())))
    }
    new MutationObserver(look).observe(document.body, { childList: true, subtree: true, characterData: true })
    look()
  }
}
