import { describe, expect, it } from 'vitest'
import { isRecipient } from '../../../../../shared/domain/mail/dispatches/dispatch-recipients'
import { aRegistration } from '../../../../support/builders/builders'

const at = '2026-12-09T06:00:00.000Z'
const statusSince = { before: '2026-12-09T05:59:59.999Z', at, after: '2026-12-09T06:00:00.001Z' }

describe('the recipients of a dispatch', () => {
  it('of a planned message are confirmed before its instant: later ones are told in their confirmation', () => {
    const isReminded = (since: string) =>
      isRecipient(aRegistration({ statusSince: since }), { kind: 'reminder-day', at })
    expect([statusSince.before, statusSince.at, statusSince.after].map(isReminded)).toEqual([
      true,
      false,
      false,
    ])
  })

  it('of a notice of a change are all registrants, whenever they registered', () => {
    for (const since of Object.values(statusSince))
      expect(isRecipient(aRegistration({ statusSince: since }), { kind: 'moved', at })).toBe(true)
  })

  it.each(['withdrawn', 'waitlisted', 'pending', 'rejected'] as const)('are not those %s', (status) => {
    const person = aRegistration({ status, statusSince: statusSince.before })
    expect(isRecipient(person, { kind: 'reminder-day', at })).toBe(false)
  })
})
