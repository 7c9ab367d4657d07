import type { CounterScreenView } from '@antrean/contracts'
import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { Button } from '../../shared/ui/Button.tsx'
import { CancelDialog } from './CancelDialog.tsx'
import { carryOut, underWay } from './commands.ts'
import { iconOf } from './icons.tsx'
import { type Intent, letterOf, offerFor } from './intents.ts'
import { PauseDialog } from './PauseDialog.tsx'
import { useKeys } from './use-keys.ts'
import { useSettled } from './use-settled.ts'
import { t } from './words.ts'

interface ActionsProps {
  view: CounterScreenView
  keys: boolean
}

/** What can be done now: one large button for what usually comes next, the others beside it. */
export const Actions = ({ view, keys }: ActionsProps) => {
  const { counter, ticket } = view
  const offer = offerFor(counter.state, ticket?.state ?? null)
  const asking = useSignal<'pause' | 'cancel' | null>(null)
  const bar = useRef<HTMLDivElement>(null)
  const settled = useSettled(`${counter.state} ${ticket?.id} ${ticket?.state}`)
  const busy = underWay.value !== null || !settled
  const target = { counter: counter.id, ticket: ticket?.id ?? null }

  const press = (intent: Intent) => {
    if (busy) return
    if (intent === 'pause' || intent === 'cancel') asking.value = intent
    else void carryOut(intent, target)
  }
  useKeys(offer, keys && asking.value === null, press)

  // Whoever works by keyboard finds the next step under the same key.
  useEffect(() => {
    if (document.activeElement === document.body || bar.current?.contains(document.activeElement))
      bar.current?.querySelector<HTMLButtonElement>('.button.primary')?.focus()
  }, [offer.primary])

  return (
    <div class="actions" ref={bar}>
      {offer.primary && (
        <Button
          kind="primary"
          size="large"
          busy={busy}
          hint={keys ? t.value.enter : undefined}
          icon={iconOf(offer.primary)}
          onClick={() => press(offer.primary ?? 'open')}
        >
          {counter.state === 'paused' && !ticket ? t.value.resume : t.value.intents[offer.primary]}
        </Button>
      )}
      {offer.others.map((intent) => (
        <Button
          key={intent}
          kind={intent === 'cancel' ? 'danger' : 'plain'}
          size="large"
          busy={busy}
          hint={keys ? letterOf[intent] : undefined}
          aria-keyshortcuts={keys ? letterOf[intent] : undefined}
          icon={iconOf(intent)}
          onClick={() => press(intent)}
        >
          {t.value.intents[intent]}
        </Button>
      ))}
      {asking.value === 'pause' && (
        <PauseDialog
          onClose={(reason) => {
            asking.value = null
            if (reason) void carryOut('pause', { ...target, reason })
          }}
        />
      )}
      {asking.value === 'cancel' && ticket && (
        <CancelDialog
          number={ticket.number}
          onClose={(yes) => {
            asking.value = null
            if (yes) void carryOut('cancel', target)
          }}
        />
      )}
    </div>
  )
}
