import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { participantKey } from '../../../../../shared/domain/attendance/matching/match-participants'
import { findPeak } from '../../../../../shared/domain/attendance/summary/attendance-curve'
import { compareDays } from '../../../../../shared/domain/attendance/summary/compare-days'
import { computeDayAttendance } from '../../../../../shared/domain/attendance/summary/day-attendance'
import {
  DaySummary,
  type SummaryInput,
  summariseDay,
} from '../../../../../shared/domain/attendance/summary/day-summary'
import { mergeReports } from '../../../../../shared/domain/attendance/zoom/merge-reports'
import {
  aRegistrant,
  aStayBetween,
  dayHours,
  readSampleStays,
  sampleRegistrants,
  utcOnThatDay,
} from '../attendance-builders'

const summary = (more: Partial<SummaryInput> = {}) =>
  summariseDay({
    clinicId: 'somalia-2025',
    day: 1,
    window: dayHours,
    source: 'report',
    dataTakenAt: utcOnThatDay('11:00'),
    registrants: sampleRegistrants,
    stays: readSampleStays('joins-current.csv'),
    joinClicked: 7,
    ...more,
  })

describe('the summary of a day', () => {
  it('has the four numbers, the unmatched participants and the time of the data', () => {
    const { counts, dataTakenAt, source } = summary()
    expect(counts).toEqual({
      registered: 9,
      joinClicked: 7,
      joined: 4,
      attended: 3,
      unmatchedRows: 4,
      unmatchedPeople: 3,
    })
    expect([dataTakenAt, source]).toEqual([utcOnThatDay('11:00'), 'report'])
  })

  it('can be stored and read again, and contains no name and no address', () => {
    const text = JSON.stringify(summary())
    expect(DaySummary.parse(JSON.parse(text))).toEqual(summary())
    expect(text).not.toMatch(/@|Amina|iPhone/)
  })

  it('counts the registered people of each session, from one whole minute', () => {
    const session = (title: string, from: string, to: string) => ({
      title,
      from: utcOnThatDay(from),
      to: utcOnThatDay(to),
    })
    const sessions = [
      session('Welcome', '06:00', '07:00'),
      session('SIM swap', '07:00', '08:00'),
      session('Laboratory', '08:00', '09:00'),
    ]
    const counted = (more: Partial<SummaryInput>) =>
      summary({ sessions, ...more }).sessions.map(({ number, title, people }) => [number, title, people])
    expect(counted({ stays: [aStayBetween('06:59', '08:00:59')] })).toEqual([
      [1, 'Welcome', 1],
      [2, 'SIM swap', 1],
      [3, 'Laboratory', 0],
    ])
    expect(counted({ stays: [] }).map(([, , people]) => people)).toEqual([null, null, null])
    expect(summary().sessions).toEqual([])
  })

  it('reads a summary that was stored before sessions were counted', () => {
    const { sessions: _, ...before } = summary()
    expect(DaySummary.parse(before).sessions).toEqual([])
  })

  it('counts half of the hours as long enough, to the minute, unless set otherwise', () => {
    expect(summary({ stays: [aStayBetween('06:00', '08:00')] }).counts.attended).toBe(1)
    expect(summary({ stays: [aStayBetween('06:00:01', '08:00')] }).counts.attended).toBe(0)
    expect(summary({ stays: [aStayBetween('06:00', '08:00')], longEnough: 0.75 }).counts.attended).toBe(0)
    expect(summary({ stays: [aStayBetween('06:00', '09:00')], longEnough: 0.75 }).counts.attended).toBe(1)
  })

  it('counts sectors, organisations and countries, the most attended first, variant spellings merged', () => {
    const registrants = [
      aRegistrant('Amina Warsame', { organisation: 'Central Bank', sector: 'central-bank' }),
      aRegistrant('Faadumo Nur', { organisation: 'Central Bank', sector: 'central-bank' }),
      aRegistrant('Liban Osman', { organisation: 'central bank ', sector: 'regulator', country: 'KE' }),
    ]
    const { byOrganisation, bySector, byCountry } = summary({ registrants })
    expect(byOrganisation).toEqual([{ label: 'Central Bank', registered: 3, joined: 2, attended: 2 }])
    expect(bySector.map(({ label, registered, joined }) => [label, registered, joined])).toEqual([
      ['central-bank', 2, 2],
      ['regulator', 1, 0],
    ])
    expect(byCountry.map(({ label }) => label)).toEqual(['SO', 'KE'])
  })

  it('draws every participant but hosts, interpreters and recorders, each once', () => {
    const { curve } = summary()
    expect(curve[0]).toEqual({ at: dayHours.from, people: 2 })
    expect(findPeak(curve)).toEqual({ at: utcOnThatDay('06:15'), people: 5 })
    expect(curve.every(({ people }) => people <= 5)).toBe(true)
  })

  it('draws no curve from totals and marks them as not exact', () => {
    const { curve, exact } = summary({ stays: readSampleStays('people-totals.csv') })
    expect([curve, exact]).toEqual([[{ at: dayHours.from, people: 0 }], false])
  })

  it('applies a match decision, and keeps it with a corrected report', () => {
    const decisions = { [participantKey({ name: 'iPhone', email: null })]: 'not-participant' }
    const before = summary({ decisions })
    expect(before.counts.unmatchedRows).toBe(2)
    expect(before.excluded['not-participant']).toBe(1)
    expect(summary({ decisions, stays: readSampleStays('joins-current.csv').toReversed() })).toEqual(before)
  })

  it('compares the day with the day before', () => {
    const people = computeDayAttendance({
      window: dayHours,
      registrants: sampleRegistrants,
      stays: readSampleStays('joins-current.csv'),
    }).people
    const second = { from: '2025-12-11T06:00:00.000Z', to: '2025-12-11T10:00:00.000Z' }
    const stays = readSampleStays('day-2.csv', { zone: 'Europe/Zurich', days: [second] })
    expect(
      summary({ day: 2, window: second, stays, dayBefore: { day: 1, people } }).againstDayBefore,
    ).toEqual({
      first: 1,
      second: 2,
      both: 1,
      onlyFirst: 3,
      onlySecond: 1,
    })
    expect(compareDays({ day: 1, people: [] }, { day: 2, people: [] })).toMatchObject({ both: 0 })
  })

  it('is the same when the same report is uploaded twice', () => {
    const stays = readSampleStays('joins-current.csv')
    expect(summary({ stays: mergeReports([stays, stays]) })).toEqual(summary())
    const restarted = readSampleStays('restarted.csv')
    expect(mergeReports([restarted, stays, restarted])).toHaveLength(restarted.length + stays.length)
  })

  it('keeps two equal rows of one report: two devices', () => {
    const twice = [aStayBetween('06:00', '07:00'), aStayBetween('06:00', '07:00')]
    expect(mergeReports([twice, twice])).toHaveLength(2)
  })

  it('does not depend on the order of rows, and no number exceeds one that includes it', () => {
    const clock = fc
      .integer({ min: 4 * 60, max: 11 * 60 })
      .map((m) => `${String(Math.trunc(m / 60)).padStart(2, '0')}:${String(m % 60).padStart(2, '0')}`)
    const who = fc.constantFrom(
      ...sampleRegistrants.map(({ name, email }) => ({ name, email })),
      { name: 'iPhone', email: null },
      { name: 'Otter.ai', email: null },
    )
    const stay = fc
      .tuple(clock, clock, who)
      .map(([a, b, person]) => aStayBetween(a < b ? a : b, a < b ? b : a, person))
    const shuffled = fc.array(stay, { maxLength: 25 }).chain((stays) =>
      fc.record({
        stays: fc.constant(stays),
        again: fc.shuffledSubarray(stays, { minLength: stays.length }),
      }),
    )
    fc.assert(
      fc.property(shuffled, ({ stays, again }) => {
        const { counts, curve } = summary({ stays })
        expect(summary({ stays: again })).toEqual(summary({ stays }))
        expect(counts.attended).toBeLessThanOrEqual(counts.joined)
        expect(counts.joined).toBeLessThanOrEqual(counts.registered)
        const most = counts.joined + counts.unmatchedPeople
        expect(curve.every(({ people }) => people >= 0 && people <= most)).toBe(true)
      }),
      { numRuns: 60 },
    )
  })
})
