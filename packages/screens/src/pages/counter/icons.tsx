import {
  ArrowRightLeft,
  Ban,
  BellRing,
  CheckCheck,
  CircleCheck,
  CirclePause,
  CirclePlus,
  DoorClosed,
  DoorOpen,
  HeartHandshake,
  Hourglass,
  ListChecks,
  ListOrdered,
  Megaphone,
  OctagonPause,
  Undo2,
  UserRoundCheck,
  UserRoundPlus,
  UserRoundX,
} from 'lucide-preact'
import type { Intent } from './intents.ts'

const icons = {
  open: DoorOpen,
  'call-next': Megaphone,
  serve: UserRoundCheck,
  finish: CircleCheck,
  'finish-and-call': CheckCheck,
  result: ListChecks,
  recall: BellRing,
  'no-show': UserRoundX,
  park: Hourglass,
  transfer: ArrowRightLeft,
  'add-service': CirclePlus,
  priority: HeartHandshake,
  cancel: Ban,
  choose: ListOrdered,
  'walk-in': UserRoundPlus,
  pause: CirclePause,
  close: DoorClosed,
  suspend: OctagonPause,
  undo: Undo2,
} as const satisfies Record<Intent, unknown>

export const iconOf = (intent: Intent, size = 22) => {
  const Icon = icons[intent]
  return <Icon size={size} aria-hidden="true" />
}
