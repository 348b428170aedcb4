import { describe, expect, it } from 'vitest'
import {
  aLedgerEntry,
  aPublishedClinic,
  aRegistration,
  somaliaClinicId,
} from '../../../../support/builders/builders'
import { aConsole, aStaff, pageText } from '../in-memory-console'

const timeline = `/console/clinics/${somaliaClinicId}/timeline`
const registration = aRegistration()
const failed = aLedgerEntry({
  recipientId: registration.id,
  state: 'failed',
  attempt: 2,
  reason: 'ses:MessageRejected',
})
const selected = { [`chosen.${failed.id}`]: '2' }

const aConsoleWithFailedMail = async (options: Parameters<typeof aConsole>[0] = {}) => {
  const testConsole = await aConsole({ clinics: [aPublishedClinic()], ...options })
  await testConsole.deps.registrations.register(registration, failed, null)
  return testConsole
}

describe('a mail that ended unsent', () => {
  it('can be sent again from the messages of its clinic, and is shown as waiting then', async () => {
    const { get, post, follow, deps } = await aConsoleWithFailedMail()
    expect(await pageText(await get(timeline))).toMatch(
      /Rejected \(MessageRejected\).*Send selected e-mails again/,
    )
    expect(await pageText(await get(timeline))).toContain(registration.email)
    expect(await pageText(await get(timeline))).toContain(
      'Invitations are not in this list: prepare another invitation to the same contact list',
    )
    const page = await pageText(await follow(await post(`${timeline}/send-again`, selected)))
    expect(page).toContain('The selected e-mails are being sent again.')
    expect(page).not.toContain('Send selected e-mails again')
    expect(await deps.ledger.get(failed)).toMatchObject({ state: 'due', attempt: 2 })
  })

  it('is left alone by a form without a selection, of an older page, or of another mail', async () => {
    const { post, follow, deps } = await aConsoleWithFailedMail()
    const notice = async (fields: Record<string, string>) =>
      pageText(await follow(await post(`${timeline}/send-again`, fields)))
    expect(await notice({})).toContain('Nothing was selected')
    expect(await notice({ [`chosen.${failed.id}`]: '1' })).toContain('have already been sent again')
    expect(await notice({ 'chosen.no-such-mail': '1' })).toContain('have already been sent again')
    expect((await deps.ledger.get(failed))?.state).toBe('failed')
  })

  it('is refused with the reason once it is of no use', async () => {
    const { post, follow, deps } = await aConsoleWithFailedMail()
    deps.setNow('2026-12-20T09:00:00.000Z')
    const page = await pageText(await follow(await post(`${timeline}/send-again`, selected)))
    expect(page).toContain('No e-mail is sent again')
  })

  it('is sent again by the team of the clinic: not by an analyst, not by a partner of another clinic', async () => {
    const analyst = await aConsoleWithFailedMail({ staff: aStaff('analyst') })
    const shown = await pageText(await analyst.get(timeline))
    expect(shown).not.toContain('Send again')
    expect(shown).toMatch(/A registrant.*Rejected \(MessageRejected\)/)
    for (const word of [registration.name, registration.email]) expect(shown).not.toContain(word)
    expect((await analyst.post(`${timeline}/send-again`, selected)).status).toBe(403)
    const stranger = aStaff('partner', { email: 'someone@else.example' })
    const other = await aConsoleWithFailedMail({ staff: stranger })
    expect((await other.post(`${timeline}/send-again`, selected)).status).toBe(404)
    for (const { deps } of [analyst, other]) expect((await deps.ledger.get(failed))?.state).toBe('failed')
    const own = await aConsoleWithFailedMail({ staff: aStaff('partner') })
    expect((await own.post(`${timeline}/send-again`, selected)).status).toBe(303)
    expect((await own.deps.ledger.get(failed))?.state).toBe('due')
  })
})

describe('a mail that came back', () => {
  it.each([
    [
      { feedback: 'bounced', bounceReason: 'no-such-address' },
      'Bounced: the address does not accept e-mail.',
    ],
    [{ feedback: 'bounced', bounceReason: 'ses-suppression-list' }, 'which lifting it here does not change'],
    [{ feedback: 'undelivered', bounceReason: 'mailbox-full' }, 'Not delivered: mailbox full.'],
    [{ feedback: 'complained' }, 'The recipient or their e-mail provider reported it as spam.'],
    [{ state: 'failed', reason: 'ses:Reject' }, 'Amazon SES refused its content'],
  ] as const)('says what SES has said: %j', async (outcome, sentence) => {
    const { get, deps } = await aConsole({ clinics: [aPublishedClinic()] })
    const entry = aLedgerEntry({ recipientId: registration.id, state: 'accepted', ...outcome })
    await deps.registrations.register(registration, entry, null)
    expect(await pageText(await get(timeline))).toContain(sentence)
  })
})
