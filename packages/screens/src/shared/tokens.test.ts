import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'

const css = readFileSync(join(import.meta.dirname, 'tokens.css'), 'utf8')
const colours = new Map(Array.from(css.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g), ([, name = '', hex = '']) => [name, hex]))

/** WCAG 2.2, relative luminance, 0 to 1. */
const luminance = (hex: string): number => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((i) => Number.parseInt(hex.slice(i, i + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** NaN, which passes no comparison, where a name is no colour. */
const contrast = (one: string, other: string): number => {
  const of = (name: string) => luminance(colours.get(name) ?? 'none')
  const [light = 0, dark = 0] = [of(one), of(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

const text: [string, string[]][] = [
  ['ink', ['paper', 'ground', 'sunken', 'brand-tint', 'warm-tint', 'good-tint', 'bad-tint']],
  ['ink-soft', ['paper', 'ground', 'sunken', 'brand-tint', 'bad-tint']],
  ['on-brand', ['brand', 'brand-deep', 'bad']],
  ['brand', ['paper', 'ground', 'brand-tint']],
  ['warm', ['paper', 'warm-tint']],
  ['warm-bright', ['brand', 'brand-deep']],
  ['good', ['paper', 'good-tint']],
  ['bad', ['paper', 'bad-tint']],
]

const shapes: [string, string[]][] = [
  ['line-strong', ['paper', 'ground']],
  ['focus', ['paper', 'ground', 'brand-tint', 'sunken']],
  ['focus-on-dark', ['brand', 'brand-deep', 'bad']],
]

t.test('text stands out from its ground at 4.5 to 1', async (t) => {
  for (const [ink, grounds] of text)
    for (const ground of grounds) t.ok(contrast(ink, ground) >= 4.5, `${ink} on ${ground}: ${contrast(ink, ground).toFixed(2)}`)
})

t.test('borders of controls and the focus ring stand out at 3 to 1', async (t) => {
  for (const [shape, grounds] of shapes)
    for (const ground of grounds) t.ok(contrast(shape, ground) >= 3, `${shape} on ${ground}: ${contrast(shape, ground).toFixed(2)}`)
})
