import { describe, expect, it } from 'vitest'
import { personId } from '../../../../shared/domain/ids'
import type { LedgerEntry } from '../../../../shared/domain/mail/ledger/ledger'
import { sendMailsAgain } from '../../../../shared/use-cases/mail/send-again'
import { sendMail } from '../../../../shared/use-cases/mail/send-mail'
import { withdrawRegistrant } from '../../../../shared/use-cases/registration/withdraw-registrant'
import {
  aLedgerEntry,
  anAuditRecord,
  aPublishedClinic,
  aRegistration,
  somaliaClinicId,
} from '../../../support/builders/builders'
import { createInMemoryDependencies } from '../../../support/in-memory-dependencies'

const registration = aRegistration()
const anUnsentEntry = (entry: Partial<LedgerEntry>) =>
  aLedgerEntry({ recipientId: registration.id, attempt: 1, ...entry })

const depsWith = async (entry: LedgerEntry) => {
  const deps = createInMemoryDependencies()
  await deps.clinics.create(aPublishedClinic(), anAuditRecord())
  await deps.registrations.register(registration, entry, null)
  const again = (attempt = entry.attempt) =>
    sendMailsAgain(deps, { clinicId: somaliaClinicId, mails: [{ id: entry.id, attempt }], by: 'staff-1' })
  const audit = async () =>
    (await deps.clinics.audit(somaliaClinicId)).filter(({ action }) => action === 'sent-again')
  return { deps, again, audit }
}

const done = { again: 1, useless: 0, unchanged: 0 }
const refused = { again: 0, useless: 1, unchanged: 0 }
const left = { again: 0, useless: 0, unchanged: 1 }

describe('a mail that ended unsent', () => {
  it.each<[string, Partial<LedgerEntry>]>([
    ['failed', { state: 'failed', reason: 'ses:MessageRejected' }],
    ['missed', { state: 'missed', reason: 'too-late' }],
    ['skipped because its address was suppressed then', { state: 'skipped', reason: 'suppressed' }],
    ['with an unknown outcome', { state: 'ambiguous', unknownOutcome: 'abandoned', unknownOutcomeCount: 3 }],
  ])('is sent again, with a line in the audit log: %s', async (_, state) => {
    const entry = anUnsentEntry(state)
    const { deps, again, audit } = await depsWith(entry)
    expect(await again()).toEqual(done)
    expect(await audit()).toMatchObject([
      { by: 'staff-1', before: { state: entry.state }, after: { mail: entry.id, kind: 'confirmation' } },
    ])
    expect(await sendMail(deps, entry)).toBe('accepted')
    expect(deps.sent.map(({ to }) => to)).toEqual([registration.email])
    const stored = await deps.ledger.get(entry)
    expect(stored?.unknownOutcome).toBe(entry.state === 'ambiguous' ? 'repeated' : null)
  })

  it('is opened once by two clicks, at once or one after the other, and not after it was sent', async () => {
    const entry = anUnsentEntry({ state: 'failed' })
    const { deps, again, audit } = await depsWith(entry)
    expect((await Promise.all([again(), again()])).toSorted((a, b) => b.again - a.again)).toEqual([
      done,
      left,
    ])
    expect(await again()).toEqual(left)
    await sendMail(deps, entry)
    expect([await again(), await again(2)]).toEqual([left, left])
    expect(await audit()).toHaveLength(1)
  })

  it('is refused when it is of no use any more: the clinic is over', async () => {
    const { deps, again, audit } = await depsWith(anUnsentEntry({ state: 'failed' }))
    deps.setNow('2026-12-20T09:00:00.000Z')
    expect([await again(), await audit()]).toEqual([refused, []])
  })

  it('is refused when its recipient has withdrawn', async () => {
    const { deps, again, audit } = await depsWith(anUnsentEntry({ state: 'failed' }))
    await withdrawRegistrant(deps, { clinicId: somaliaClinicId, registrationId: registration.id })
    expect([await again(), await audit()]).toEqual([refused, []])
  })

  it('is refused while its address is suppressed', async () => {
    const { deps, again } = await depsWith(anUnsentEntry({ state: 'skipped', reason: 'suppressed' }))
    const person = personId(registration.email)
    await deps.suppressions.suppress({ personId: person, reason: 'bounced', at: deps.now() })
    expect(await again()).toEqual(refused)
  })

  it.each<[string, Partial<LedgerEntry>]>([
    ['that waits', { state: 'due', attempt: 1, reason: 'throttled' }],
    ['that a worker has', { state: 'claimed', leaseUntil: '2026-11-20T09:10:00.000Z' }],
    ['that was sent', { state: 'accepted', sesMessageId: 'ses-1' }],
    ['whose unknown outcome is being settled', { state: 'ambiguous', unknownOutcome: 'open' }],
    ['that was skipped with reason', { state: 'skipped', reason: 'plan-changed' }],
  ])('is not a mail %s', async (_, state) => {
    const { again, audit } = await depsWith(anUnsentEntry(state))
    expect([await again(), await audit()]).toEqual([left, []])
  })
})
