import { describe, expect, it } from 'vitest'
import type { Clinic } from '../../../../shared/domain/clinic/clinic'
import { recordZoomEvent } from '../../../../shared/use-cases/attendance/record-zoom-event'
import { aDay, anAuditRecord, aPublishedClinic, aZoomEvent } from '../../../support/builders/builders'
import { createInMemoryDependencies } from '../../../support/in-memory-dependencies'

const before = [aDay({ date: '2026-12-10', end: '10:00' })]

const recordedIn = async (...clinics: Clinic[]) => {
  const deps = createInMemoryDependencies()
  for (const clinic of clinics) await deps.clinics.create(clinic, anAuditRecord({ clinicId: clinic.id }))
  const result = await recordZoomEvent(deps, aZoomEvent())
  const counts = await Promise.all(
    clinics.map(async ({ id }) => (await deps.attendance.listEvents(id)).length),
  )
  return { result, counts }
}

describe('an event of a meeting that several clinics name', () => {
  it.each(['draft', 'recorded'] as const)('belongs to none that is %s', async (status) => {
    const other = aPublishedClinic({ id: 'clinic-other', status, days: before })
    expect(await recordedIn(other, aPublishedClinic())).toEqual({ result: 'recorded', counts: [0, 1] })
    expect(await recordedIn(other)).toEqual({ result: 'unknown-meeting', counts: [0] })
  })
})
