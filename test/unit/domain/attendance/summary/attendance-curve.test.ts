import { describe, expect, it } from 'vitest'
import { sampleCurve } from '../../../../../shared/domain/attendance/summary/attendance-curve'

const at = (time: string) => `2026-12-10T${time}:00.000Z`

describe('the numbers under the curve', () => {
  it('are those of each step, with changes in between left out, and none at the end of the day', () => {
    const curve = [
      { at: at('06:00'), people: 4 },
      { at: at('06:29'), people: 9 },
      { at: at('06:31'), people: 2 },
      { at: at('07:00'), people: 7 },
    ]
    expect(sampleCurve(curve, { from: at('06:00'), to: at('07:30') }, 30)).toEqual([
      { at: at('06:00'), people: 4 },
      { at: at('06:30'), people: 9 },
      { at: at('07:00'), people: 7 },
    ])
  })

  it('are zero before the first person', () => {
    expect(sampleCurve([], { from: at('06:00'), to: at('06:10') }, 30)).toEqual([
      { at: at('06:00'), people: 0 },
    ])
  })
})
