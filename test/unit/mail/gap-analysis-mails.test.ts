import { describe, expect, it } from 'vitest'
import { composeRegistrantMail } from '../../../shared/mail/compose-registrant-mail'
import { aPublishedClinic } from '../../support/builders/builders'
import { decodeMail } from './decode-mail'
import { aRequest, languages } from './mail-request-builders'

const address = '/gap-analysis'
const sourceOf = async (
  kind: 'confirmation' | 'reminder-week',
  {
    asksGaps,
    now,
    language = 'en',
  }: { asksGaps?: true; now?: string; language?: (typeof languages)[number] },
) => {
  const request = aRequest(kind, { clinic: aPublishedClinic({ ...(asksGaps && { asksGaps }) }) })
  const registration = { ...request.registration, language }
  const mail = await decodeMail(
    await composeRegistrantMail({ ...request, registration, ...(now && { now }) }),
  )
  return { html: mail.html, text: mail.text, bytes: mail.source.length }
}

describe('the mails of a clinic that asks institutions', () => {
  it.each(languages)('lead to the questions in both parts and stay under 30 KB in %s', async (language) => {
    for (const kind of ['confirmation', 'reminder-week'] as const) {
      const mail = await sourceOf(kind, { asksGaps: true, language })
      expect([kind, mail.html.includes(address), mail.text.includes(address)]).toEqual([kind, true, true])
      expect(mail.bytes).toBeLessThan(30_000)
    }
  })

  it('lead there from no other clinic, and not once the last day has begun', async () => {
    expect((await sourceOf('reminder-week', {})).text).not.toContain(address)
    const late = await sourceOf('confirmation', { asksGaps: true, now: '2026-12-11T06:00:00.000Z' })
    expect(late.text).not.toContain(address)
  })
})
