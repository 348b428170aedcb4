import { expect, it } from 'vitest'
import { parseLanguage } from '../../../../shared/import/contacts/parse-language'

it.each([
  ['fr', 'fr'],
  ['FRA', 'fr'],
  ['fre', 'fr'],
  ['fr-CH', 'fr'],
  ['pt_BR', 'pt'],
  ['zh-Hans', 'zh'],
  ['es-419', 'es'],
  ['English', 'en'],
  ['Anglais', 'en'],
  ['ingles', 'en'],
  ['Inglês', 'en'],
  ['ESPAÑOL', 'es'],
  ['castellano', 'es'],
  ['Arabic', 'ar'],
  ['العربية', 'ar'],
  ['русский', 'ru'],
  ['中文', 'zh'],
  ['English, French', 'en'],
  ['French (France)', 'fr'],
  ['Somali', null],
  ['so', null],
  ['est', null],
  ['argentine', null],
  ['', null],
  ['-', null],
  ['x', null],
])('reads the language of %j as %s', (cell, language) => {
  expect(parseLanguage(cell)).toBe(language)
})
