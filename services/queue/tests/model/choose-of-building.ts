import { dayNumber, serviceDay } from '@antrean/domain'
import { publicationOf } from '@antrean/queue'
import { hallCatalogue, rarelyUsed, type Variant } from './catalogue.ts'
import type { Choosers } from './choose.ts'
import { leadOf } from './choose-at-counters.ts'

export const ofBuilding = {
  openCounter: (around) => {
    const { model, choice } = around
    const idle = around.counters.filter((id) => model.counters.get(id)?.state !== 'open')
    const counterId = around.counter(around.oddly(0.2) ? around.counters : idle)
    const takesOver = choice.in(0.15)
    const by = takesOver || around.oddly(0.12) ? 'supervisor' : around.officer(counterId)
    return { name: 'openCounter', by, input: { counterId, takesOver } }
  },
  pauseCounter: (around) => {
    const counterId = around.counter(around.isOdd || around.oddly(0.1) ? around.staffed() : around.free())
    return { name: 'pauseCounter', by: around.officer(counterId), input: { counterId, reason: around.choice.of(['break', 'prayer']) } }
  },
  closeCounter: (around) => {
    const counterId = around.counter(around.isOdd || around.oddly(0.1) ? around.staffed() : around.free())
    return { name: 'closeCounter', by: around.officer(counterId), input: { counterId } }
  },
  setServices: (around) => {
    const { choice } = around
    const services = choice.in(0.4) ? [] : choice.some(around.services, 1 + choice.below(4))
    if (around.oddly(0.06)) services.push('nothing')
    return { name: 'setServices', by: 'supervisor', input: { counterId: around.counter(), services } }
  },
  suspendService: (around) => {
    const cause = around.choice.of(['system-down', 'power-cut'])
    return {
      name: 'suspendService',
      by: 'supervisor',
      input: { service: around.service(around.isOdd ? [...around.model.suspended.keys()] : around.services), cause },
    }
  },
  resumeService: (around) => {
    const suspended = around.oddly(0.1) ? [] : [...around.model.suspended.keys()]
    return { name: 'resumeService', by: 'supervisor', input: { service: around.service(suspended) } }
  },
  closeDay: (around) => {
    const today = dayNumber(serviceDay(around.model.lastAt, around.model.catalogue.timeZone))
    const days = around.oddly(0.15) || around.isOdd ? around.choice.of([1, -1, -1]) : 0
    return {
      name: 'closeDay',
      by: 'supervisor',
      input: { dayNumber: today + days, lead: around.choice.in(0.8) ? leadOf(around) : null },
    }
  },
  reopenDay: (around) => {
    const { closedDay, lastAt, catalogue } = around.model
    const day = closedDay !== null && around.choice.in(0.9) ? closedDay : serviceDay(lastAt, catalogue.timeZone)
    return { name: 'reopenDay', by: 'supervisor', input: { dayNumber: dayNumber(day) } }
  },
  publishCatalogue: ({ model, choice }) => {
    const { building } = model.catalogue
    const variant = choice.weighted<Variant>([
      [2, {}],
      [4, { retiredService: choice.of(['paspor', 'bpjs']) }],
      [5, { retiredCounter: choice.of(['c2', 'c5']) }],
      [9, { withoutService: choice.of([rarelyUsed, rarelyUsed, rarelyUsed, rarelyUsed, 'akta', 'bpjs']) }],
      [2, { withoutCounter: choice.of(['c2', 'c6', 'c7']) }],
    ])
    return { name: 'publishCatalogue', by: 'admin', input: publicationOf(hallCatalogue(building, model.catalogueVersion + 1, variant)) }
  },
} satisfies Choosers
