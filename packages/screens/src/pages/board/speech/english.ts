import { digitsOf, type Reading } from './reading.ts'

const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const tens = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']

const below = (n: number, unit: number) => (n % unit === 0 ? [] : cardinal(n % unit))

/** An English number, word by word: 112 → one hundred twelve. Whole numbers from 0 to 99,999. */
export const cardinal = (n: number): string[] => {
  if (n < 20) return [small[n] ?? 'zero']
  if (n < 100) return [tens[Math.floor(n / 10)] ?? '', ...below(n, 10)]
  if (n < 1000) return [...cardinal(Math.floor(n / 100)), 'hundred', ...below(n, 100)]
  return [...cardinal(Math.floor(n / 1000)), 'thousand', ...below(n, 1000)]
}

const read = (text: string, reading: Reading) =>
  reading === 'cardinal' ? cardinal(Number(text)) : digitsOf(text).map((digit) => small[digit] ?? 'zero')

/** "Number, A, twelve, please proceed to counter three." */
export const english = (prefix: string, number: string, label: string, reading: Reading): string[][] => [
  ['number'],
  Array.from(prefix, (letter) => letter.toLowerCase()),
  read(number, reading),
  ['please-proceed-to', 'counter', ...cardinal(Number(label))],
]
