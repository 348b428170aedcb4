import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  certainPresence,
  durationMs,
  mergeIntervals,
  minutesInWindow,
} from '../../../../../shared/domain/attendance/zoom/intervals'
import { fromEpochMillis, toEpochMillis } from '../../../../../shared/domain/values/time/instant'
import { aStayBetween, dayHours, utcOnThatDay } from '../attendance-builders'

const minutes = (...stays: [from: string, to: string][]) =>
  minutesInWindow(
    stays.map(([from, to]) => aStayBetween(from, to)),
    dayHours,
  )

describe('minutes in the meeting', () => {
  it('are not doubled by two devices', () => {
    expect(minutes(['06:00', '08:00'], ['07:00', '07:30'], ['07:45', '08:15'])).toBe(135)
  })

  it('exclude the rehearsal and the farewell', () => {
    expect(minutes(['05:00', '05:59'], ['05:30', '06:10'], ['09:50', '10:45'], ['10:00', '11:00'])).toBe(20)
  })

  it('are 0 for five seconds', () => {
    expect(minutes(['06:10:00', '06:10:05'])).toBe(0)
  })

  it('are rounded down once, at the end', () => {
    expect(minutes(['06:00:00', '06:00:40'], ['07:00:00', '07:00:40'], ['08:00:00', '08:00:45'])).toBe(2)
  })

  it('of several totals are the longest, not the sum, because two devices must not double', () => {
    const total = (atMost: number) => aStayBetween('05:00', '11:00', { atMost })
    expect(minutesInWindow([total(90), total(80)], dayHours)).toBe(90)
    expect(minutesInWindow([total(900)], dayHours)).toBe(240)
  })

  it('of a total include no time outside the meeting', () => {
    expect(minutesInWindow([aStayBetween('09:00', '11:00', { atMost: 100 })], dayHours)).toBe(60)
  })
})

describe('united intervals', () => {
  const second = fc
    .integer({ min: -7200, max: 6 * 3600 })
    .map((s) => fromEpochMillis(toEpochMillis(dayHours.from) + s * 1000))
  const stay = fc
    .tuple(second, second)
    .map(([a, b]) => ({ ...aStayBetween('06:00', '06:00'), from: a < b ? a : b, to: a < b ? b : a }))
  const stays = fc.array(stay, { maxLength: 30 })

  it('never exceed the window', () => {
    fc.assert(
      fc.property(stays, (some) => {
        const total = certainPresence(some, dayHours).reduce((sum, one) => sum + durationMs(one), 0)
        expect(total).toBeLessThanOrEqual(durationMs(dayHours))
        expect(minutesInWindow(some, dayHours)).toBeLessThanOrEqual(240)
      }),
    )
  })

  it('are the same in any order and any number of times', () => {
    fc.assert(
      fc.property(stays, (some) => {
        expect(certainPresence([...some, ...some.toReversed()], dayHours)).toEqual(
          certainPresence(some, dayHours),
        )
      }),
    )
  })

  it('never touch, and contain every second of the given intervals', () => {
    fc.assert(
      fc.property(stays, second, (some, moment) => {
        const united = mergeIntervals(some.filter(({ from, to }) => from < to))
        united.forEach((one, index) => {
          expect(index === 0 || (united[index - 1]?.to ?? '') < one.from).toBe(true)
        })
        const holds = (list: { from: string; to: string }[]) =>
          list.some(({ from, to }) => from <= moment && moment < to)
        expect(holds(united)).toBe(holds(some))
      }),
    )
  })

  it('do not change the given intervals', () => {
    const given = [aStayBetween('06:00', '07:00'), aStayBetween('06:30', '08:00')]
    expect(mergeIntervals(given)).toEqual([{ from: utcOnThatDay('06:00'), to: utcOnThatDay('08:00') }])
    expect(given).toEqual([aStayBetween('06:00', '07:00'), aStayBetween('06:30', '08:00')])
  })
})
