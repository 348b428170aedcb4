import { describe, expect, it } from 'vitest'
import { composeRegistrantMail } from '../../../shared/mail/compose-registrant-mail'
import { aRegistration } from '../../support/builders/builders'
import { decodeMail } from './decode-mail'
import { aRequest, languages } from './mail-request-builders'

const typed = 'Zzyzx Qwertz'

describe.each(['confirmation', 'waitlisted', 'pending'] as const)('the mail %s', (kind) => {
  it.each(languages)(
    'carries no word that was typed into the form, for its reader may not have sent it: %s',
    async (language) => {
      const registration = aRegistration({
        name: typed,
        organisation: typed,
        jobTitle: typed,
        accessNeeds: typed,
        language,
      })
      const composed = await composeRegistrantMail(aRequest(kind, { registration }))
      const decoded = JSON.stringify(await decodeMail(composed))
      expect(decoded).not.toMatch(/Zzyzx|Qwertz/)
      expect(Buffer.from(composed.raw).toString()).toMatch(/^To: <?ayaan@example\.org>?\r?$/m)
    },
  )
})

it('later mails greet by name', async () => {
  const registration = aRegistration({ name: typed })
  const composed = await composeRegistrantMail(aRequest('reminder-week', { registration }))
  expect(JSON.stringify(await decodeMail(composed))).toContain(typed)
})
