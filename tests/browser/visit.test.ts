import type { Entry, EventOf } from '@antrean/contracts'
import { serviceDay } from '@antrean/domain'
import t from 'tap'
import { inspect, projected, streamOf } from '../stack/history.ts'
import { signIn } from '../stack/people.ts'
import { watchTraffic } from '../stack/redis-traffic.ts'
import { startStack } from '../stack/stack.ts'
import { until } from '../stack/until.ts'
import { mayPlay, openScreen, startChromium } from './chromium.ts'
import { openBoard, openCounterScreen, openKiosk, takeNumberAtKiosk } from './screens.ts'

t.setTimeout(240_000)

const eventOf = <T extends Entry['event']['type']>(entries: Entry[], type: T): EventOf<T> => {
  const found = entries.find(({ event }) => event.type === type)
  if (!found) throw new Error(`no ${type}`)
  return found.event as EventOf<T>
}

/** What other services may do with the live state, and queue outside its scripts: read. */
const allowed: Record<string, string[]> = {
  queue: ['EVALSHA', 'EVAL_RO', 'GET', 'HGET', 'HGETALL', 'HMGET', 'ZRANGE'],
  'counter-display': ['XREAD', 'XREVRANGE', 'EVAL_RO'],
  reporting: ['XREAD', 'EVAL_RO', 'XTRIM'],
}

t.test('one visit, from the kiosk to the report', async (t) => {
  const stack = await startStack(t)
  const { building } = stack
  const look = inspect(t, stack)
  const browser = await startChromium(t, mayPlay)
  const traffic = await watchTraffic(t, stack)
  const [board, kiosk, counter] = await Promise.all([
    openBoard(browser, stack, 'zona-a'),
    openKiosk(browser, stack),
    openCounterScreen(browser, stack, 'c1'),
  ])
  await board.locator('[data-speaks=true]').waitFor()

  const { number, address } = await takeNumberAtKiosk(kiosk, 'Disdukcapil', 'Perekaman KTP-el')
  t.equal(number, 'A-001')
  const phone = await openScreen(browser, stack, new URL(address).pathname, { viewport: { width: 390, height: 844 } })
  await phone.getByText('Bersiaplah, Anda berikutnya').waitFor()

  await board.evaluate((text) => window.watchFor(text), number)
  await phone.evaluate((text) => window.watchFor(text), 'Giliran Anda!')
  await counter.getByRole('button', { name: /Panggil berikutnya/ }).click()
  await board.locator('.now-called .number', { hasText: number }).first().waitFor()
  await phone.getByText('Giliran Anda!').waitFor()
  const called = eventOf(await streamOf(look, building), 'ticket.called')
  for (const [name, page, text] of [
    ['board', board, number],
    ['phone', phone, 'Giliran Anda!'],
  ] as const) {
    const seenAt = await until(`${text} is painted`, () => page.evaluate((text) => window.firstSeen[text], text))
    t.ok(seenAt - called.at < 1_000, `the ${name} shows the call ${seenAt - called.at} ms after it`)
  }

  const announced = ['chime', 'nomor-antrean', 'a', 'nol', 'nol', 'satu', 'silakan-menuju', 'loket', 'satu']
  const indonesian = announced.map((clip) => (clip === 'chime' ? clip : `id/${clip}`))
  const clips = await until('the call is spoken', async () => {
    const played = await board.evaluate(() => window.clipsPlayed)
    return played.length >= indonesian.length && played
  })
  t.strictSame(
    clips.slice(0, indonesian.length).map(({ clip }) => clip),
    indonesian,
    'the clips of the call, in their order',
  )
  const call = (await streamOf(look, building)).find(({ event }) => event.type === 'ticket.called')
  t.ok(
    clips.every(({ announcement }) => announcement === call?.cursor),
    'they belong to this call',
  )

  await counter.getByRole('button', { name: /^Layani/ }).click()
  await phone.getByText('Anda sedang dilayani di loket 1').waitFor()
  await counter
    .getByRole('button', { name: /^Selesai/ })
    .first()
    .click()
  await phone.getByText('Kunjungan Anda selesai').waitFor()
  await board.locator('[data-counter=c1]', { hasText: 'Siap' }).waitFor()

  await t.test('the report agrees with the events to the millisecond', async (t) => {
    await projected(look, building)
    const entries = await streamOf(look, building)
    const [arrived, started, served] = [
      eventOf(entries, 'visit.arrived'),
      eventOf(entries, 'ticket.service-started'),
      eventOf(entries, 'ticket.served'),
    ]
    const { client } = await signIn(stack, 'manajer')
    const report = await client.getDayReport({ building, day: serviceDay(arrived.at, 'Asia/Jakarta') })
    const service = report.services.find(({ service }) => service === 'ktp-perekaman')
    const exactly = (ms: number) => ({ count: 1, mean: ms, max: ms })
    t.match(service, { arrived: 1, called: 1, served: 1, noShow: 0, backlog: 0, serviceLevel: { met: 1, called: 1 } })
    t.match(service, { waitingMs: exactly(called.at - arrived.at), serviceMs: exactly(served.at - started.at) })
    t.match(report.total, { arrived: 1, served: 1, waitingMs: exactly(called.at - arrived.at) })
    t.match(report.visits, { arrived: 1, departed: 1, sojournMs: exactly(served.at - arrived.at) })
    t.equal(report.cursor, entries.at(-1)?.cursor)
  })

  await t.test('only scripts write the live state, and only queue reads it past the stream and the snapshot', async (t) => {
    const touches = (await traffic.touches()).filter(({ by }) => by !== 'test')
    traffic.stop()
    const services = Object.keys(allowed)
    const forbidden = touches.filter(({ by, command }) => {
      const service = services.find((name) => by.replace(/^antrean-/, '').startsWith(name))
      return !service || !allowed[service]?.includes(command)
    })
    t.strictSame(forbidden, [])
    t.ok(traffic.inScripts() > 50, `scripts gave ${traffic.inScripts()} commands`)
    for (const name of services)
      t.ok(
        touches.some(({ by }) => by.includes(name)),
        `${name} was heard`,
      )
    const pids = [stack.services.queue, stack.services['counter-display'], stack.services.reporting].map(({ pid }) => pid)
    t.equal(new Set(pids).size, 3, `three processes: ${pids.join(' ')}`)
  })
})
