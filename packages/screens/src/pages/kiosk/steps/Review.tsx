import { Plus, Ticket as TicketIcon, X } from 'lucide-preact'
import { nameOf, services } from '../../../shared/catalogue.ts'
import { text as shared } from '../../../shared/i18n/text.ts'
import { Button } from '../../../shared/ui/Button.tsx'
import { Frame } from '../Frame.tsx'
import { addAnother, isUnsure, mostServices, remove } from '../journey.ts'
import { go, journey, takeNumber } from '../kiosk.ts'
import { text } from '../words.ts'
import { IssueStatus } from './IssueStatus.tsx'
import { Priority } from './Priority.tsx'

/** What was chosen, who goes first, and the one button that takes a number. */
export const Review = () => {
  const words = text.value
  const { chosen, intent } = journey.value
  const locked = isUnsure(journey.value)
  const action = (
    <>
      <IssueStatus />
      <Button
        kind="primary"
        size="kiosk"
        icon={<TicketIcon aria-hidden="true" />}
        busy={intent.state === 'sending'}
        onClick={() => void takeNumber()}
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
            <ChosenService key={id} id={id} locked={locked} />
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

const ChosenService = ({ id, locked }: { id: string; locked: boolean }) => {
  const service = services.value.get(id)
  const name = service ? nameOf(service) : id
  return (
    <li>
      <span>
        <strong>{name}</strong>
        <small>{service?.agency.shortName}</small>
      </span>
      <button type="button" class="remove" disabled={locked} aria-label={text.value.remove(name)} onClick={() => go(remove, id)}>
        <X aria-hidden="true" />
      </button>
    </li>
  )
}
