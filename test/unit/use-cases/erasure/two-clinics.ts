import { registrationId } from '../../../../shared/domain/ids'
import { addMilliseconds, MINUTE_MS } from '../../../../shared/domain/values/time/instant'
import { listRegistrations } from '../../../../shared/queries/registration-list'
import { processErasures } from '../../../../shared/use-cases/erasure/process-erasures'
import { requestErasure } from '../../../../shared/use-cases/erasure/request-erasure'
import { registerPerson } from '../../../../shared/use-cases/registration/register-person'
import { aForm, anAuditRecord, aPublishedClinic, somaliaClinicId } from '../../../support/builders/builders'
import {
  createInMemoryDependencies,
  type InMemoryDependencies,
} from '../../../support/in-memory-dependencies'
import { readStoredClinic } from '../../../support/stores/read-stored-clinic'
import { aStaff } from '../../functions/console/in-memory-console'

export const ayaanInBoth = 'ayaan@example.org'
export const guled = 'guled@example.org'
export const other = 'dfs-security-clinic-for-lesotho-b2c3d'

/** Two people in one clinic, one of them in a later one too. */
export const depsWithTwoClinics = async (options: Parameters<typeof createInMemoryDependencies>[0] = {}) => {
  const deps = createInMemoryDependencies({ now: '2026-11-20T09:00:00.000Z', ...options })
  await deps.clinics.create(aPublishedClinic({ capacity: 2 }), anAuditRecord())
  const days = aPublishedClinic().days.map((day) => ({
    ...day,
    date: day.date.replace('2026-12', '2027-02'),
  }))
  await deps.clinics.create(aPublishedClinic({ id: other, days }), anAuditRecord({ clinicId: other }))
  for (const [clinicId, email, name] of [
    [somaliaClinicId, ayaanInBoth, 'Ayaan Nur'],
    [somaliaClinicId, guled, 'Guled Ali'],
    [other, ayaanInBoth, 'Ayaan Nur'],
  ] as const) {
    await registerPerson(deps, { clinicId, form: aForm({ email, name }) })
  }
  return deps
}

export const requestByAdmin = (
  deps: InMemoryDependencies,
  email = ayaanInBoth,
  idempotencyKey = 'first-form',
) => requestErasure(deps, { email, idempotencyKey, by: 'admin-1' })

/** The sweep's rounds, five minutes apart. */
export const processAllErasures = async (deps: InMemoryDependencies, rounds = 3) => {
  for (let round = 0; round < rounds; round += 1) {
    deps.setNow(addMilliseconds(deps.now(), 5 * MINUTE_MS))
    await processErasuresOnce(deps)
  }
  return deps.erasures.listAll()
}

export const processErasuresOnce = (deps: InMemoryDependencies) =>
  processErasures(deps, {
    onProgress: () => {},
    onFailure: (_, error) => {
      throw error
    },
  })

export const idOf = (clinicId: string, email = ayaanInBoth) => registrationId(clinicId, email)

/** How many people have ever registered, as the console's list counts them. */
export const countEverRegistered = async (deps: InMemoryDependencies): Promise<number> => {
  const { all, erased } = await listRegistrations(deps, aStaff(), await readStoredClinic(deps), {
    text: '',
    status: null,
  })
  return all + erased
}
