import { ScanLine } from 'lucide-preact'
import { useEffect } from 'preact/hooks'
import { Button } from '../../shared/ui/Button.tsx'
import { StatusLine } from '../../shared/ui/StatusLine.tsx'
import { Trouble } from '../../shared/ui/Trouble.tsx'
import { checkingIn, focusScan, take, unread } from './desk.ts'
import { t } from './words.ts'

/** Where a scanner types, or whoever reads the code aloud is listened to. */
export const Scan = () => {
  const words = t.value.scan
  useEffect(focusScan, [])
  return (
    <section class="card">
      <form
        class="scan"
        onSubmit={(event) => {
          event.preventDefault()
          const input = event.currentTarget.elements.namedItem('scanned') as HTMLInputElement
          input.select()
          void take(input.value).then((taken) => {
            if (taken) input.value = ''
          })
        }}
      >
        <label for="scan">{words.label}</label>
        <input id="scan" name="scanned" class="number" required autocomplete="off" autocapitalize="characters" spellcheck={false} />
        <Button kind="primary" type="submit" busy={checkingIn.busy.value} icon={<ScanLine aria-hidden="true" />}>
          {words.open}
        </Button>
        <p class="soft">{words.hint}</p>
      </form>
      <Trouble code={checkingIn.trouble.value} />
      <StatusLine>{unread.value && <p>{words.unread(unread.value)}</p>}</StatusLine>
    </section>
  )
}
