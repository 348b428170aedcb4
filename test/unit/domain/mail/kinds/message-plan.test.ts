import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import type { PlannableClinic } from '../../../../../shared/domain/clinic/clinic'
import { dayWindow } from '../../../../../shared/domain/clinic/times/day-window'
import { withDayMoved } from '../../../../../shared/domain/clinic/times/move-day-time'
import { isPending, planMessages } from '../../../../../shared/domain/mail/kinds/message-plan'
import { addMilliseconds, HOUR_MS } from '../../../../../shared/domain/values/time/instant'
import { addDays, wallTimeAt } from '../../../../../shared/domain/values/time/local-time'
import { aClinic, aDay, aPublishedClinic } from '../../../../support/builders/builders'

const brief = (clinic: PlannableClinic) =>
  planMessages(clinic).map(({ kind, day, at, usefulUntil }) => [kind, day, at, usefulUntil])

/** Clinics of one to three days in a row anywhere, at any hours, 2024-2035. */
const anyClinic = fc
  .record({
    zone: fc.constantFrom(...Intl.supportedValuesOf('timeZone')),
    first: fc.date({ min: new Date('2024-01-02'), max: new Date('2035-12-20'), noInvalidDate: true }),
    days: fc.integer({ min: 1, max: 3 }),
    start: fc.integer({ min: 0, max: 47 }),
    halfHours: fc.integer({ min: 1, max: 16 }),
  })
  .map(({ zone, first, days, start, halfHours }) => {
    const clock = (halves: number) =>
      `${String(Math.floor(halves / 2)).padStart(2, '0')}:${halves % 2 ? '30' : '00'}`
    const from = Math.min(start, 46)
    const hours = { start: clock(from), end: clock(Math.min(from + halfHours, 47)) }
    const date = first.toISOString().slice(0, 10)
    const dayAt = (index: number) => aDay({ number: index + 1, date: addDays(date, index), ...hours })
    return aClinic({ timeZone: zone, days: Array.from({ length: days }, (_, index) => dayAt(index)) })
  })

describe('the plan of a clinic', () => {
  it('follows the default rules: a week, a day and an hour before, and three days after', () => {
    expect(brief(aClinic())).toEqual([
      ['reminder-week', null, '2026-12-03T06:00:00.000Z', '2026-12-08T06:00:00.000Z'],
      ['reminder-day', 1, '2026-12-09T06:00:00.000Z', '2026-12-10T06:00:00.000Z'],
      ['join-link', 1, '2026-12-10T05:00:00.000Z', '2026-12-10T09:30:00.000Z'],
      ['reminder-day', 2, '2026-12-10T06:00:00.000Z', '2026-12-11T06:00:00.000Z'],
      ['join-link', 2, '2026-12-11T05:00:00.000Z', '2026-12-11T09:30:00.000Z'],
      ['thank-you', null, '2026-12-14T06:00:00.000Z', '2026-12-21T06:00:00.000Z'],
    ])
  })

  it('keeps 09:00 on the day before, and the exact hour before a day, across a change of clocks', () => {
    const days = [aDay({ date: '2026-03-29', start: '03:30', end: '06:00' })]
    expect(brief(aClinic({ timeZone: 'Europe/Zurich', days })).slice(1)).toEqual([
      ['reminder-day', 1, '2026-03-28T08:00:00.000Z', '2026-03-29T01:30:00.000Z'],
      ['join-link', 1, '2026-03-29T00:30:00.000Z', '2026-03-29T04:00:00.000Z'],
      ['thank-you', null, '2026-04-01T07:00:00.000Z', '2026-04-08T07:00:00.000Z'],
    ])
  })

  it('uses 09:00 local time of the clinic, and agrees with Temporal, in every zone', () => {
    fc.assert(
      fc.property(anyClinic, (clinic) => {
        for (const { kind, at, wall } of planMessages(clinic)) {
          if (!wall) continue
          const temporal = Temporal.PlainDateTime.from(`${wall.date}T${wall.time}`)
          const expected = temporal.toZonedDateTime(clinic.timeZone, { disambiguation: 'compatible' })
          expect(at, kind).toBe(new Date(expected.epochMilliseconds).toISOString())
          if (kind === 'reminder-day') expect(wall.time).toBe('09:00')
        }
      }),
      { numRuns: 500 },
    )
  })

  it('sends the joining link exactly one hour before each day, and nothing that is no longer useful', () => {
    fc.assert(
      fc.property(anyClinic, (clinic) => {
        for (const message of planMessages(clinic)) {
          expect(message.at < message.usefulUntil, `${message.kind} ${message.at}`).toBe(true)
          const day = clinic.days.find(({ number }) => number === message.day)
          if (message.kind === 'join-link' && day) {
            expect(addMilliseconds(message.at, HOUR_MS)).toBe(dayWindow(clinic, day).from)
            expect(message.usefulUntil).toBe(dayWindow(clinic, day).to)
          }
        }
      }),
      { numRuns: 500 },
    )
  })

  it('has one week reminder, two messages a day and one afterwards, in order of time, at most 14 schedules', () => {
    fc.assert(
      fc.property(anyClinic, (clinic) => {
        const messages = planMessages(clinic)
        expect(messages).toHaveLength(2 + 2 * clinic.days.length)
        expect(messages.map(({ at }) => at)).toEqual(messages.map(({ at }) => at).toSorted())
        expect(new Set(messages.map(({ kind, day }) => `${kind} ${day}`)).size).toBe(messages.length)
      }),
    )
  })

  it('uses the zone of the clinic, not that of its country', () => {
    const inZurich = planMessages(aClinic({ country: 'SO', timeZone: 'Europe/Zurich' }))
    expect(inZurich.map(({ at }) => at)).toEqual(
      planMessages(aClinic()).map(({ at }) => addMilliseconds(at, 2 * HOUR_MS)), // UTC+01:00 in December, Mogadishu is UTC+03:00
    )
    fc.assert(
      fc.property(anyClinic, fc.constantFrom(null, 'CH', 'SO', 'NZ'), (clinic, country) => {
        expect(planMessages({ ...clinic, country } as PlannableClinic)).toEqual(planMessages(clinic))
      }),
      { numRuns: 50 },
    )
  })
})

