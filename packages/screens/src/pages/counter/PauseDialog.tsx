import type { PauseReason } from '@antrean/contracts'
import { text } from '../../shared/i18n/text.ts'
import { Button } from '../../shared/ui/Button.tsx'
import { Dialog } from '../../shared/ui/Dialog.tsx'
import { t } from './words.ts'

export const PauseDialog = ({ onClose }: { onClose: (reason: PauseReason | null) => void }) => (
  <Dialog title={t.value.pauseTitle} onClose={() => onClose(null)}>
    <p>{t.value.pauseHint}</p>
    <div class="choices">
      {(Object.entries(text.value.pauseReasons) as [PauseReason, string][]).map(([reason, name]) => (
        <Button key={reason} size="large" onClick={() => onClose(reason)}>
          {name}
        </Button>
      ))}
      <Button kind="quiet" size="large" onClick={() => onClose(null)}>
        {t.value.no}
      </Button>
    </div>
  </Dialog>
)
