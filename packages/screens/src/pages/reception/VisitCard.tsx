import type { NumberTicket, NumberView, TicketId } from '@antrean/contracts'
import { useSignal } from '@preact/signals'
import { Accessibility, Plus } from 'lucide-preact'
import { catalogue, nameOf, services, timeZone } from '../../shared/catalogue.ts'
import { AddServiceDialog } from '../../shared/dialogs/AddServiceDialog.tsx'
import { CancelDialog } from '../../shared/dialogs/CancelDialog.tsx'
import { PriorityDialog } from '../../shared/dialogs/PriorityDialog.tsx'
import { timeOfDay } from '../../shared/format.ts'
import { language } from '../../shared/i18n/language.ts'
import { text } from '../../shared/i18n/text.ts'
import { Button } from '../../shared/ui/Button.tsx'
import { Trouble } from '../../shared/ui/Trouble.tsx'
import { TicketRows } from '../../shared/visit/TicketRows.tsx'
import { act, adding, addService, changing, isOverridable, setPriority, type TicketAct } from './desk.ts'
import { t } from './words.ts'

type View = NumberView & { visit: NonNullable<NumberView['visit']> }
type Asked = 'add' | 'priority' | { cancel: TicketId } | null

/** All tickets of a visit, and what may be done for the visitor. */
export const VisitCard = ({ view }: { view: View }) => {
  const asked = useSignal<Asked>(null)
  const { visit, tickets } = view
  const ask = (what: Asked) => () => {
    asked.value = what
  }
  return (
    <>
      <Facts view={view} />
      <TicketRows tickets={tickets}>{(ticket) => <May ticket={ticket} onCancel={ask({ cancel: ticket.id })} />}</TicketRows>
      <Refused />
      {visit.departedAt === null && (
        <div class="acts">
          <Button icon={<Plus size={18} aria-hidden="true" />} onClick={ask('add')}>
            {t.value.addService}
          </Button>
          <Button icon={<Accessibility size={18} aria-hidden="true" />} onClick={ask('priority')}>
            {t.value.priority}
          </Button>
        </div>
      )}
      <Question view={view} asked={asked.value} onClose={ask(null)} />
    </>
  )
}

const Facts = ({ view: { visit } }: { view: View }) => {
  const time = (at: number) => timeOfDay(at, timeZone.value, language.value)
  const priority = catalogue.value?.priorityClasses.find(({ id }) => id === visit.priority)
  const words = text.value
  return (
    <p class="facts">
      <strong>{priority ? nameOf(priority) : words.dialogs.priority.none}</strong> · {words.visit.arrived(time(visit.arrivedAt))}
      {visit.departedAt !== null && ` · ${words.visit.departed(time(visit.departedAt))}`}
    </p>
  )
}

/** What may be done with one ticket. */
const May = ({ ticket, onCancel }: { ticket: NumberTicket; onCancel: () => void }) => {
  const service = nameOf(services.value.get(ticket.service))
  const button = (what: TicketAct, onClick: () => void) => (
    <Button key={what} busy={changing.busy.value} aria-label={t.value.ofTicket(t.value[what], service)} onClick={onClick}>
      {t.value[what]}
    </Button>
  )
  const { state, id } = ticket
  if (state === 'no-show') return button('return', () => void act('return', id))
  if (ticket.mayComeBack) return button('comeBack', () => void act('comeBack', id))
  return state === 'planned' || state === 'waiting' || state === 'deferred' || state === 'parked' ? button('cancel', onCancel) : null
}

const Refused = () => {
  const wish = adding.value
  const { trouble, busy } = changing
  return (
    <>
      <Trouble code={trouble.value} />
      {isOverridable(trouble.value) && wish && (
        <Button busy={busy.value} onClick={() => void addService(wish.visit, wish.service, true)}>
          {t.value.addAnyway}
        </Button>
      )}
    </>
  )
}

const Question = ({ view: { visit }, asked, onClose }: { view: View; asked: Asked; onClose: () => void }) => {
  const answer = (does: (() => Promise<void>) | null) => {
    onClose()
    void does?.()
  }
  if (asked === null) return null
  if (asked === 'add')
    return (
      <AddServiceDialog
        number={visit.number}
        onClose={(service) => answer(service === null ? null : () => addService(visit.id, service))}
      />
    )
  if (asked === 'priority') return <PriorityDialog {...visit} onClose={(wish) => answer(wish && (() => setPriority(visit.id, wish)))} />
  return <CancelDialog number={visit.number} onClose={(yes) => answer(yes ? () => act('cancel', asked.cancel) : null)} />
}
