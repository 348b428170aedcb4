import { describe, expect, it } from 'vitest'
import { registrationId } from '../../../../shared/domain/ids'
import { cancelClinic } from '../../../../shared/use-cases/clinic/cancel-clinic'
import { moveDay } from '../../../../shared/use-cases/clinic/move-day'
import { publishClinic } from '../../../../shared/use-cases/clinic/publish-clinic'
import { reconcileSchedules } from '../../../../shared/use-cases/clinic/reconcile-schedules'
import { dispatchMessage } from '../../../../shared/use-cases/mail/dispatch-message'
import { registerPerson } from '../../../../shared/use-cases/registration/register-person'
import { withdrawRegistrant } from '../../../../shared/use-cases/registration/withdraw-registrant'
import { aClinic, aForm, anAuditRecord, somaliaClinicId } from '../../../support/builders/builders'
import { acceptedMailsTo, drainQueues } from '../../../support/execution/run-until'
import {
  createInMemoryDependencies,
  type InMemoryDependencies,
} from '../../../support/in-memory-dependencies'

const ayaan = 'ayaan@example.org'

/** Ayaan has registered, with a clock that is twenty seconds fast, and has the confirmation. */
const depsWithAyaan = async (): Promise<InMemoryDependencies> => {
  const deps = createInMemoryDependencies({ now: '2026-11-12T08:00:00.000Z' })
  await deps.clinics.create(aClinic(), anAuditRecord())
  await publishClinic(deps, { id: somaliaClinicId, version: 1, by: 'organiser-1' })
  deps.setNow('2026-11-20T09:00:20.000Z')
  await registerPerson(deps, { clinicId: somaliaClinicId, form: aForm({ email: ayaan }) })
  await drainQueues(deps, somaliaClinicId)
  deps.setNow('2026-11-20T09:00:00.000Z')
  return deps
}

const change = { id: somaliaClinicId, version: 2, by: 'organiser-1' }

describe('a person who registered just before', () => {
  it('a day moved is notified, even though the two server clocks differ', async () => {
    const deps = await depsWithAyaan()
    await moveDay(deps, { ...change, day: 1, date: '2026-12-09', start: '10:00', end: '13:30' })
    await drainQueues(deps, somaliaClinicId)
    expect(acceptedMailsTo(deps, ayaan)).toEqual(['confirmation', 'moved 1'])
  })

  it('the clinic was cancelled is notified, even though the two server clocks differ', async () => {
    const deps = await depsWithAyaan()
    await cancelClinic(deps, change)
    await drainQueues(deps, somaliaClinicId)
    expect(acceptedMailsTo(deps, ayaan)).toEqual(['confirmation', 'cancelled'])
  })
})

describe('a day moved to a time that begins immediately', () => {
  it('is announced with the joining link, even though it has begun when the notice is sent', async () => {
    const deps = await depsWithAyaan()
    await moveDay(deps, { ...change, day: 1, date: '2026-11-20', start: '12:01', end: '14:00' })
    deps.setNow('2026-11-20T09:02:00.000Z')
    await drainQueues(deps, somaliaClinicId)
    expect(acceptedMailsTo(deps, ayaan)).toEqual(['confirmation', 'moved 1'])
    expect(deps.sent[1]?.raw).toContain('/join/')
  })
})

describe('withdrawing when the clinic has just been cancelled', () => {
  const who = { clinicId: somaliaClinicId, registrationId: registrationId(somaliaClinicId, ayaan) }

  it('before the notice is sent still removes the days from the calendar', async () => {
    const deps = await depsWithAyaan()
    await cancelClinic(deps, change)
    expect(await withdrawRegistrant(deps, who)).toBe('withdrawn')
    await drainQueues(deps, somaliaClinicId)
    expect(acceptedMailsTo(deps, ayaan)).toEqual(['confirmation', 'withdrawn'])
  })

  it('after the notice sends no second mail', async () => {
    const deps = await depsWithAyaan()
    await cancelClinic(deps, change)
    await drainQueues(deps, somaliaClinicId)
    expect(await withdrawRegistrant(deps, who)).toBe('withdrawn')
    await drainQueues(deps, somaliaClinicId)
    expect(acceptedMailsTo(deps, ayaan)).toEqual(['confirmation', 'cancelled'])
  })
})

describe('a plan that was read just before a day moved', () => {
  it('removes nothing that the newer plan needs, however late it is processed', async () => {
    const deps = await depsWithAyaan()
    const before = await deps.clinics.get(somaliaClinicId)
    await moveDay(deps, { ...change, day: 1, date: '2026-12-09', start: '10:00', end: '13:30' })
    await reconcileSchedules(deps, somaliaClinicId, { tzVersion: 'test', schedules: 'all' })
    const slow = { ...deps, clinics: { ...deps.clinics, get: async () => before } }
    await reconcileSchedules(slow, somaliaClinicId, { tzVersion: 'test', schedules: 'all' })
    for (const job of deps.queue.dispatch) await dispatchMessage(slow, job)
    const newer = (await deps.dispatches.listByClinic(somaliaClinicId)).filter(
      ({ day, version }) => day === 1 && version === 2,
    )
    expect(newer.map(({ kind, state }) => `${kind} ${state}`).toSorted()).toEqual([
      'join-link planned',
      'moved running',
      'reminder-day planned',
    ])
  })
})
