import { describe, expect, it } from 'vitest'
import { installedFonts } from '../../../cli/mails/installed-fonts'
import { toTextRuns } from '../../../shared/certificate/text-runs'

const runs = (line: string, direction: 'ltr' | 'rtl') =>
  toTextRuns(line, direction, installedFonts).map(({ text }) => text)

describe('the runs of a line, from left to right on paper', () => {
  it('are one for a text of one direction and font', () => {
    expect(runs('Certificate of attendance', 'ltr')).toEqual(['Certificate of attendance'])
    expect(runs('شهادة حضور', 'rtl')).toEqual(['شهادة حضور'])
  })

  it('place a Latin name at the left of the Arabic words that come before it', () => {
    expect(runs('رقم Somalia', 'rtl')).toEqual(['Somalia', 'رقم '])
    expect(runs('Somalia رقم', 'ltr')).toEqual(['Somalia ', 'رقم'])
  })

  it('keep a colon with the word before it, and turn brackets', () => {
    expect(runs('رقم: 7K3F', 'rtl').join('|')).toMatch(/^7K3F\|.*:?.*رقم/u)
    expect(runs('حسن (أبو بكر)', 'rtl').join('')).toContain(')')
    expect(runs('(بكر)', 'rtl').at(-1)).toBe(')')
  })

  it('keep the digits of a number in their order', () => {
    expect(runs('مدة 410 دقيقة', 'rtl').map((text) => text.trim())).toContain('410')
  })

  it.each([
    ['10\u201311 декабря 2026\u202fг.', 'ltr', '10–11 декабря 2026 г.'],
    ['6\u00a0heures\u2009: 35', 'ltr', '6 heures : 35'],
    ['2026\u202fسنة', 'rtl', '2026 سنة'],
  ] as const)('have plain spaces in place of those that a font may lack: %s', (line, direction, plain) => {
    expect(runs(line, direction)).toEqual(runs(plain, direction))
  })

  it('leave out marks that only place letters', () => {
    expect(runs('\u2068Somalia\u2069', 'ltr')).toEqual(['Somalia'])
  })
})

describe('the fonts', () => {
  it('name the letters that none of them has', () => {
    expect(installedFonts.missingLetters('Ayaan Nur, 王伟, محمد')).toEqual([])
    expect(installedFonts.missingLetters('አበበ Abebe')).toEqual(['አ', 'በ'])
  })
})
