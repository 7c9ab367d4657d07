import { Button } from '../../../shared/ui/Button.tsx'
import { Dialog } from '../../../shared/ui/Dialog.tsx'
import { idle, touch } from '../idle.ts'
import { startAgain } from '../kiosk.ts'
import { text } from '../words.ts'

/** Asked before what was chosen is cleared. */
export const StillThere = () => (
  <Dialog title={text.value.stillThere} onClose={touch}>
    <p class="countdown" role="timer">
      {text.value.clearing(idle.value.secondsLeft ?? 0)}
    </p>
    <Button kind="primary" size="kiosk" onClick={touch}>
      {text.value.moreTime}
    </Button>
    <Button size="kiosk" onClick={startAgain}>
      {text.value.startOver}
    </Button>
  </Dialog>
)
