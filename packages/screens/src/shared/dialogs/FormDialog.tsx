import type { ComponentChildren } from 'preact'
import { text } from '../i18n/text.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'

interface FormDialogProps {
  title: string
  submit: string
  children: ComponentChildren
  /** Beside the button that submits. */
  also?: ComponentChildren
  onSubmit: () => void
  onClose: () => void
}

/** A question with fields; Enter in a field sends it. */
export const FormDialog = ({ title, submit, children, also, onSubmit, onClose }: FormDialogProps) => (
  <Dialog title={title} onClose={onClose}>
    <form
      class="fields"
      onSubmit={(event) => {
        event.preventDefault()
        onSubmit()
      }}
    >
      {children}
      <div class="choices">
        <Button kind="primary" size="large" type="submit">
          {submit}
        </Button>
        {also}
        <Button kind="quiet" size="large" onClick={onClose}>
          {text.value.dialogs.no}
        </Button>
      </div>
    </form>
  </Dialog>
)
