import type { Language } from '@antrean/contracts'
import { language } from '../i18n/language.ts'
import { text } from '../i18n/text.ts'

const all: Language[] = ['id', 'en']

export const LanguageSwitch = () => (
  <fieldset class="language-switch">
    <legend class="only-spoken">{text.value.chooseLanguage}</legend>
    {all.map((one) => (
      <button
        type="button"
        key={one}
        lang={one}
        aria-pressed={language.value === one}
        title={text.value.languages[one]}
        onClick={() => {
          language.value = one
        }}
      >
        <span aria-hidden="true">{one.toUpperCase()}</span>
        <span class="only-spoken">{text.value.languages[one]}</span>
      </button>
    ))}
  </fieldset>
)
