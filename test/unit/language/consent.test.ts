import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { languages } from '../../../shared/domain/clinic/clinic'
import { consentVersion } from '../../../shared/domain/registration/registration'
import { siteVoice } from '../../../shared/language/site-voice'

describe('the consent text', () => {
  it('is kept word for word under its version: who changes it gives it a new one', () => {
    const kept = readFileSync(`docs/consent/${consentVersion}.md`, 'utf8')
    for (const language of languages) {
      const { say } = siteVoice(language)
      for (const text of [say('register.consentText'), say('register.consent')])
        expect(kept).toContain(`\n${text}\n`)
    }
  })
})
