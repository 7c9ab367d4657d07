import type { CounterScreenView, PersonRole } from '@antrean/contracts'
import { useEffect, useRef } from 'preact/hooks'
import { services } from '../../shared/catalogue.ts'
import { Button } from '../../shared/ui/Button.tsx'
import { asking } from './asking.ts'
import { carryOut, underWay } from './commands.ts'
import { Dialogs } from './dialogs/Dialogs.tsx'
import { iconOf } from './icons.tsx'
import { type Intent, letterOf, offerFor } from './intents.ts'
import { targetOf } from './situation.ts'
import { useKeys } from './use-keys.ts'
import { useMoment } from './use-moment.ts'
import { useSettled } from './use-settled.ts'
import { t } from './words.ts'

const undoShownMs = 20_000

interface ActionsProps {
  view: CounterScreenView
  role: PersonRole
  keys: boolean
}

/** What can be done now: one large button for what usually comes next, the others beside it, and below it the rest. */
export const Actions = ({ view, role, keys }: ActionsProps) => {
  const { counter, ticket, undoable } = view
  const canUndo = useMoment(undoable?.event ?? null, undoShownMs)
  const usual = offerFor(counter.state, ticket?.state ?? null, role)
  const offer = canUndo ? { ...usual, more: [...usual.more, 'undo' as const] } : usual
  const bar = useRef<HTMLDivElement>(null)
  const settled = useSettled(`${counter.state} ${ticket?.id} ${ticket?.state}`)
  const busy = underWay.value !== null || !settled

  const press = (intent: Intent) => {
    if (!busy) act(intent, view)
  }
  useKeys(offer, keys, press)

  // Whoever works by keyboard finds the next step under the same key.
  useEffect(() => {
    if (document.activeElement === document.body || bar.current?.contains(document.activeElement))
      bar.current?.querySelector<HTMLButtonElement>('.button.primary')?.focus()
  }, [offer.primary])

  const undone = undoable ? t.value.undo[undoable.type](undoable.number) : undefined
  const button = (intent: Intent, size: 'normal' | 'large') => (
    <Button
      key={intent}
      kind={intent === offer.primary ? 'primary' : intent === 'cancel' ? 'danger' : 'plain'}
      size={size}
      busy={busy}
      hint={keys ? (intent === offer.primary ? t.value.enter : letterOf[intent]) : undefined}
      aria-keyshortcuts={keys && intent !== offer.primary ? letterOf[intent] : undefined}
      icon={iconOf(intent, size === 'large' ? 22 : 18)}
      title={intent === 'undo' ? undone : undefined}
      onClick={() => press(intent)}
    >
      {intent === 'open' && counter.state === 'paused' ? t.value.resume : t.value.intents[intent]}
      {intent === 'undo' && <span class="only-spoken"> {undone}</span>}
    </Button>
  )
  return (
    <div ref={bar} class="acts">
      <div class="actions">
        {offer.primary && button(offer.primary, 'large')}
        {offer.others.map((intent) => button(intent, 'large'))}
      </div>
      <div class="more">{offer.more.map((intent) => button(intent, 'normal'))}</div>
      <Dialogs view={view} />
    </div>
  )
}

/** Carries an intent out, or asks first for what it needs. */
const act = (intent: Intent, view: CounterScreenView): void => {
  const { outcomeRequired = false } = services.value.get(view.ticket?.service ?? '')?.settings ?? {}
  switch (intent) {
    case 'choose':
      document.querySelector<HTMLButtonElement>('.queue .rows button')?.focus()
      return
    case 'finish':
    case 'finish-and-call':
      if (outcomeRequired) asking.value = { what: 'result', thenCall: intent === 'finish-and-call' }
      else void carryOut({ intent }, targetOf(view))
      return
    case 'result':
      asking.value = { what: 'result', thenCall: false }
      return
    case 'pause':
    case 'cancel':
    case 'park':
    case 'transfer':
    case 'add-service':
    case 'priority':
    case 'walk-in':
    case 'suspend':
      asking.value = { what: intent }
      return
    default:
      void carryOut({ intent }, targetOf(view))
  }
}
