import { transform } from 'esbuild'
import { describe, expect, it } from 'vitest'
import { designTokens } from '../../../../shared/web/style/design-tokens'
import { styleSheet } from '../../../../shared/web/style/style-sheet'

type Tokens = Record<string, string>

const colours = (css: string): Tokens =>
  Object.fromEntries(
    [...css.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = '', value = '']) => [name, value]),
  )
const [light = '', dark = ''] = designTokens.split('@media (prefers-color-scheme: dark)')
const schemes: [string, Tokens][] = [
  ['light', colours(light)],
  ['dark', { ...colours(light), ...colours(dark) }],
]

/** Relative luminance and contrast as WCAG 2.2 defines them. */
const luminance = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
const contrast = (a: string, b: string): number => {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (high + 0.05) / (low + 0.05)
}

/** Text and the grounds it stands on. */
const texts: [string, string[]][] = [
  ['text', ['ground', 'surface', 'sunken', 'accent-soft', 'good-soft', 'warn-soft', 'bad-soft']],
  ['heading', ['ground', 'surface', 'accent-soft', 'warn-soft']],
  ['muted', ['ground', 'surface', 'sunken', 'accent-soft', 'warn-soft', 'bad-soft']],
  ['accent', ['ground', 'surface', 'sunken', 'accent-soft', 'warn-soft']],
  ['accent-strong', ['accent-soft', 'surface']],
  ['on-accent', ['accent', 'accent-strong']],
  ['on-band', ['band']],
  ['on-band-muted', ['band']],
  ['good', ['good-soft', 'surface']],
  ['warn', ['warn-soft', 'surface']],
  ['bad', ['bad-soft', 'surface', 'ground']],
]

describe('the style sheet', () => {
  it('is valid CSS', async () => {
    const { warnings } = await transform(styleSheet.text, { loader: 'css' })
    expect(warnings).toEqual([])
    expect(styleSheet.text.split('{').length).toBe(styleSheet.text.split('}').length)
  })

  it('uses no token that is not defined', () => {
    const defined = new Set([...designTokens.matchAll(/(--[\w-]+):/g)].map(([, name]) => name))
    const used = [...styleSheet.text.matchAll(/var\((--[\w-]+)\)/g)].map(([, name]) => name)
    expect(used.filter((name) => !defined.has(name))).toEqual([])
  })

  it('is small, needs nothing from elsewhere and has an address of its own text', () => {
    expect(styleSheet.text.length).toBeLessThan(20_000)
    expect(styleSheet.text).not.toMatch(/@import|url\(/)
    expect(styleSheet.path).toMatch(/^\/style\.css\?v=[\w-]{10}$/)
  })

  it('mirrors for right-to-left by itself: no left or right in it', () => {
    expect(styleSheet.text).not.toMatch(/[{;\s-](left|right)\s*[:;]|(margin|padding|border)-(left|right)/)
  })

  describe.each(schemes)('in %s', (_, scheme) => {
    const pairs = texts.flatMap(([text, grounds]) =>
      grounds.map((ground): [string, string] => [text, ground]),
    )

    it.each(pairs)('has text readable for everybody (4.5:1): %s on %s', (text, ground) => {
      expect(contrast(scheme[text] ?? '', scheme[ground] ?? '')).toBeGreaterThanOrEqual(4.5)
    })

    it.each(['surface', 'ground'])(
      'has field borders and focus rings that are seen (3:1) on %s',
      (ground) => {
        expect(contrast(scheme.edge ?? '', scheme[ground] ?? '')).toBeGreaterThanOrEqual(3)
        expect(contrast(scheme.focus ?? '', scheme[ground] ?? '')).toBeGreaterThanOrEqual(3)
      },
    )
  })
})
