import { describe, expect, it } from 'vitest'
import { clinicStageAt } from '../../../../shared/domain/clinic/clinic-stage'
import { aClinic, aPublishedClinic } from '../../../support/builders'

describe('the stage of a clinic', () => {
  it.each([
    ['2026-11-20T09:00:00.000Z', 'published'],
    ['2026-12-10T06:00:00.000Z', 'running'],
    ['2026-12-10T09:30:00.000Z', 'published'],
    ['2026-12-11T06:00:00.000Z', 'running'],
    ['2026-12-11T09:30:00.000Z', 'completed'],
    ['2030-01-01T00:00:00.000Z', 'completed'],
  ] as const)('of two days is at %s %s', (now, stage) => {
    expect(clinicStageAt(aPublishedClinic(), now)).toBe(stage)
  })

  it('stays draft or cancelled at any time', () => {
    for (const now of ['2026-11-20T09:00:00.000Z', '2026-12-10T07:00:00.000Z', '2027-12-11T09:30:00.000Z']) {
      expect(clinicStageAt(aClinic(), now)).toBe('draft')
      expect(clinicStageAt(aPublishedClinic({ status: 'cancelled' }), now)).toBe('cancelled')
    }
  })
})
