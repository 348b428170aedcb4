import type { Certificate } from '../../../shared/domain/certificate/certificate'
import { aRegistration, somaliaClinicId } from './builders'

export const aCertificate = (overrides: Partial<Certificate> = {}): Certificate => ({
  clinicId: somaliaClinicId,
  registrationId: aRegistration().id,
  code: '7K3F-9M2Q-XB4T',
  revision: 1,
  name: 'Ayaan Nur',
  organisation: 'National Communications Authority',
  language: 'en',
  clinicTitle: 'DFS Security Clinic for Somalia',
  dates: ['2026-12-10', '2026-12-11'],
  coOrganisers: ['National Communications Authority'],
  minutes: 395,
  issuedAt: '2026-12-11T10:05:00.000Z',
  revokedAt: null,
  ...overrides,
})
