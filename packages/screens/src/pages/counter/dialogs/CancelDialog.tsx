import type { VisitNumber } from '@antrean/contracts'
import { Button } from '../../../shared/ui/Button.tsx'
import { Dialog } from '../../../shared/ui/Dialog.tsx'
import { t } from '../words.ts'

interface CancelDialogProps {
  number: VisitNumber
  onClose: (yes: boolean) => void
}

export const CancelDialog = ({ number, onClose }: CancelDialogProps) => (
  <Dialog title={t.value.cancelTitle(number)} onClose={() => onClose(false)}>
    <p>{t.value.cancelHint}</p>
    <div class="choices">
      <Button size="large" onClick={() => onClose(false)}>
        {t.value.no}
      </Button>
      <Button kind="danger" size="large" onClick={() => onClose(true)}>
        {t.value.cancelYes}
      </Button>
    </div>
  </Dialog>
)
