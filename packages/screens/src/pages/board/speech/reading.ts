/** How a number is spoken: nol satu dua, or dua belas. */
export type Reading = 'digits' | 'cardinal'

export const digitsOf = (text: string): number[] => Array.from(text, Number)
