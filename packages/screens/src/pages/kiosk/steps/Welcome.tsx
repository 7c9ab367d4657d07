import type { Language } from '@antrean/contracts'
import { Hand } from 'lucide-preact'
import { language } from '../../../shared/i18n/language.ts'
import { text as shared } from '../../../shared/i18n/text.ts'
import { Frame } from '../Frame.tsx'
import { begin } from '../journey.ts'
import { go } from '../kiosk.ts'
import { en } from '../words.en.ts'
import { id } from '../words.id.ts'

const languages: { code: Language; start: string; sentence: string }[] = [
  { code: 'id', start: id.start, sentence: id.steps },
  { code: 'en', start: en.start, sentence: en.steps },
]

/** Both languages stand here, whatever the last visitor chose. */
export const Welcome = () => (
  <Frame title={id.welcome} lead={<Greeting />} bare greets>
    <p class="touch">
      <Hand size={48} aria-hidden="true" />
      <span>
        {id.chooseLanguage}
        <br />
        <span lang="en">{en.chooseLanguage}</span>
      </span>
    </p>
    <ul class="languages">
      {languages.map(({ code, start, sentence }) => (
        <li key={code}>
          <button
            type="button"
            class="tile language"
            lang={code}
            onClick={() => {
              language.value = code
              go(begin)
            }}
          >
            <strong>{shared.value.languages[code]}</strong>
            <span>{sentence}</span>
            <span class="go">{start}</span>
          </button>
        </li>
      ))}
    </ul>
  </Frame>
)

const Greeting = () => (
  <>
    {id.take}
    <br />
    <span lang="en">{`${en.welcome}. ${en.take}.`}</span>
  </>
)
