import { describe, expect, it } from 'vitest'
import { addMilliseconds } from '../../../../shared/domain/values/time/instant'
import { offerSeats } from '../../../../shared/use-cases/registration/offer-seats'
import { withdrawRegistrant } from '../../../../shared/use-cases/registration/withdraw-registrant'
import { somaliaClinicId } from '../../../support/builders/builders'
import { acceptedMailsTo, drainQueues, runUntil } from '../../../support/execution/run-until'
import {
  decideOn,
  depsWithPending,
  emailOf,
  idByName,
  keyOf,
  noDecisions,
  REGISTRATION_START,
  registerByEmail,
  statusesOf,
} from './clinic-with-approval'

describe('approving', () => {
  it('gives the seats to the people who have waited longest, and the others a place on the waiting list', async () => {
    const deps = await depsWithPending(2, 'amina', 'bashir', 'chantal')
    await drainQueues(deps, somaliaClinicId)
    deps.setNow(addMilliseconds(REGISTRATION_START, 3 * 60_000))
    const result = await decideOn(deps, 'approve', ['chantal', 'bashir', 'amina'])
    expect(result).toEqual({ ...noDecisions, confirmed: 2, waitlisted: 1 })
    const statuses = await statusesOf(deps, 'amina', 'bashir', 'chantal')
    expect(statuses).toEqual(['confirmed', 'confirmed', 'waitlisted'])
    await drainQueues(deps, somaliaClinicId)
    expect(acceptedMailsTo(deps, emailOf('amina'))).toEqual(['pending', 'confirmation'])
    expect(acceptedMailsTo(deps, emailOf('chantal'))).toEqual(['pending', 'waitlisted'])
    expect(deps.sent.at(-1)?.raw).toContain('has accepted your registration')
  })

  it('does not bypass the waiting list, even when a seat is free', async () => {
    const deps = await depsWithPending(1, 'amina', 'bashir', 'chantal')
    await decideOn(deps, 'approve', ['amina', 'bashir'])
    await withdrawRegistrant(deps, keyOf('amina'))
    await decideOn(deps, 'approve', ['chantal'])
    await offerSeats(deps, somaliaClinicId)
    expect(await statusesOf(deps, 'bashir', 'chantal')).toEqual(['offered', 'waitlisted'])
  })

  it('gives no seat twice: 50 concurrent approvals for ten seats', async () => {
    const people = Array.from({ length: 50 }, (_, index) => `person${index}`)
    const deps = await depsWithPending(10, ...people)
    const results = await Promise.all(people.map((who) => decideOn(deps, 'approve', [who])))
    expect(results.filter((each) => each !== 'closed' && each.confirmed === 1)).toHaveLength(10)
    expect(await deps.registrations.seats(somaliaClinicId)).toEqual({
      taken: 10,
      waiting: 40,
      offered: 0,
      pending: 0,
    })
  })

  it('continues after a crash where it stopped, and sends no mail twice', async () => {
    const deps = await depsWithPending(null, 'amina', 'bashir', 'chantal')
    const { registrations } = deps
    let calls = 0
    const change: typeof registrations.change = (given) => {
      calls += 1
      if (calls === 2) throw new Error('the worker is gone')
      return registrations.change(given)
    }
    const dying = { ...deps, registrations: { ...registrations, change } }
    await expect(decideOn(dying, 'approve', ['amina', 'bashir', 'chantal'])).rejects.toThrow('gone')
    expect(await statusesOf(deps, 'amina', 'bashir')).toEqual(['confirmed', 'pending'])
    expect(await decideOn(deps, 'approve', ['amina', 'bashir', 'chantal'])).toEqual({
      ...noDecisions,
      confirmed: 2,
      unchanged: 1,
    })
    await drainQueues(deps, somaliaClinicId)
    for (const who of ['amina', 'bashir'])
      expect(acceptedMailsTo(deps, emailOf(who))).toEqual(['confirmation'])
  })
})

