import { expect, it } from 'vitest'
import { toRegistrant } from '../../../../shared/domain/attendance/anonymous-record'
import { createMatcher } from '../../../../shared/domain/attendance/matching/match-participants'
import type { Clinic } from '../../../../shared/domain/clinic/clinic'
import { importZoomReport } from '../../../../shared/use-cases/attendance/import-zoom-report'
import {
  anAuditRecord,
  aPublishedClinic,
  aRegistration,
  somaliaClinicId,
} from '../../../support/builders/builders'
import { createInMemoryDependencies } from '../../../support/in-memory-dependencies'

it.each<[string, Partial<Clinic>]>([
  ['a clinic in person', { mode: 'in-person' }],
  ['a day that was cancelled before', { status: 'cancelled', cancelledAt: '2026-12-01T08:00:00.000Z' }],
])('takes no report of %s', async (_, overrides) => {
  const deps = createInMemoryDependencies()
  await deps.clinics.create(aPublishedClinic(overrides as object), anAuditRecord())
  const report = { clinicId: somaliaClinicId, day: 1, stays: [], by: 'staff-1' }
  expect(await importZoomReport(deps, report)).toBe('missing')
  expect(await deps.attendance.report(somaliaClinicId, 1)).toBeUndefined()
})

it('matches nobody by an address that every row has under several names', () => {
  const registrant = toRegistrant(aRegistration(), 1)
  const row = (name: string) => ({
    name,
    email: registrant.email,
    registrantId: null,
    from: '2026-12-10T06:00:00.000Z',
    to: '2026-12-10T07:00:00.000Z',
  })
  const own = row(registrant.name)
  const stays = [own, row('Zed Quux'), row('Pol Vim')]
  const match = createMatcher({ registrants: [registrant], decisions: {}, organiserEmails: [], stays })
  expect(match(own).kind).toBe('unmatched')
})
