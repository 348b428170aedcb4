import { describe, expect, it } from 'vitest'
import { cityOfZone } from '../../../shared/i18n/city-names'
import { commaOf } from '../../../shared/i18n/language-properties'
import { composeInvitation } from '../../../shared/mail/compose-invitation'
import type { InvitationRequest } from '../../../shared/mail/content/invitation-request'
import { MailCompositionError } from '../../../shared/mail/content/registrant-mail-request'
import { aPublishedClinic } from '../../support/builders/builders'
import { aContact } from '../../support/builders/contact-builders'
import { decodeMail } from './decode-mail'
import { anInvitation, languages } from './mail-request-builders'

const mailOf = async (overrides: Partial<InvitationRequest> = {}) =>
  decodeMail(await composeInvitation(anInvitation(overrides)))

const every = languages.flatMap((language) => [false, true].map((reminder) => ({ language, reminder })))

describe.each(every)('an invitation in $language (reminder: $reminder)', (about) => {
  it('is light, and has no calendar, no script and no picture from elsewhere', async () => {
    const { html, source, attachments } = await mailOf(about)
    expect(attachments).toEqual([])
    expect(source).not.toContain('text/calendar')
    expect(source.length).toBeLessThan(30_000)
    expect(html).not.toMatch(/<script|<img|url\(/)
  })

  it('tells what the clinic is, each day in clinic time, organisers, programme and the way to register', async () => {
    const clinic = aPublishedClinic({ coOrganisers: ['National Communications Authority', 'Central Bank'] })
    const { text, html, subject } = await mailOf({ ...about, clinic })
    const place = cityOfZone('Africa/Mogadishu', about.language) + commaOf(about.language)
    expect(subject).toContain('DFS Security Clinic for Somalia')
    for (const twin of [text, html].map((part) => part.replaceAll(/[\u2066-\u2069]/g, ''))) {
      expect(twin.match(new RegExp(`09:00–12:30 \\(${place}UTC\\+03:00\\)`, 'g'))).toHaveLength(2)
      expect(twin).toContain('National Communications Authority')
      expect(twin).toContain('https://clinics.example.org/clinics/dfs-security-clinic-for-somalia-a1b2c')
      for (const { title, kind } of clinic.days[0]?.sessions ?? []) {
        if (kind === 'break') expect(twin).not.toContain(title)
        else expect(twin).toContain(title)
      }
      expect(twin).not.toMatch(/zoom\.example|\/my\/|\/join\//)
    }
  })

  it('can be ended by one click in the mail program, and by a link in both twins', async () => {
    const { text, html, headers, source } = await mailOf(about)
    const address = `https://clinics.example.org/unsubscribe/abcdefghijklmnopqrstuv.ABCDEFGHIJKLMNOPQRSTUV?lang=${about.language}`
    expect(headers.get('list')).toMatchObject({ unsubscribe: { url: address } })
    expect(source).toContain('\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n')
    expect(text).toContain(address)
    expect(html).toContain(`href="${address}"`)
  })
})

describe('an invitation', () => {
  it('says whose list the address is on', async () => {
    const { text: itu } = await mailOf()
    expect(itu).toContain(
      'ifrah@example.org is on a contact list of the International Telecommunication Union',
    )
    const { text: partner } = await mailOf({ inviter: 'Central Bank of Somalia' })
    expect(partner).toContain(
      'ifrah@example.org is on the contact list of Central Bank of Somalia, an organiser of this clinic',
    )
  })

  it('has a salutation without a name for whom we know none of', async () => {
    expect((await mailOf()).text).toContain('Dear Ifrah Ali,')
    const contactWithoutName = aContact({ name: ' ' })
    const english = await mailOf({ contact: contactWithoutName })
    expect(english.text).toContain('Dear colleague,')
    expect(english.to).toMatchObject({ value: [{ address: 'ifrah@example.org', name: '' }] })
    expect((await mailOf({ contact: contactWithoutName, language: 'fr' })).text).toContain('Bonjour,\n')
  })

  it('says the second time that it is the second time', async () => {
    const first = await mailOf()
    const second = await mailOf({ isReminder: true })
    expect(first.subject).toBe('Invitation: DFS Security Clinic for Somalia, 10–11 December 2026')
    expect(second.subject).toBe(
      'Reminder: invitation to DFS Security Clinic for Somalia, 10–11 December 2026',
    )
    expect(second.text).toContain('You can still register')
  })

  it('promises no seat where the organiser decides on each registration', async () => {
    const clinic = aPublishedClinic({ approval: true })
    for (const [language, decided, promised] of [
      ['en', 'The organiser reviews each registration', 'You will receive the dates'],
      ['fr', 'L’équipe organisatrice examine chaque inscription', 'Vous recevez ensuite les dates'],
    ] as const) {
      const { text } = await mailOf({ clinic, language })
      expect(text).toContain(decided)
      expect(text).not.toContain(promised)
      expect((await mailOf({ language })).text).toContain(promised)
    }
  })

  it('names only the days that are still to come, and is not sent when none is', async () => {
    const { text } = await mailOf({ now: '2026-12-10T20:00:00.000Z' })
    expect(text).not.toContain('Thursday, 10 December 2026')
    expect(() => composeInvitation(anInvitation({ now: '2026-12-12T00:00:00.000Z' }))).toThrow(
      MailCompositionError,
    )
  })
})
