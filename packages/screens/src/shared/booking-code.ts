/** The letters and digits of booking codes; none is taken for another. */
export const codeLetters = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'

export const codeLength = 8

/** A booking code as somebody typed or a scanner read it: the letters that can be in one, at most eight. */
export const codeIn = (typed: string): string =>
  [...typed.toUpperCase()]
    .filter((letter) => codeLetters.includes(letter))
    .join('')
    .slice(0, codeLength)

/** `K7MW Q4TX`, as it is easily read. */
export const codeInWords = (code: string): string => `${code.slice(0, 4)} ${code.slice(4)}`.trim()
