import { describe, expect, it } from 'vitest'
import { addMilliseconds, HOUR_MS, MINUTE_MS } from '../../../../shared/domain/values/time/instant'
import { openJoinLink } from '../../../../shared/use-cases/attendance/open-join-link'
import {
  aLedgerEntry,
  anAuditRecord,
  aPublishedClinic,
  aRegistration,
  aWithdrawal,
  somaliaClinicId,
} from '../../../support/builders/builders'
import {
  createInMemoryDependencies,
  type InMemoryDependencies,
} from '../../../support/in-memory-dependencies'

const from = '2026-12-10T06:00:00.000Z'
const to = '2026-12-10T09:30:00.000Z'
const ayaan = { clinicId: somaliaClinicId, registrationId: aRegistration().id }

const depsAt = async (now: string): Promise<InMemoryDependencies> => {
  const deps = createInMemoryDependencies({ now })
  await deps.clinics.create(aPublishedClinic(), anAuditRecord())
  await deps.registrations.register(aRegistration(), { ...aLedgerEntry(), state: 'accepted' }, null)
  return deps
}

describe('the join address', () => {
  it('shows a waiting page before the window, redirects inside it, and shows a notice after the last day', async () => {
    const deps = await depsAt(addMilliseconds(from, -31 * MINUTE_MS))
    expect(await openJoinLink(deps, ayaan)).toMatchObject({
      state: 'waiting',
      opensAt: addMilliseconds(from, -30 * MINUTE_MS),
    })
    deps.setNow(addMilliseconds(from, -30 * MINUTE_MS))
    expect(await openJoinLink(deps, ayaan)).toMatchObject({
      state: 'open',
      joinUrl: expect.stringContaining('zoom'),
    })
    deps.setNow(to)
    expect(await openJoinLink(deps, ayaan)).toMatchObject({ state: 'waiting', day: { number: 2 } })
    deps.setNow('2026-12-11T09:30:00.000Z')
    expect(await openJoinLink(deps, ayaan)).toMatchObject({ state: 'over' })
  })

  it('records the first click inside the window as an attempt to join, and no click outside', async () => {
    const deps = await depsAt(addMilliseconds(from, -HOUR_MS))
    const joinClickedAt = async () =>
      (await deps.registrations.get(somaliaClinicId, ayaan.registrationId))?.joinClickedAt
    await openJoinLink(deps, ayaan)
    expect(await joinClickedAt()).toEqual({})
    deps.setNow(from)
    await openJoinLink(deps, ayaan)
    deps.setNow(addMilliseconds(from, HOUR_MS))
    await openJoinLink(deps, ayaan)
    expect(await joinClickedAt()).toEqual({ '1': from })
  })

  it('lets in only confirmed registrants, while the meeting is open', async () => {
    const joinOutcome: string[] = []
    for (const status of [
      'waitlisted',
      'offered',
      'pending',
      'rejected',
      'withdrawn',
      'confirmed',
    ] as const) {
      const deps = await depsAt(from)
      const before = aRegistration()
      const offeredUntil = status === 'offered' ? '2026-12-11T06:00:00.000Z' : null
      const to = { ...before, status, revision: 2, offeredUntil }
      const mail = aLedgerEntry({ kind: 'pending', revision: 2 })
      const capacity = status === 'waitlisted' ? 0 : null
      if (status !== 'confirmed')
        expect(await deps.registrations.change({ from: before, to, mail, capacity })).toBe('changed')
      const answer = await openJoinLink(deps, ayaan)
      if ('joinUrl' in answer) joinOutcome.push(status)
      expect([status, (await deps.registrations.get(somaliaClinicId, before.id))?.status]).toEqual([
        status,
        status,
      ])
    }
    expect(joinOutcome).toEqual(['confirmed'])
  })

  it('refuses a registrant who has withdrawn', async () => {
    const deps = await depsAt(from)
    await deps.registrations.change(aWithdrawal())
    expect(await openJoinLink(deps, ayaan)).toMatchObject({ state: 'withdrawn' })
  })
})
