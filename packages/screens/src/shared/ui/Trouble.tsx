import type { Trouble as TroubleCode } from '../i18n/problems.id.ts'
import { problemText } from '../i18n/text.ts'
import { StatusLine } from './StatusLine.tsx'

/** What went wrong and what to do about it, in the language of the screen. */
export const Trouble = ({ code }: { code: TroubleCode | null }) => (
  <StatusLine tone="trouble">
    {code && (
      <p data-code={code}>
        <strong>{problemText.value[code].what}</strong> {problemText.value[code].todo}
      </p>
    )}
  </StatusLine>
)
