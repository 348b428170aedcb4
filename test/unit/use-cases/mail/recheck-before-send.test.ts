import { describe, expect, it } from 'vitest'
import { cancelClinic } from '../../../../shared/use-cases/clinic/cancel-clinic'
import { moveDay } from '../../../../shared/use-cases/clinic/move-day'
import { sendMail } from '../../../../shared/use-cases/mail/send-mail'
import { withdrawRegistrant } from '../../../../shared/use-cases/registration/withdraw-registrant'
import { aRegistration, somaliaClinicId } from '../../../support/builders/builders'
import type { InMemoryDependencies } from '../../../support/in-memory-dependencies'
import { depsWithDueMail, dueMailKey, readDueMail } from './due-mail'

/** The reminder of day 1, which is due now. */
const key = {
  clinicId: somaliaClinicId,
  recipientId: aRegistration().id,
  kind: 'reminder-day' as const,
  day: 1,
  planVersion: 1,
  revision: 1,
}
const saved = { id: somaliaClinicId, version: 2, by: 'organiser-1' }
const later = { day: 1, date: '2026-12-10', start: '10:00', end: '13:30' }

/** What may have changed since the mail was decided, and the resulting state of the mail. */
const changes: [reason: string, change: (deps: InMemoryDependencies) => unknown][] = [
  [
    'skipped registration-withdrawn',
    (deps) => withdrawRegistrant(deps, { clinicId: somaliaClinicId, registrationId: key.recipientId }),
  ],
  ['skipped clinic-cancelled', (deps) => cancelClinic(deps, saved)],
  ['skipped plan-changed', (deps) => moveDay(deps, { ...saved, ...later })],
  ['missed too-late', (deps) => deps.setNow('2026-12-10T06:00:00.001Z')],
]

const depsWithReminder = () => depsWithDueMail({ now: '2026-12-09T06:00:00.000Z' })

const finalState = async (deps: InMemoryDependencies) => {
  const entry = await deps.ledger.get(key)
  return `${entry?.state} ${entry?.reason}`
}

describe('a mail is checked again', () => {
  it('before it is claimed: registrant, clinic, plan version, and whether it is still useful', async () => {
    for (const [reason, change] of changes) {
      const deps = await depsWithReminder()
      await change(deps)
      await sendMail(deps, key)
      expect([await finalState(deps), deps.sent]).toEqual([reason, []])
    }
  })

  it('between claim and call, by the same rules', async () => {
    for (const [reason, change] of changes) {
      const deps = await depsWithReminder()
      const { claim } = deps.ledger
      deps.ledger.claim = async (entry) => {
        const claimed = await claim(entry)
        await change(deps)
        return claimed
      }
      await sendMail(deps, key)
      expect([await finalState(deps), deps.sent]).toEqual([reason, []])
    }
  })

  it('between claim and call, for the times that it announces: a moved day sends it back to be claimed again', async () => {
    const deps = await depsWithDueMail({ now: '2026-11-01T06:00:00.000Z' })
    const { claim } = deps.ledger
    deps.ledger.claim = async (entry) => {
      const claimed = await claim(entry)
      deps.ledger.claim = claim
      await moveDay(deps, { ...saved, ...later })
      return claimed
    }
    await sendMail(deps, dueMailKey)
    const released = await readDueMail(deps)
    expect([released.state, released.reason, deps.sent]).toEqual(['due', 'day-moved', []])
    await sendMail(deps, dueMailKey)
    expect(deps.sent).toHaveLength(1)
  })

  it('and sent once when nothing has changed', async () => {
    const deps = await depsWithReminder()
    expect(await sendMail(deps, key)).toBe('accepted')
    expect(await sendMail(deps, key)).toBe('already-settled')
    expect(deps.sent).toHaveLength(1)
  })
})
