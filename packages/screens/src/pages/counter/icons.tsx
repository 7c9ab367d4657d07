import {
  Ban,
  BellRing,
  CheckCheck,
  CircleCheck,
  CirclePause,
  DoorClosed,
  DoorOpen,
  Megaphone,
  UserRoundCheck,
  UserRoundX,
} from 'lucide-preact'
import type { Intent } from './intents.ts'

const icons = {
  open: DoorOpen,
  'call-next': Megaphone,
  serve: UserRoundCheck,
  finish: CircleCheck,
  'finish-and-call': CheckCheck,
  recall: BellRing,
  'no-show': UserRoundX,
  cancel: Ban,
  pause: CirclePause,
  close: DoorClosed,
} as const satisfies Record<Intent, unknown>

export const iconOf = (intent: Intent) => {
  const Icon = icons[intent]
  return <Icon size={22} aria-hidden="true" />
}