describe('rejecting', () => {
  it('sends one polite mail without a calendar entry, and no other mail', async () => {
    const deps = await depsWithPending(null, 'amina')
    await drainQueues(deps, somaliaClinicId)
    expect(await decideOn(deps, 'reject', ['amina'])).toEqual({ ...noDecisions, rejected: 1 })
    expect(await withdrawRegistrant(deps, keyOf('amina'))).toBe('already')
    await runUntil(deps, somaliaClinicId, '2026-12-12T06:00:00.000Z')
    expect(acceptedMailsTo(deps, emailOf('amina'))).toEqual(['pending', 'rejected'])
    expect(deps.sent.at(-1)?.raw).not.toMatch(/text\/calendar|\/join\//)
  })

  it('is not undone by registering again: the status is unchanged, and one copy of the mail is sent', async () => {
    const deps = await depsWithPending(null, 'amina')
    await decideOn(deps, 'reject', ['amina'])
    await drainQueues(deps, somaliaClinicId)
    deps.setNow(addMilliseconds(REGISTRATION_START, 60 * 60_000))
    for (const _ of [1, 2, 3]) expect(await registerByEmail(deps, 'amina')).toBe('known')
    await drainQueues(deps, somaliaClinicId)
    expect(await statusesOf(deps, 'amina')).toEqual(['rejected'])
    expect(acceptedMailsTo(deps, emailOf('amina'))).toEqual(['rejected', 'rejected'])
  })

  it('may be reversed by the organiser, with all missed information in one confirmation', async () => {
    const deps = await depsWithPending(null, 'amina')
    await decideOn(deps, 'reject', ['amina'])
    await runUntil(deps, somaliaClinicId, '2026-12-09T12:00:00.000Z')
    expect(await decideOn(deps, 'approve', ['amina'], { revision: 2 })).toEqual({
      ...noDecisions,
      confirmed: 1,
    })
    await runUntil(deps, somaliaClinicId, '2026-12-10T05:30:00.000Z')
    expect(acceptedMailsTo(deps, emailOf('amina'))).toEqual(['rejected', 'confirmation', 'join-link 1'])
  })
})

describe('two decisions about one registration', () => {
  it.each([
    ['approve', 'reject', 'confirmed'],
    ['reject', 'approve', 'rejected'],
    ['approve', 'approve', 'confirmed'],
    ['reject', 'reject', 'rejected'],
  ] as const)(
    'are one, first %s, then %s: the first stands, the second is told',
    async (first, second, expected) => {
      const deps = await depsWithPending(null, 'amina')
      expect(await decideOn(deps, first, ['amina'])).toEqual({ ...noDecisions, [expected]: 1 })
      expect(await decideOn(deps, second, ['amina'], { by: 'organiser-2' })).toEqual({
        ...noDecisions,
        unchanged: 1,
      })
      expect(await statusesOf(deps, 'amina')).toEqual([expected])
      await drainQueues(deps, somaliaClinicId)
      expect(acceptedMailsTo(deps, emailOf('amina'))).toEqual([
        expected === 'confirmed' ? 'confirmation' : expected,
      ])
    },
  )

  it('made at the same moment have one result, with one mail', async () => {
    const deps = await depsWithPending(null, 'amina')
    const verdicts = ['approve', 'reject', 'approve', 'reject'] as const
    const all = await Promise.all(verdicts.map((verdict) => decideOn(deps, verdict, ['amina'])))
    expect(all.filter((each) => each !== 'closed' && each.unchanged === 1)).toHaveLength(3)
    await drainQueues(deps, somaliaClinicId)
    const [status] = await statusesOf(deps, 'amina')
    expect(acceptedMailsTo(deps, emailOf('amina'))).toEqual([
      status === 'confirmed' ? 'confirmation' : status,
    ])
  })

  it('leave one line in the audit log, with staff member, registration and counts, and no address', async () => {
    const deps = await depsWithPending(1, 'amina', 'bashir', 'chantal')
    await decideOn(deps, 'approve', ['amina', 'bashir'])
    await decideOn(deps, 'reject', ['bashir', 'chantal'], { by: 'organiser-2' })
    const lines = (await deps.clinics.audit(somaliaClinicId)).filter(({ action }) => action !== 'created')
    expect(lines.map(({ by, action, before, after }) => [by, action, before, after])).toEqual([
      [
        'organiser-1',
        'approved',
        { status: 'pending' },
        { registration: idByName('amina'), status: 'confirmed', together: 2 },
      ],
      [
        'organiser-1',
        'approved',
        { status: 'pending' },
        { registration: idByName('bashir'), status: 'waitlisted', together: 2 },
      ],
      [
        'organiser-2',
        'rejected',
        { status: 'pending' },
        { registration: idByName('chantal'), status: 'rejected', together: 2 },
      ],
    ])
    expect(JSON.stringify(lines)).not.toContain('@')
  })

  it('do nothing about unknown registrations', async () => {
    const deps = await depsWithPending(null)
    expect(await decideOn(deps, 'approve', ['nobody'])).toEqual({ ...noDecisions, unchanged: 1 })
    expect(await decideOn(deps, 'approve', ['nobody'], { revision: 0 })).toEqual({
      ...noDecisions,
      unchanged: 1,
    })
  })
})