describe('moving a day', () => {
  const published = aPublishedClinic()
  const now = '2026-12-09T12:00:00.000Z'

  it('plans every message of that day again and does not change the other days', () => {
    const moved = withDayMoved(published, 2, { date: '2026-12-15', start: '10:00', end: '13:30' }, now)
    const ofDay1 = (clinic: PlannableClinic) =>
      planMessages(clinic).filter(({ day, kind }) => day !== 2 && kind !== 'thank-you')
    const ofDay2 = planMessages(moved).filter(({ day }) => day === 2)
    expect(ofDay1(moved)).toEqual(ofDay1(published))
    expect(ofDay2.map(({ kind, at, planVersion }) => [kind, at, planVersion])).toEqual([
      ['reminder-day', '2026-12-14T06:00:00.000Z', 2],
      ['join-link', '2026-12-15T06:00:00.000Z', 2],
    ])
    expect(planMessages(moved).at(-1)).toMatchObject({
      kind: 'thank-you',
      at: '2026-12-18T06:00:00.000Z',
      planVersion: 2,
    })
  })

  it('plans only messages after the move: the notice replaces the earlier ones', () => {
    const moved = withDayMoved(published, 1, { date: '2026-12-10', start: '08:00', end: '11:30' }, now)
    const recipientVersions = planMessages(moved).filter(isPending)
    expect(recipientVersions.map(({ kind, day }) => [kind, day])).toEqual([
      ['join-link', 1],
      ['reminder-day', 2],
      ['join-link', 2],
      ['thank-you', null],
    ])
  })

  it('keeps the former time and moves the programme with the day', () => {
    const moved = withDayMoved(published, 1, { date: '2026-12-10', start: '10:00', end: '13:30' }, now)
    const [day] = moved.days
    expect(day?.former).toEqual([
      { planVersion: 1, date: '2026-12-10', start: '09:00', end: '12:30', zone: 'Africa/Mogadishu' },
    ])
    expect(day?.sessions[0]).toMatchObject({ start: '10:00', end: '10:30' })
    expect(wallTimeAt(dayWindow(moved, { ...aDay(), start: '10:00' }).from, 'Africa/Mogadishu').time).toBe(
      '10:00',
    )
  })
})
