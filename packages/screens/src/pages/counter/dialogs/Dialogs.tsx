import type { CounterScreenView, CounterTicket } from '@antrean/contracts'
import { useEffect } from 'preact/hooks'
import { nameOf, services } from '../../../shared/catalogue.ts'
import { AddServiceDialog } from '../../../shared/dialogs/AddServiceDialog.tsx'
import { CancelDialog } from '../../../shared/dialogs/CancelDialog.tsx'
import { ChoiceDialog } from '../../../shared/dialogs/ChoiceDialog.tsx'
import { PriorityDialog } from '../../../shared/dialogs/PriorityDialog.tsx'
import { text } from '../../../shared/i18n/text.ts'
import { type Asking, asking } from '../asking.ts'
import { carryOut } from '../commands.ts'
import { findListed, targetOf } from '../situation.ts'
import type { Wish } from '../wish.ts'
import { t } from '../words.ts'
import { ResultDialog } from './ResultDialog.tsx'
import { SuspendDialog } from './SuspendDialog.tsx'
import { TicketDialog } from './TicketDialog.tsx'
import { TransferDialog } from './TransferDialog.tsx'

/** What the screen asks now; the answer is carried out. */
export const Dialogs = ({ view }: { view: CounterScreenView }) => {
  const close = (wish: Wish | null) => {
    asking.value = null
    if (wish) void carryOut(wish, targetOf(view))
  }
  const { value } = asking
  const listed = value?.what === 'ticket' ? findListed(view, value.ticket) : null
  const isGone = value?.what === 'ticket' && listed === null
  // What is asked about somebody who is no longer there need not be answered.
  useEffect(() => {
    asking.value = null
  }, [view.ticket?.id, isGone])
  if (value === null || isGone) return null
  if (value.what === 'overtake')
    return (
      <ChoiceDialog
        title={t.value.overtakeTitle}
        hint={t.value.overtakeHint}
        choices={text.value.overtakeReasons}
        onClose={(reason) => close(reason && { intent: 'call', chosen: value.ticket, reason })}
      />
    )
  if (listed) return <TicketDialog listed={listed} view={view} onClose={close} />
  if (value.what === 'suspend') return <SuspendDialog view={view} onClose={close} />
  return view.ticket ? (
    <OfHeld asked={value} view={view} ticket={view.ticket} onClose={close} />
  ) : (
    <OfFree what={value.what} view={view} onClose={close} />
  )
}

interface AskedProps {
  view: CounterScreenView
  onClose: (wish: Wish | null) => void
}

/** What is asked while the counter holds nobody. */
const OfFree = ({ what, view, onClose }: AskedProps & { what: string }) => {
  if (what === 'pause')
    return (
      <ChoiceDialog
        title={t.value.pauseTitle}
        hint={t.value.pauseHint}
        choices={text.value.pauseReasons}
        onClose={(reason) => onClose(reason && { intent: 'pause', reason })}
      />
    )
  if (what === 'walk-in')
    return (
      <ChoiceDialog
        title={t.value.walkInTitle}
        hint={t.value.walkInHint}
        choices={Object.fromEntries(view.counter.services.map((id) => [id, nameOf(services.value.get(id))]))}
        onClose={(service) => onClose(service === null ? null : { intent: 'walk-in', service })}
      />
    )
  return null
}

/** What is asked about the ticket that the counter holds. */
const OfHeld = ({ asked, view, ticket, onClose }: AskedProps & { asked: Asking; ticket: CounterTicket }) => {
  switch (asked.what) {
    case 'cancel':
      return <CancelDialog number={ticket.number} onClose={(yes) => onClose(yes ? { intent: 'cancel' } : null)} />
    case 'park':
      return (
        <ChoiceDialog
          title={t.value.parkTitle(ticket.number)}
          hint={t.value.parkHint}
          choices={text.value.parkReasons}
          onClose={(reason) => onClose(reason && { intent: 'park', reason })}
        />
      )
    case 'transfer':
      return <TransferDialog ticket={ticket} here={view.counter.id} onClose={(to) => onClose(to && { intent: 'transfer', ...to })} />
    case 'add-service':
      return (
        <AddServiceDialog
          number={ticket.number}
          onClose={(service) => onClose(service === null ? null : { intent: 'add-service', service })}
        />
      )
    case 'priority':
      return <PriorityDialog {...ticket} onClose={(change) => onClose(change && { intent: 'priority', ...change })} />
    case 'result':
      return <ResultDialog ticket={ticket} here={view.counter.services} thenCall={asked.thenCall} onClose={onClose} />
    default:
      return null
  }
}
