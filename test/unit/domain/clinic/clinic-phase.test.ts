import { describe, expect, it } from 'vitest'
import { clinicPhaseAt } from '../../../../shared/domain/clinic/clinic-phase'
import { aClinic, aPublishedClinic } from '../../../support/builders/builders'

describe('the phase of a clinic', () => {
  it.each([
    ['2026-11-20T09:00:00.000Z', 'published'],
    ['2026-12-10T06:00:00.000Z', 'running'],
    ['2026-12-10T09:30:00.000Z', 'published'],
    ['2026-12-11T06:00:00.000Z', 'running'],
    ['2026-12-11T09:30:00.000Z', 'completed'],
    ['2030-01-01T00:00:00.000Z', 'completed'],
  ] as const)('of two days is at %s %s', (now, phase) => {
    expect(clinicPhaseAt(aPublishedClinic(), now)).toBe(phase)
  })

  it('stays draft or cancelled at any time', () => {
    for (const now of ['2026-11-20T09:00:00.000Z', '2026-12-10T07:00:00.000Z', '2027-12-11T09:30:00.000Z']) {
      expect(clinicPhaseAt(aClinic(), now)).toBe('draft')
      expect(clinicPhaseAt(aPublishedClinic({ status: 'cancelled' }), now)).toBe('cancelled')
    }
  })
})
