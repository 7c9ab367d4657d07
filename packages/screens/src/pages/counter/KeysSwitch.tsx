import type { Signal } from '@preact/signals'
import { Keyboard, KeyboardOff } from 'lucide-preact'
import { Button } from '../../shared/ui/Button.tsx'
import { t } from './words.ts'

/** Letters as shortcuts can be in the way of speech input and screen readers, so they can be turned off. */
export const KeysSwitch = ({ on }: { on: Signal<boolean> }) => (
  <Button
    kind="quiet"
    aria-pressed={on.value}
    title={on.value ? t.value.keysOn : t.value.keysOff}
    icon={on.value ? <Keyboard size={18} aria-hidden="true" /> : <KeyboardOff size={18} aria-hidden="true" />}
    onClick={() => {
      on.value = !on.value
    }}
  >
    {t.value.keys}
  </Button>
)
