import { describe, expect, it } from 'vitest'
import {
  clinicInLanguage,
  languageOfText,
  listTranslatableTexts,
  textInLanguage,
} from '../../../../shared/domain/clinic/clinic-in-language'
import { aDay, aPublishedClinic } from '../../../support/builders/builders'

const session = (title: string, kind: 'session' | 'break' = 'session') => ({
  start: '09:00',
  end: '10:00',
  title,
  kind,
  description: title === 'Laboratory' ? 'Phones' : '',
})
const clinic = aPublishedClinic({
  title: 'Clinic',
  introduction: ['For banks', '- phones'],
  audience: ['Banks', 'Operators'],
  days: [
    aDay({ number: 1, sessions: [session('Opening'), session('Break', 'break')] }),
    aDay({ number: 2, sessions: [session('Opening'), session('Laboratory')] }),
  ],
  translations: {
    original: 'en',
    texts: {
      fr: [
        { original: 'Clinic', text: 'Atelier' },
        { original: 'Opening', text: 'Ouverture' },
        { original: 'For banks', text: 'Pour les banques' },
        { original: 'Banks', text: 'Banques' },
        { original: 'Old laboratory', text: 'Laboratoire' },
        { original: 'Phones', text: 'Téléphones' },
      ],
    },
  },
})

describe('a clinic in another language', () => {
  it('has its title, introduction, audience and programme where they are translated, and the rest as it is', () => {
    const { title, introduction, audience, days } = clinicInLanguage(clinic, 'fr')
    expect([title, audience]).toEqual(['Atelier', ['Banques', 'Operators']])
    expect(introduction).toEqual(['Pour les banques', '- phones'])
    expect(days.map(({ sessions }) => sessions.map((each) => each.title))).toEqual([
      ['Ouverture', 'Break'],
      ['Ouverture', 'Laboratory'],
    ])
    expect(days[1]?.sessions[1]?.description).toBe('Téléphones')
    const inArabic = clinicInLanguage(clinic, 'ar')
    expect([inArabic.title, inArabic.days]).toEqual([clinic.title, clinic.days])
    expect(clinicInLanguage({ ...clinic, translations: undefined }, 'fr').title).toBe('Clinic')
  })

  it('names the language of each text, or none where nobody has entered it', () => {
    expect(textInLanguage(clinic, 'Clinic', 'fr')).toEqual({ text: 'Atelier', textLanguage: 'fr' })
    expect(textInLanguage(clinic, 'Clinic', 'ar')).toEqual({ text: 'Clinic', textLanguage: 'en' })
    expect(textInLanguage({}, 'Clinic', 'ar')).toEqual({ text: 'Clinic', textLanguage: null })
  })

  it('tells of each of its words whether they are translated', () => {
    const french = clinicInLanguage(clinic, 'fr')
    const languages = ['Atelier', 'Ouverture', 'Banques', 'Break', 'Operators', 'Laboratoire'].map((text) =>
      languageOfText(french, text),
    )
    expect(languages).toEqual(['fr', 'fr', 'fr', 'en', 'en', 'en'])
    expect(languageOfText(clinicInLanguage(clinic, 'ar'), 'Clinic')).toBe('en')
    expect(languageOfText({}, 'Clinic')).toBe(null)
  })

  it('never shows a translation of words that were changed since', () => {
    const changed = { ...clinic, title: 'Clinic 2' }
    expect(clinicInLanguage(changed, 'fr').title).toBe('Clinic 2')
    expect(clinicInLanguage(clinicInLanguage(clinic, 'fr'), 'fr').title).toBe('Atelier')
  })

  it('asks for each text once, in the order of the page', () => {
    expect(listTranslatableTexts(clinic)).toEqual([
      'Clinic',
      'For banks',
      '- phones',
      'Banks',
      'Operators',
      'Opening',
      'Break',
      'Laboratory',
      'Phones',
    ])
  })
})
