import { describe, expect, it } from 'vitest'
import type { CurvePoint } from '../../../../shared/domain/attendance/summary/attendance-curve'
import { AttendanceChart } from '../../../../shared/web/charts/attendance-chart'
import { DayComparisonChart } from '../../../../shared/web/charts/day-comparison-chart'

const window = { from: '2025-12-10T06:00:00.000Z', to: '2025-12-10T10:00:00.000Z' }
const aCurve: CurvePoint[] = [
  { at: window.from, people: 3 },
  { at: '2025-12-10T07:00:00.000Z', people: 12 },
  { at: '2025-12-10T09:00:00.000Z', people: 5 },
]

const picture = (more: Partial<Parameters<typeof AttendanceChart>[0]> = {}) =>
  String(
    <AttendanceChart
      id="day-1"
      title="People in the meeting on day 1"
      description="At most 12, at 11:00."
      curve={aCurve}
      window={window}
      timeZone="Africa/Mogadishu"
      language="en"
      day={{ date: '2025-12-10', start: '09:00', end: '13:00' }}
      sessions={[
        { start: '09:00', end: '11:00', title: 'Welcome <b>', kind: 'session', description: '' },
        { start: '11:00', end: '11:15', title: 'Coffee', kind: 'break', description: '' },
      ]}
      {...more}
    />,
  )

const texts = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text)

describe('the picture of people in the meeting', () => {
  it('is told to who cannot see it', () => {
    expect(picture()).toContain('role="img" aria-labelledby="day-1-title day-1-description"')
    expect(picture()).toContain('<title id="day-1-title">People in the meeting on day 1</title>')
    expect(picture()).toContain('<desc id="day-1-description">At most 12, at 11:00.</desc>')
  })

  it("shows the clinic's clock with its place and offset, and the peak", () => {
    const hours = ['09:00', '10:00', '11:00', '12:00', '13:00', 'Mogadishu, UTC+03:00']
    expect(texts(picture())).toEqual(['5', '10', '15', '12', ...hours])
  })

  it('starts at half past with whole hours after it', () => {
    const odd = { from: '2025-12-10T06:30:00.000Z', to: '2025-12-10T09:10:00.000Z' }
    expect(texts(picture({ window: odd })).slice(-5, -1)).toEqual(['09:30', '10:00', '11:00', '12:10'])
  })

  it('keeps at most seven clock times, for a phone', () => {
    const whole = { from: '2025-12-09T21:00:00.000Z', to: '2025-12-10T20:59:00.000Z' }
    expect(
      texts(picture({ window: whole })).filter((text) => /^\d\d:\d\d$/.test(text ?? '')).length,
    ).toBeLessThan(8)
  })

  it('has no inline style and no script, so that a strict policy holds', () => {
    expect(picture()).not.toMatch(/style=|<style|<script|href=/)
  })

  it('escapes what an announcement says', () => {
    expect(picture()).toContain('Welcome &lt;b&gt;')
  })

  it.each([[[]], [[{ at: window.from, people: 0 }]], [[{ at: window.from, people: 1 }]]])(
    'draws %j',
    (curve) => {
      expect(picture({ curve })).not.toMatch(/NaN|undefined|Infinity/)
    },
  )
})

describe('the picture of two days', () => {
  const days = (more: object, registered = 20) =>
    String(
      <DayComparisonChart
        id="days"
        title="Day 1 against day 2"
        description="8 came on both days."
        days={{ first: 1, second: 2, both: 8, onlyFirst: 4, onlySecond: 1, ...more }}
        registered={registered}
        labels={{ first: 'Day 1', second: 'Day 2', both: 'On both days', only: 'On that day only' }}
      />,
    )

  it('says every number in words and figures', () => {
    const keys = ['On both days', 'On that day only']
    expect(texts(days({}))).toEqual(['Day 1', '12 / 20', '8', '4', 'Day 2', '9 / 20', '8', '1', ...keys])
    expect(days({})).toContain('<desc id="days-description">8 came on both days.</desc>')
  })

  it('draws nothing and divides by nothing when nobody came', () => {
    expect(days({ both: 0, onlyFirst: 0, onlySecond: 0 }, 0)).not.toMatch(/NaN|Infinity|style=/)
  })
})
