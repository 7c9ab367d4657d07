import { text } from '../i18n/text.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import './dialogs.css'

interface ChoiceDialogProps<Choice extends string> {
  title: string
  hint?: string
  choices: Record<Choice, string>
  onClose: (choice: Choice | null) => void
}

/** A question that one press answers. */
export const ChoiceDialog = <Choice extends string>({ title, hint, choices, onClose }: ChoiceDialogProps<Choice>) => (
  <Dialog title={title} onClose={() => onClose(null)}>
    {hint && <p>{hint}</p>}
    <div class="choices even">
      {(Object.entries(choices) as [Choice, string][]).map(([choice, name]) => (
        <Button key={choice} size="large" onClick={() => onClose(choice)}>
          {name}
        </Button>
      ))}
      <Button kind="quiet" size="large" onClick={() => onClose(null)}>
        {text.value.dialogs.no}
      </Button>
    </div>
  </Dialog>
)
