import type { AppConfig } from '../../../../shared/ports/config'
import { moveDay } from '../../../../shared/use-cases/clinic/move-day'
import { publishClinic } from '../../../../shared/use-cases/clinic/publish-clinic'
import { registerPerson } from '../../../../shared/use-cases/registration/register-person'
import { aClinic, aForm, anAuditRecord, somaliaClinicId } from '../../../support/builders/builders'
import { drainQueues } from '../../../support/execution/run-until'
import {
  createInMemoryDependencies,
  type InMemoryDependencies,
} from '../../../support/in-memory-dependencies'

export const ayaan = 'ayaan@example.org'

/** The clinic as the organiser publishes it, four weeks before its first day. */
export const depsWithPublishedClinic = async (
  overrides: Parameters<typeof aClinic>[0] = {},
  config: Partial<AppConfig> = {},
): Promise<InMemoryDependencies> => {
  const deps = createInMemoryDependencies({ now: '2026-11-12T08:00:00.000Z', config })
  await deps.clinics.create(aClinic(overrides), anAuditRecord())
  await publishClinic(deps, { id: somaliaClinicId, version: 1, by: 'organiser-1' })
  await drainQueues(deps, somaliaClinicId)
  return deps
}

export const registerInClinic = (deps: InMemoryDependencies, email = ayaan) =>
  registerPerson(deps, { clinicId: somaliaClinicId, form: aForm({ email }) })

export const moveSomaliaDay = async (
  deps: InMemoryDependencies,
  day: number,
  date: string,
  start: string,
  end: string,
) => {
  const version = (await deps.clinics.get(somaliaClinicId))?.version ?? 0
  return moveDay(deps, { id: somaliaClinicId, version, day, date, start, end, by: 'organiser-1' })
}
