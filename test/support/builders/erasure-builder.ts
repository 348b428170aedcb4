import type { ErasureRequest } from '../../../shared/domain/erasure/erasure'
import { personId } from '../../../shared/domain/ids'
import { aRegistration, somaliaClinicId } from './builders'

/** Requested by an administrator the day after the clinic, in one clinic. */
export const anErasure = (overrides: Partial<ErasureRequest> = {}): ErasureRequest => ({
  id: 'erasure-1',
  personId: personId('ayaan@example.org'),
  by: 'admin-1',
  requestedAt: '2026-12-12T09:00:00.000Z',
  occurrences: [
    { clinicId: somaliaClinicId, registrationId: aRegistration().id, anonymousId: 'anonymous-1' },
  ],
  found: [{ clinicId: somaliaClinicId, registrations: 1, mails: 1, rows: 0 }],
  doneAt: null,
  ...overrides,
})
