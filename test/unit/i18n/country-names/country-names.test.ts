import { describe, expect, it } from 'vitest'
import { type CountryNameLanguage, countryNamesIn } from '../../../../shared/i18n/country-names/country-names'

const languages: CountryNameLanguage[] = ['ar', 'en', 'es', 'fr', 'pt', 'ru', 'zh']

describe('the names of countries and territories', () => {
  it.each([
    ['TR', 'Türkiye', 'Türkiye'],
    ['VN', 'Viet Nam', 'Viet Nam'],
    ['LA', 'Lao People’s Democratic Republic', 'République démocratique populaire lao'],
    ['CI', 'Côte d’Ivoire', 'Côte d’Ivoire'],
    ['PS', 'State of Palestine', 'État de Palestine'],
    ['KR', 'Republic of Korea', 'République de Corée'],
    ['TZ', 'United Republic of Tanzania', 'République-Unie de Tanzanie'],
    ['IR', 'Iran (Islamic Republic of)', 'Iran (République islamique d’)'],
    ['SZ', 'Eswatini', 'Eswatini'],
    ['MK', 'North Macedonia', 'Macédoine du Nord'],
    ['CD', 'Democratic Republic of the Congo', 'République démocratique du Congo'],
  ])('are those of the UN: %s', (code, english, french) => {
    expect(countryNamesIn('en').get(code)).toBe(english)
    expect(countryNamesIn('fr').get(code)).toBe(french)
  })

  it('exist for the same ISO codes in every language, each once', () => {
    const codes = [...countryNamesIn('en').keys()]
    expect(codes).toHaveLength(249)
    for (const language of languages) {
      const names = countryNamesIn(language)
      expect([...names.keys()]).toEqual(codes)
      expect([...names].filter(([code, name]) => !/^[A-Z]{2}$/.test(code) || !name.trim())).toEqual([])
      expect(new Set(names.values()).size).toBe(249)
    }
  })

  it('are written in the script of their language', () => {
    const scripts = { ar: /\p{Script=Arabic}/u, ru: /\p{Script=Cyrillic}/u, zh: /\p{Script=Han}/u }
    for (const [language, script] of Object.entries(scripts))
      for (const name of countryNamesIn(language as CountryNameLanguage).values())
        expect(name).toMatch(script)
  })
})
