import { digitsOf, type Reading } from './reading.ts'

const digits = ['nol', 'satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan'] as const
const letters = 'a be ce de e ef ge ha i je ka el em en o pe ki er es te u fe we eks ye zet'.split(' ')

const below = (n: number, unit: number) => (n % unit === 0 ? [] : cardinal(n % unit))
/** "seratus" and "seribu", never "satu ratus" and "satu ribu". */
const counted = (n: number, unit: 'ratus' | 'ribu') => (n === 1 ? [`se${unit}`] : [...cardinal(n), unit])

/** An Indonesian number, word by word: 12 → dua belas. Whole numbers from 0 to 99,999. */
export const cardinal = (n: number): string[] => {
  if (n < 10) return [digits[n] ?? 'nol']
  if (n === 10) return ['sepuluh']
  if (n === 11) return ['sebelas']
  if (n < 20) return [...cardinal(n - 10), 'belas']
  if (n < 100) return [...cardinal(Math.floor(n / 10)), 'puluh', ...below(n, 10)]
  if (n < 1000) return [...counted(Math.floor(n / 100), 'ratus'), ...below(n, 100)]
  return [...counted(Math.floor(n / 1000), 'ribu'), ...below(n, 1000)]
}

const read = (text: string, reading: Reading) =>
  reading === 'cardinal' ? cardinal(Number(text)) : digitsOf(text).map((digit) => digits[digit] ?? 'nol')

/** "Nomor antrean, A, dua belas, silakan menuju loket tiga." */
export const indonesian = (prefix: string, number: string, label: string, reading: Reading): string[][] => [
  ['nomor-antrean'],
  Array.from(prefix, (letter) => letters[letter.charCodeAt(0) - 65] ?? 'a'),
  read(number, reading),
  ['silakan-menuju', 'loket', ...cardinal(Number(label))],
]
