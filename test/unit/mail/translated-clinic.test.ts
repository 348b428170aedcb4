import { describe, expect, it } from 'vitest'
import type { Language } from '../../../shared/domain/values/language'
import { composeInvitation } from '../../../shared/mail/compose-invitation'
import { composeRegistrantMail } from '../../../shared/mail/compose-registrant-mail'
import { aPublishedClinic, aRegistration } from '../../support/builders/builders'
import { decodeMail, parseCalendar } from './decode-mail'
import { anInvitation, aRequest, kinds } from './mail-request-builders'

const title = 'ورشة الأمن'
const clinic = aPublishedClinic({
  title,
  translations: {
    original: 'ar',
    texts: {
      fr: [
        { original: title, text: 'Atelier <sécurité>' },
        { original: 'Opening remarks', text: 'Mots de bienvenue' },
      ],
      es: [{ original: 'Opening remarks', text: 'Palabras de apertura' }],
      ru: [{ original: title, text: 'Семинар\r\nBcc: x@example.org' }],
    },
  },
})
const mailOf = async (kind: (typeof kinds)[number], language: Language) =>
  decodeMail(
    await composeRegistrantMail(aRequest(kind, { clinic, registration: aRegistration({ language }) })),
  )

describe('mails of a clinic with translations', () => {
  it.each(kinds)(
    '%s names it in the language of the registration, in subject and both parts',
    async (kind) => {
      const { subject, html, text } = await mailOf(kind, 'fr')
      expect(subject).toContain('Atelier <sécurité>')
      expect(text).toContain('Atelier <sécurité>')
      expect(html).toContain('Atelier &lt;sécurité&gt;')
      for (const part of [subject, html, text]) expect(part).not.toContain(title)
    },
  )

  it('have the programme in it too', async () => {
    const { html, text } = await mailOf('reminder-day', 'fr')
    for (const part of [html, text]) {
      expect(part).toContain('Mots de bienvenue')
      expect(part).not.toContain('Opening remarks')
      expect(part).toContain('Security risks of DFS')
    }
  })

  it('have a title that is not translated as it is, marked with its language', async () => {
    for (const language of ['es', 'pt'] as const) {
      const { subject, html } = await mailOf('confirmation', language)
      expect(subject).toContain(title)
      expect(html).toContain(`<bdi lang="ar" dir="rtl">${title}</bdi>`)
    }
    expect((await mailOf('confirmation', 'fr')).html).toContain('<bdi lang="fr" dir="ltr">Atelier')
  })

  it('mark each session that is not translated with its language, and no other', async () => {
    const french = await mailOf('reminder-day', 'fr')
    expect(french.html).toContain('<bdi lang="ar" dir="rtl">Security risks of DFS</bdi>')
    expect(french.html).toContain('<bdi>Mots de bienvenue</bdi>')
    expect((await mailOf('reminder-day', 'ar')).html).toContain('<bdi>Security risks of DFS</bdi>')
    const latin = {
      ...clinic,
      translations: { original: 'en' as const, texts: clinic.translations?.texts ?? {} },
    }
    const registration = aRegistration({ language: 'ar' })
    const { html } = await decodeMail(
      await composeRegistrantMail(aRequest('reminder-day', { clinic: latin, registration })),
    )
    expect(html).toContain('<bdi lang="en" dir="ltr">Security risks of DFS</bdi>')
    const invitation = await decodeMail(await composeInvitation(anInvitation({ clinic, language: 'fr' })))
    expect(invitation.html).toContain('<bdi lang="ar" dir="rtl">Security risks of DFS</bdi>')
    expect(invitation.html).toContain('<bdi>Mots de bienvenue</bdi>')
  })

  it('mark the title above everything, and nothing where no language was entered', async () => {
    const band = (html: string) => html.slice(0, html.indexOf('<h1'))
    expect(band((await mailOf('confirmation', 'pt')).html)).toContain(
      `<bdi lang="ar" dir="rtl">${title}</bdi>`,
    )
    const unknown = { ...clinic, translations: { original: null, texts: {} } }
    const registration = aRegistration({ language: 'pt' })
    const { html } = await decodeMail(
      await composeRegistrantMail(aRequest('reminder-day', { clinic: unknown, registration })),
    )
    expect(band(html)).toContain(`<bdi>${title}</bdi>`)
    expect(html).toContain('<bdi>Security risks of DFS</bdi>')
  })

  it('get no header from a translation', async () => {
    const { headers, subject, source } = await mailOf('confirmation', 'ru')
    expect(subject).toContain('Семинар Bcc: x@example.org')
    expect([headers.has('bcc'), /^bcc:/im.test(source)]).toEqual([false, false])
  })

  it('have a calendar entry in it', async () => {
    const { calendars } = await mailOf('confirmation', 'fr')
    const event = parseCalendar(calendars[0] ?? '')
    expect(JSON.stringify(event)).toContain('Atelier <sécurité>')
    expect(JSON.stringify(event)).not.toContain(title)
  })

  it('invite in the language of the contact', async () => {
    const { subject, html } = await decodeMail(
      await composeInvitation(anInvitation({ clinic, language: 'fr' })),
    )
    expect(subject).toContain('Atelier <sécurité>')
    expect(html).toContain('Mots de bienvenue')
  })
})
