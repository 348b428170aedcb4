import { describe, expect, it } from 'vitest'
import { registrationId } from '../../../../shared/domain/ids'
import type { DispatchJob } from '../../../../shared/ports/messaging'
import { cancelClinic } from '../../../../shared/use-cases/clinic/cancel-clinic'
import { moveDay } from '../../../../shared/use-cases/clinic/move-day'
import { reconcileSchedules } from '../../../../shared/use-cases/clinic/reconcile-schedules'
import { dispatchMessage } from '../../../../shared/use-cases/mail/dispatch-message'
import { registerPerson } from '../../../../shared/use-cases/registration/register-person'
import { withdrawRegistrant } from '../../../../shared/use-cases/registration/withdraw-registrant'
import { aForm, anAuditRecord, aPublishedClinic, somaliaClinicId } from '../../../support/builders/builders'
import { drainQueues } from '../../../support/execution/run-until'
import {
  createInMemoryDependencies,
  type InMemoryDependencies,
} from '../../../support/in-memory-dependencies'

/** The schedule of the reminder before day 1, as it was made when the clinic was published. */
const job: DispatchJob = { clinicId: somaliaClinicId, kind: 'reminder-day', day: 1, version: 1 }
const at = '2026-12-09T06:00:00.000Z'

const depsWithSchedule = async (): Promise<InMemoryDependencies> => {
  const deps = createInMemoryDependencies({ now: '2026-11-20T09:00:00.000Z' })
  await deps.clinics.create(aPublishedClinic(), anAuditRecord())
  await reconcileSchedules(deps, somaliaClinicId, { tzVersion: 'test', schedules: 'all' })
  return deps
}
const registerByEmail = (deps: InMemoryDependencies, email: string) =>
  registerPerson(deps, { clinicId: somaliaClinicId, form: aForm({ email }) })

/** It fires at its instant, after everything else has settled. */
const fireSchedule = async (deps: InMemoryDependencies, which = job) => {
  deps.setNow(at)
  const result = await dispatchMessage(deps, which)
  return [result, deps.queue.mail.map(({ key }) => key.recipientId)]
}

describe('a schedule', () => {
  it('reaches the registrants at the time it fires, not those at the time it was planned', async () => {
    const deps = await depsWithSchedule()
    await registerByEmail(deps, 'stays@example.org')
    await registerByEmail(deps, 'goes@example.org')
    await withdrawRegistrant(deps, {
      clinicId: somaliaClinicId,
      registrationId: registrationId(somaliaClinicId, 'goes@example.org'),
    })
    expect(await fireSchedule(deps)).toEqual([
      'fanned-out',
      [registrationId(somaliaClinicId, 'stays@example.org')],
    ])
  })

  it('left behind by a cancellation, a move or a deletion fires and sends nothing', async () => {
    const saved = { id: somaliaClinicId, version: 2, by: 'organiser-1' }
    const staleSchedules: [
      result: string,
      leave: (deps: InMemoryDependencies) => unknown,
      fired?: DispatchJob,
    ][] = [
      ['nothing-to-do', (deps) => cancelClinic(deps, saved)],
      [
        'nothing-to-do',
        (deps) => moveDay(deps, { ...saved, day: 1, date: '2026-12-09', start: '15:00', end: '18:30' }),
      ],
      ['nothing-to-do', () => undefined, { ...job, clinicId: 'a-clinic-that-is-gone' }],
      ['nothing-to-do', () => undefined, { ...job, day: 3 }],
    ]
    for (const [result, leave, fired] of staleSchedules) {
      const deps = await depsWithSchedule()
      await registerByEmail(deps, 'ayaan@example.org')
      await drainQueues(deps, somaliaClinicId)
      await leave(deps)
      await drainQueues(deps, somaliaClinicId)
      const sent = deps.sent.length
      expect(await fireSchedule(deps, fired)).toEqual([result, []])
      expect(deps.sent).toHaveLength(sent)
    }
  })

  it('that fires again after all mails are sent sends nothing', async () => {
    const deps = await depsWithSchedule()
    await registerByEmail(deps, 'ayaan@example.org')
    deps.setNow(at)
    await drainQueues(deps, somaliaClinicId)
    deps.setNow('2026-12-09T06:05:00.000Z')
    await dispatchMessage(deps, job)
    const sent = deps.sent.length
    expect(await dispatchMessage(deps, job)).toBe('nothing-to-do')
    expect([deps.queue.mail, deps.sent.length]).toEqual([[], sent])
  })
})
