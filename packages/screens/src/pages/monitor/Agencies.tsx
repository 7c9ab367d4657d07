import type { Agency, MonitorView } from '@antrean/contracts'
import { TriangleAlert } from 'lucide-preact'
import { catalogue, nameOf, services, timeZone } from '../../shared/catalogue.ts'
import { now } from '../../shared/clock.ts'
import { minutesInWords, timeOfDay } from '../../shared/format.ts'
import { language } from '../../shared/i18n/language.ts'
import { text } from '../../shared/i18n/text.ts'
import { t } from './words.ts'

export const Agencies = ({ view }: { view: MonitorView }) => {
  const words = t.value
  return (
    <section class="panel agencies">
      <h2>{words.perAgency}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.agency}</th>
            <th scope="col">{words.waiting}</th>
            <th scope="col">{words.longestShort}</th>
            <th scope="col" title={words.expectedHint}>
              {words.expected}
            </th>
            <th scope="col" title={words.lateHint}>
              {words.late}
            </th>
            <th scope="col">{words.serving}</th>
            <th scope="col">{words.counters}</th>
            <th scope="col">{words.servedShort}</th>
          </tr>
        </thead>
        <tbody class="figures">
          {catalogue.value?.agencies.map((agency) => (
            <Row key={agency.id} agency={agency} view={view} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

const Row = ({ agency, view }: { agency: Agency; view: MonitorView }) => {
  const figures = view[`agency:${agency.id}`]
  if (figures === undefined) return null
  const words = t.value
  const { waiting, oldestSince, expected, late, called, serving, openCounters, served } = figures
  const counters = catalogue.value?.counters.filter((counter) => counter.agency === agency.id).length ?? 0
  return (
    <>
      <tr class={late > 0 ? 'late' : waiting + called + serving === 0 ? 'still' : ''}>
        <th scope="row" title={nameOf(agency)}>
          {agency.shortName}
        </th>
        <td class={waiting > 0 ? 'some' : ''}>{waiting}</td>
        <td>{oldestSince === null ? '–' : minutesInWords(now.value - oldestSince, text.value.duration)}</td>
        <td>{expected === null ? '–' : words.minutes(expected.fromMinutes, expected.toMinutes)}</td>
        <td class="late-count">
          {late > 0 && <TriangleAlert size={16} aria-hidden="true" />}
          {late}
        </td>
        <td>{called + serving}</td>
        <td>
          {openCounters}/{counters}
        </td>
        <td>{served}</td>
      </tr>
      {figures.unserved.map(({ service, tickets, closesAt }) => (
        <tr key={service} class="unserved">
          <td colSpan={8}>
            <TriangleAlert size={16} aria-hidden="true" /> {nameOf(services.value.get(service))}:{' '}
            {words.unserved(tickets, timeOfDay(closesAt, timeZone.value, language.value))}
          </td>
        </tr>
      ))}
    </>
  )
}
