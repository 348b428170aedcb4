import { describe, expect, it } from 'vitest'
import { readLanguage, splitLanguages } from '../../../../shared/domain/values/read-language'

describe('a language', () => {
  it.each([
    ['en', 'en'],
    ['FR', 'fr'],
    ['French', 'fr'],
    ['français', 'fr'],
    ['Somali', 'so'],
    ['Soomaali', 'so'],
    ['Kiswahili', 'sw'],
    ['Swahili', 'sw'],
    ['Amharic', 'am'],
    ['አማርኛ', 'am'],
    ['العربية', 'ar'],
    ['中文', 'zh'],
    ['русский', 'ru'],
    ['português', 'pt'],
    ['Hebrew', 'he'],
  ])('%s is %s', (text, code) => {
    expect(readLanguage(text)).toBe(code)
  })

  it.each(['', 'zz', 'xq', 'eng', 'Klingon', 'English and', 'several', '..'])('%s is none', (text) => {
    expect(readLanguage(text)).toBeNull()
  })
})

it('a list of languages is split at marks and at "and" in the languages of the forms', () => {
  expect(splitLanguages('English, French and Somali')).toEqual(['English', 'French', 'Somali'])
  expect(splitLanguages('français et anglais / arabe')).toEqual(['français', 'anglais', 'arabe'])
  expect(splitLanguages('العربية، English')).toEqual(['العربية', 'English'])
  expect(splitLanguages(' ; ')).toEqual([])
})
