import type { Signal } from '@preact/signals'

interface RadiosProps<Choice extends string> {
  legend: string
  name: string
  choices: readonly (readonly [Choice, string])[]
  value: Signal<Choice>
}

export const Radios = <Choice extends string>({ legend, name, choices, value }: RadiosProps<Choice>) => (
  <fieldset>
    <legend>{legend}</legend>
    {choices.map(([choice, words]) => (
      <label key={choice} class="option">
        <input
          type="radio"
          name={name}
          checked={value.value === choice}
          onChange={() => {
            value.value = choice
          }}
        />
        {words}
      </label>
    ))}
  </fieldset>
)
