import { describe, expect, it } from 'vitest'
import { composeRegistrantMail } from '../../../shared/mail/compose-registrant-mail'
import type { RegistrantMailRequest } from '../../../shared/mail/content/registrant-mail-request'
import { aRegistration } from '../../support/builders/builders'
import { decodeMail } from './decode-mail'
import { aRequest } from './mail-request-builders'

const registration = aRegistration({
  name: 'Ayaan Nur',
  organisation: 'Central Bank of Somalia',
  jobTitle: 'Analyst',
  sector: 'central-bank',
  country: 'SO',
  timeZone: 'Africa/Mogadishu',
})

const mailOf = async (kind: RegistrantMailRequest['kind'], overrides: Partial<RegistrantMailRequest> = {}) =>
  decodeMail(await composeRegistrantMail(aRequest(kind, { registration, isCopy: true, ...overrides })))

describe('the mail to a person who registers again', () => {
  it.each(['confirmation', 'waitlisted', 'pending', 'seat-offered'] as const)(
    'says that nothing was changed, what is stored and how to change it (%s)',
    async (kind) => {
      const { html, text } = await mailOf(kind)
      const htmlText = html.replace(/<[^>]+>/g, '')
      for (const twin of [htmlText, text]) {
        expect(twin).toContain('Your registration already existed, so nothing was changed.')
        for (const line of [
          'Name: Ayaan Nur',
          'Organisation: Central Bank of Somalia',
          'Job title: Analyst',
          'Sector: Central bank',
          'Country: Somalia',
          'Time zone: Mogadishu, UTC+03:00',
          'Language of e-mails: English',
        ])
          expect(twin).toContain(line)
        expect(twin).toContain('You can change them on your personal page.')
      }
    },
  )

  it('says so in French, and leaves out what was not entered', async () => {
    const french = { ...registration, language: 'fr' as const, jobTitle: '' }
    // French has spaces that do not break before its colons.
    const text = (await mailOf('confirmation', { registration: french })).text.replaceAll('\u00a0', ' ')
    expect(text).toContain('Votre inscription existait déjà : rien n’a été modifié.')
    expect(text).toContain('Secteur : Banque centrale')
    expect(text).toContain('Pays : Somalie')
    expect(text).not.toContain('Fonction')
  })

  it('does not repeat what the registrant needs to take part', async () => {
    const withNeeds = { ...registration, accessNeeds: 'Zzyzx captions' }
    const { html, text } = await mailOf('confirmation', { registration: withNeeds })
    expect(text).toContain('Sector: Central bank')
    expect(html + text).not.toContain('Zzyzx')
  })

  it('has nothing of this in a first mail, or in the copy of a rejection, which cannot be changed', async () => {
    for (const mail of [await mailOf('confirmation', { isCopy: false }), await mailOf('rejected')]) {
      expect(mail.text).not.toContain('already existed')
      expect(mail.text).not.toContain('These details are stored')
    }
  })
})
