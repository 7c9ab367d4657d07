import { ArrowDownToLine, ArrowLeft, ArrowUpToLine, RotateCcw } from 'lucide-preact'
import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { catalogue } from '../../shared/catalogue.ts'
import { text as shared } from '../../shared/i18n/text.ts'
import { Button } from '../../shared/ui/Button.tsx'
import { back, isUnsure } from './journey.ts'
import { go, journey, startAgain } from './kiosk.ts'
import { low } from './low.ts'
import { text } from './words.ts'

interface FrameProps {
  title: string
  lead?: ComponentChildren
  children: ComponentChildren
  /** What this page is for, at the lower edge where every hand reaches it. */
  action?: ComponentChildren
  /** Without the way back and the start, where there is neither. */
  bare?: boolean
  /** The page whose heading greets whoever comes near. */
  greets?: boolean
}

/** A page of the kiosk: where one is above, what can be done below. A new page begins at its heading, also for ears. */
export const Frame = ({ title, lead, children, action, bare = false, greets = false }: FrameProps) => {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [title])
  const { step, intent } = journey.value
  const sending = intent.state === 'sending'
  return (
    <>
      <header class={`kiosk-head ${greets ? 'greets' : ''}`}>
        <p class="place">{catalogue.value?.name ?? shared.value.product}</p>
        <h1 tabIndex={-1} ref={heading}>
          {title}
        </h1>
        {lead && <p class="lead">{lead}</p>}
      </header>
      <main class="kiosk-main">{children}</main>
      <footer class="kiosk-foot">
        {action}
        <nav class="kiosk-nav">
          {!bare && (
            <>
              <Button size="kiosk" icon={<ArrowLeft aria-hidden="true" />} disabled={isUnsure(journey.value)} onClick={() => go(back)}>
                {shared.value.back}
              </Button>
              <Button size="kiosk" icon={<RotateCcw aria-hidden="true" />} disabled={sending} onClick={startAgain}>
                {text.value.startOver}
              </Button>
            </>
          )}
          {step !== 'ticket' && <LowSwitch />}
        </nav>
      </footer>
    </>
  )
}

const LowSwitch = () => (
  <Button
    size="kiosk"
    kind="quiet"
    data-low={low.value}
    icon={low.value ? <ArrowUpToLine aria-hidden="true" /> : <ArrowDownToLine aria-hidden="true" />}
    onClick={() => {
      low.value = !low.value
    }}
  >
    {low.value ? text.value.higher : text.value.lower}
  </Button>
)
