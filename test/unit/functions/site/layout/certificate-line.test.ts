import { describe, expect, it } from 'vitest'
import type { PlannableClinic } from '../../../../../shared/domain/clinic/clinic'
import { supportedLanguages } from '../../../../../shared/domain/values/language'
import { certificateTranslator } from '../../../../../shared/i18n/certificate-translator'
import { aDay, aPublishedClinic, somaliaClinicId } from '../../../../support/builders/builders'
import { readableText } from '../../../../support/pages/language-leaks'
import { aSite } from '../site-fixture'

const paths = [`/clinics/${somaliaClinicId}`, `/clinics/${somaliaClinicId}/register`]
const readPages = async (overrides: Partial<PlannableClinic>, language = 'en') => {
  const { get } = await aSite({ clinics: [aPublishedClinic(overrides)] })
  return Promise.all(
    paths.map(async (path) => readableText(await (await get(`${path}?lang=${language}`)).text())),
  )
}

describe('the clinic’s page and its form', () => {
  it.each([
    [{}, 'Those who attend each day receive a certificate of attendance.'],
    [{ days: [aDay()] }, 'Those who attend receive a certificate of attendance.'],
    [{ certificateRule: { kind: 'any-day' } as const }, 'Those who attend at least one day receive'],
    [
      { certificateRule: { kind: 'hours', share: 0.8 } as const },
      'Those who attend at least 80% of the hours',
    ],
  ])('say who gets a certificate: %j', async (overrides, sentence) => {
    for (const words of await readPages(overrides)) expect(words).toContain(sentence)
  })

  it('say nothing of certificates where none is issued', async () => {
    for (const words of await readPages({ certificateRule: { kind: 'none' } }))
      expect(words).not.toMatch(/certificate/i)
  })

  it.each(supportedLanguages)('say it in %s', async (language) => {
    const sentence = readableText(certificateTranslator(language).t('rule.each-day', { days: 2 }))
    for (const words of await readPages({}, language)) expect(words).toContain(sentence)
  })

  it('say nothing of certificates after the clinic', async () => {
    const { get } = await aSite({ now: '2026-12-12T09:00:00.000Z' })
    expect(await (await get(paths[0] as string)).text()).not.toContain('certificate')
  })
})
