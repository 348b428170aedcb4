import { describe, expect, it } from 'vitest'
import { registrationId } from '../../../../shared/domain/ids'
import { addMilliseconds, MINUTE_MS } from '../../../../shared/domain/values/time/instant'
import { listRegistrations } from '../../../../shared/queries/registration-list'
import { processErasures } from '../../../../shared/use-cases/erasure/process-erasures'
import { requestErasure, requestOwnErasure } from '../../../../shared/use-cases/erasure/request-erasure'
import { decideRegistrations } from '../../../../shared/use-cases/registration/decide-registrations'
import { registerPerson } from '../../../../shared/use-cases/registration/register-person'
import { withdrawRegistrant } from '../../../../shared/use-cases/registration/withdraw-registrant'
import { aForm, anAuditRecord, aPublishedClinic, somaliaClinicId } from '../../../support/builders/builders'
import { acceptedMailsTo, drainQueues } from '../../../support/execution/run-until'
import {
  createInMemoryDependencies,
  type InMemoryDependencies,
} from '../../../support/in-memory-dependencies'
import { readStoredClinic } from '../../../support/stores/read-stored-clinic'
import { snapshotStores } from '../../../support/stores/store-snapshot'
import { aStaff } from '../../functions/console/in-memory-console'

const ayaan = 'ayaan@example.org'
const id = registrationId(somaliaClinicId, ayaan)

/** Runs like the sweep, once every five minutes. */
const processAllErasures = async (deps: InMemoryDependencies) => {
  const failed = (_: unknown, error: unknown) => {
    throw error
  }
  for (const _ of [1, 2, 3]) {
    deps.setNow(addMilliseconds(deps.now(), 5 * MINUTE_MS))
    await processErasures(deps, { onProgress: () => {}, onFailure: failed })
  }
  return deps.erasures.listAll()
}

/** A person in a clinic whose organiser decides. */
const depsWithApprovalClinic = async () => {
  const deps = createInMemoryDependencies({ now: '2026-11-20T09:00:00.000Z' })
  await deps.clinics.create(aPublishedClinic({ approval: true }), anAuditRecord())
  await registerPerson(deps, { clinicId: somaliaClinicId, form: aForm({ email: ayaan, name: 'Ayaan Nur' }) })
  return deps
}
const decide = (deps: InMemoryDependencies, verdict: 'approve' | 'reject') =>
  decideRegistrations(deps, {
    clinicId: somaliaClinicId,
    registrations: [{ id, revision: 1 }],
    verdict,
    by: 'organiser-1',
  })

describe('erasing a pending or rejected registration', () => {
  it.each([undefined, 'reject'] as const)(
    'removes the person from everything, decision: %s',
    async (verdict) => {
      const deps = await depsWithApprovalClinic()
      if (verdict) await decide(deps, verdict)
      await drainQueues(deps, somaliaClinicId)

      await requestErasure(deps, { email: ayaan, idempotencyKey: 'first-form', by: 'admin-1' })
      const [erasure] = await processAllErasures(deps)

      expect(erasure?.doneAt).not.toBeNull()
      const left = await snapshotStores(deps)
      for (const trace of [ayaan, 'Ayaan', id]) expect(left).not.toContain(trace)
      expect(await deps.registrations.seats(somaliaClinicId)).toEqual({
        taken: 0,
        waiting: 0,
        offered: 0,
        pending: 0,
      })
      expect(
        (await listRegistrations(deps, aStaff(), await readStoredClinic(deps), { text: '', status: null }))
          .erased,
      ).toBe(1)
    },
  )

  it('is not delayed by a decision made after the request', async () => {
    for (const verdict of ['approve', 'reject'] as const) {
      const deps = await depsWithApprovalClinic()
      await requestErasure(deps, { email: ayaan, idempotencyKey: 'first-form', by: 'admin-1' })
      deps.setNow(addMilliseconds(deps.now(), MINUTE_MS))
      await decide(deps, verdict)
      await processAllErasures(deps)
      expect(await deps.registrations.get(somaliaClinicId, id), verdict).toBeUndefined()
    }
  })

  it("withdraws a pending registration on the registrant's request, with one last mail and no calendar entry", async () => {
    const deps = await depsWithApprovalClinic()
    await drainQueues(deps, somaliaClinicId)
    await withdrawRegistrant(deps, { clinicId: somaliaClinicId, registrationId: id })
    await requestOwnErasure(deps, { clinicId: somaliaClinicId, registrationId: id })
    await drainQueues(deps, somaliaClinicId)
    await processAllErasures(deps)
    expect(acceptedMailsTo(deps, ayaan)).toEqual(['pending', 'withdrawn'])
    expect(await deps.registrations.get(somaliaClinicId, id)).toBeUndefined()
  })
})
