import type { AsideTicket, ComingBackTicket, CounterScreenView, WaitingTicket } from '@antrean/contracts'
import { counters, nameOf, services, timeZone } from '../../../shared/catalogue.ts'
import { timeOfDay } from '../../../shared/format.ts'
import { language } from '../../../shared/i18n/language.ts'
import { text } from '../../../shared/i18n/text.ts'
import { Button } from '../../../shared/ui/Button.tsx'
import { Dialog } from '../../../shared/ui/Dialog.tsx'
import type { Listed } from '../situation.ts'
import type { Wish } from '../wish.ts'
import { t } from '../words.ts'

interface TicketDialogProps {
  listed: Listed
  view: CounterScreenView
  onClose: (wish: Wish | null) => void
}

/** A ticket of the lists: why it stands there, and what can be done with it. */
export const TicketDialog = ({ listed: { list, ticket }, view: { counter, ticket: held }, onClose }: TicketDialogProps) => {
  const words = t.value.listed
  const isFree = counter.state === 'open' && held === null
  const visitorAt = 'visitorAt' in ticket ? ticket.visitorAt : null
  const chosen = ticket.id
  return (
    <Dialog title={`${ticket.number} · ${words[list]}`} onClose={() => onClose(null)}>
      <p>{nameOf(services.value.get(ticket.service))}</p>
      <Why ticket={ticket} />
      {list === 'comingBack' ? <p>{words.comeBackHint}</p> : !isFree && <p class="soft">{words.notFree}</p>}
      <div class="choices">
        {list === 'comingBack' && (
          <Button kind="primary" size="large" onClick={() => onClose({ intent: 'come-back', chosen })}>
            {words.comeBack}
          </Button>
        )}
        {list !== 'comingBack' && isFree && visitorAt === null && (
          <Button kind="primary" size="large" onClick={() => onClose({ intent: 'call', chosen })}>
            {words.call}
          </Button>
        )}
        {list === 'parked' && (
          <Button size="large" onClick={() => onClose({ intent: 'unpark', chosen })}>
            {words.unpark}
          </Button>
        )}
        {list === 'noShows' && (
          <Button size="large" onClick={() => onClose({ intent: 'return', chosen })}>
            {words.return}
          </Button>
        )}
        <Button kind="quiet" size="large" onClick={() => onClose(null)}>
          {text.value.dialogs.no}
        </Button>
      </div>
    </Dialog>
  )
}

const timeOf = (at: number) => timeOfDay(at, timeZone.value, language.value)

const labelOf = (counter: string) => counters.value.get(counter)?.label ?? counter

const Why = ({ ticket }: { ticket: WaitingTicket | AsideTicket | ComingBackTicket }) => {
  const words = t.value.listed
  if ('outcome' in ticket) {
    const outcome = services.value.get(ticket.service)?.settings.outcomes.find(({ id }) => id === ticket.outcome)
    return <p>{words.servedAt(timeOf(ticket.since), labelOf(ticket.counter ?? ''), nameOf(outcome))}</p>
  }
  if (!('place' in ticket))
    return (
      <p>
        {words.since(timeOf(ticket.since))}
        {ticket.visitorAt !== null && ` ${words.visitorAt(labelOf(ticket.visitorAt))}`}
      </p>
    )
  const { placeAt, creditMinutes, handicapMinutes, origin, forThisCounter } = ticket.place
  return (
    <ul class="why" aria-label={words.why}>
      <li>{words.origins[origin](timeOf(placeAt))}</li>
      {creditMinutes > 0 && <li>{words.credit(creditMinutes)}</li>}
      {handicapMinutes > 0 && <li>{words.handicap(handicapMinutes)}</li>}
      {forThisCounter && <li>{words.forThisCounter}</li>}
    </ul>
  )
}
