import type { MinuteRange, ServiceView, ViewName } from '@antrean/contracts'
import { Clock, Plus, Ticket as TicketIcon, X } from 'lucide-preact'
import { nameOf, services } from '../../../shared/catalogue.ts'
import { text as shared } from '../../../shared/i18n/text.ts'
import { useViews } from '../../../shared/live.ts'
import { Button } from '../../../shared/ui/Button.tsx'
import { expectedFor } from '../expected.ts'
import { Frame } from '../Frame.tsx'
import { addAnother, isUnsure, mostServices, remove, shownOf } from '../journey.ts'
import { go, journey, takeNumber } from '../kiosk.ts'
import { text } from '../words.ts'
import { IssueStatus } from './IssueStatus.tsx'
import { Priority } from './Priority.tsx'

/** How long each service that was chosen is likely to take until its call, for the class that was chosen. */
const useExpected = (): Record<string, MinuteRange> => {
  const { chosen, priority } = journey.value
  const viewOf = (id: string): ViewName => `service:${id}`
  const live = useViews<ServiceView>(chosen.map(viewOf)).value
  return Object.fromEntries(
    chosen.flatMap((id) => {
      const expected = expectedFor(priority, live.get(viewOf(id))?.service)
      return expected ? [[id, expected] as const] : []
    }),
  )
}

/** What was chosen, who goes first, and the one button that takes a number. */
export const Review = () => {
  const words = text.value
  const { chosen, intent } = journey.value
  const locked = isUnsure(journey.value)
  const shown = shownOf(journey.value, useExpected())
  const action = (
    <>
      <IssueStatus />
      <Button
        kind="primary"
        size="kiosk"
        icon={<TicketIcon aria-hidden="true" />}
        busy={intent.state === 'sending'}
        onClick={() => void takeNumber(shown)}
      >
        {intent.state === 'sending' ? words.taking : intent.state === 'failed' ? shared.value.tryAgain : words.takeNumber}
      </Button>
    </>
  )
  return (
    <Frame title={words.yourVisit} action={action}>
      <section>
        <h2>{words.yourServices}</h2>
        <ul class="chosen">
          {chosen.map((id) => (
            <ChosenService key={id} id={id} expected={shown[id]} locked={locked} />
          ))}
        </ul>
        {chosen.length < mostServices && (
          <Button size="kiosk" icon={<Plus aria-hidden="true" />} disabled={locked} onClick={() => go(addAnother)}>
            {words.addAnother}
          </Button>
        )}
        {chosen.length > 1 && <p class="hint">{words.oneNumber}</p>}
      </section>
      <Priority locked={locked} />
    </Frame>
  )
}

const ChosenService = ({ id, expected, locked }: { id: string; expected: MinuteRange | undefined; locked: boolean }) => {
  const service = services.value.get(id)
  const name = service ? nameOf(service) : id
  return (
    <li>
      <span>
        <strong>{name}</strong>
        <span class="facts">
          <small>{service?.agency.shortName}</small>
          {expected && (
            <small class="fact expected" aria-live="polite">
              <Clock aria-hidden="true" /> {shared.value.expectedWait(expected.fromMinutes, expected.toMinutes)}
            </small>
          )}
        </span>
      </span>
      <button type="button" class="remove" disabled={locked} aria-label={text.value.remove(name)} onClick={() => go(remove, id)}>
        <X aria-hidden="true" />
      </button>
    </li>
  )
}
