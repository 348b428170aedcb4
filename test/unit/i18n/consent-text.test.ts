import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { consentVersion } from '../../../shared/domain/registration/registration'
import { supportedLanguages } from '../../../shared/domain/values/language'
import { siteTranslator } from '../../../shared/i18n/site-translator'

describe('the consent text', () => {
  it('is kept word for word under its version: a changed text needs a new version', () => {
    const kept = readFileSync(`docs/consent/${consentVersion}.md`, 'utf8')
    for (const language of supportedLanguages) {
      const { t } = siteTranslator(language)
      for (const text of [
        t('register.consentText'),
        t('register.consentTextInPerson'),
        t('register.consent'),
      ])
        expect(kept).toContain(`\n${text}\n`)
    }
  })
})
