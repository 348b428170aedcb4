import { describe, expect, it } from 'vitest'
import { addMilliseconds } from '../../../../shared/domain/values/time/instant'
import { cancelClinic } from '../../../../shared/use-cases/clinic/cancel-clinic'
import { moveDay } from '../../../../shared/use-cases/clinic/move-day'
import { withdrawRegistrant } from '../../../../shared/use-cases/registration/withdraw-registrant'
import { somaliaClinicId } from '../../../support/builders/builders'
import { acceptedMailsTo, drainQueues, runUntil } from '../../../support/execution/run-until'
import {
  decideOn,
  depsWithPending,
  emailOf,
  keyOf,
  noDecisions,
  REGISTRATION_START,
  registerByEmail,
  setApproval,
  statusesOf,
} from './clinic-with-approval'

describe('a person who registers in a clinic with approval', () => {
  it('is pending, holds no seat, and gets a mail about it immediately', async () => {
    const deps = await depsWithPending(1, 'amina', 'bashir')
    expect(await statusesOf(deps, 'amina', 'bashir')).toEqual(['pending', 'pending'])
    expect(await deps.registrations.seats(somaliaClinicId)).toEqual({
      taken: 0,
      waiting: 0,
      offered: 0,
      pending: 2,
    })
    await drainQueues(deps, somaliaClinicId)
    expect(acceptedMailsTo(deps, emailOf('amina'))).toEqual(['pending'])
    expect(deps.sent[0]?.raw).not.toMatch(/text\/calendar|\/join\//)
  })

  it('gets one copy of that mail when registering again ten minutes later, and no more', async () => {
    const deps = await depsWithPending(null, 'amina')
    await drainQueues(deps, somaliaClinicId)
    deps.setNow(addMilliseconds(REGISTRATION_START, 15 * 60_000))
    for (const _ of [1, 2, 3]) expect(await registerByEmail(deps, 'amina')).toBe('known')
    await drainQueues(deps, somaliaClinicId)
    expect(acceptedMailsTo(deps, emailOf('amina'))).toEqual(['pending', 'pending'])
  })

  it('gets no reminder, no joining link and no notice of a move, and all of it with the confirmation', async () => {
    const deps = await depsWithPending(null, 'amina', 'bashir')
    await decideOn(deps, 'approve', ['bashir'])
    const to = { day: 1, date: '2026-12-10', start: '10:00', end: '13:00' }
    await moveDay(deps, { id: somaliaClinicId, version: 2, by: 'organiser-1', ...to })
    await runUntil(deps, somaliaClinicId, '2026-12-10T06:30:00.000Z')
    expect(acceptedMailsTo(deps, emailOf('amina'))).toEqual(['pending'])
    expect(acceptedMailsTo(deps, emailOf('bashir'))).toContain('join-link 1')
    await decideOn(deps, 'approve', ['amina'])
    await runUntil(deps, somaliaClinicId, '2026-12-12T06:00:00.000Z')
    expect(acceptedMailsTo(deps, emailOf('amina'))).toEqual(['pending', 'confirmation', 'join-link 2'])
    const confirmation = deps.sent.find(
      ({ to: who, tags }) => who === emailOf('amina') && tags['kind'] === 'confirmation',
    )
    expect(confirmation?.raw).toContain('/join/')
    expect(confirmation?.raw).toContain('METHOD:REQUEST')
  })

  it('may withdraw, which frees no seat, sends a mail without a calendar entry, and ends the decision', async () => {
    const deps = await depsWithPending(1, 'amina')
    await drainQueues(deps, somaliaClinicId)
    expect(await withdrawRegistrant(deps, keyOf('amina'))).toBe('withdrawn')
    expect(await deps.registrations.seats(somaliaClinicId)).toEqual({
      taken: 0,
      waiting: 0,
      offered: 0,
      pending: 0,
    })
    expect(await decideOn(deps, 'approve', ['amina'])).toEqual({ ...noDecisions, unchanged: 1 })
    await drainQueues(deps, somaliaClinicId)
    expect(acceptedMailsTo(deps, emailOf('amina'))).toEqual(['pending', 'withdrawn'])
    expect(deps.sent.at(-1)?.raw).toMatch(/will not review it/)
    expect(deps.sent.at(-1)?.raw).not.toContain('text/calendar')
    expect(await registerByEmail(deps, 'amina'), 'and may ask anew').toBe('pending')
  })

  it('remains pending when approval is switched off, while new registrants are confirmed immediately', async () => {
    const deps = await depsWithPending(null, 'amina')
    await setApproval(deps, false)
    expect(await registerByEmail(deps, 'bashir')).toBe('registered')
    expect(await registerByEmail(deps, 'amina')).toBe('known')
    expect(await statusesOf(deps, 'amina', 'bashir')).toEqual(['pending', 'confirmed'])
    await setApproval(deps, true)
    expect(await registerByEmail(deps, 'chantal')).toBe('pending')
    expect(await statusesOf(deps, 'bashir')).toEqual(['confirmed'])
    expect(await decideOn(deps, 'approve', ['amina'])).toEqual({ ...noDecisions, confirmed: 1 })
  })
})

describe('a clinic that is completed or cancelled', () => {
  it('accepts no decision when it is over, and sends no mail', async () => {
    const deps = await depsWithPending(null, 'amina')
    await runUntil(deps, somaliaClinicId, '2026-12-12T09:00:00.000Z')
    expect(await decideOn(deps, 'approve', ['amina'])).toBe('closed')
    expect(await decideOn(deps, 'reject', ['amina'])).toBe('closed')
    await drainQueues(deps, somaliaClinicId)
    expect(await statusesOf(deps, 'amina')).toEqual(['pending'])
    expect(acceptedMailsTo(deps, emailOf('amina'))).toEqual(['pending'])
  })

  it('notifies pending registrants of the cancellation, without a calendar entry, and not rejected ones', async () => {
    const deps = await depsWithPending(null, 'amina', 'bashir')
    await decideOn(deps, 'reject', ['bashir'])
    await drainQueues(deps, somaliaClinicId)
    await cancelClinic(deps, { id: somaliaClinicId, version: 2, by: 'organiser-1' })
    await drainQueues(deps, somaliaClinicId)
    expect(acceptedMailsTo(deps, emailOf('amina'))).toEqual(['pending', 'cancelled'])
    expect(deps.sent.findLast(({ to }) => to === emailOf('amina'))?.raw).not.toContain('text/calendar')
    expect(acceptedMailsTo(deps, emailOf('bashir'))).toEqual(['rejected'])
    expect(await decideOn(deps, 'approve', ['amina'])).toBe('closed')
  })

  it('still notifies a registrant who was rejected just before it was cancelled, of the rejection only', async () => {
    const deps = await depsWithPending(null, 'amina')
    await drainQueues(deps, somaliaClinicId)
    await decideOn(deps, 'reject', ['amina'])
    await cancelClinic(deps, { id: somaliaClinicId, version: 2, by: 'organiser-1' })
    await drainQueues(deps, somaliaClinicId)
    expect(acceptedMailsTo(deps, emailOf('amina'))).toEqual(['pending', 'rejected'])
  })
})
