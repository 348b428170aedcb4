import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { MINUTE_MS } from '../../../../../shared/domain/values/time/instant'
import {
  addDays,
  instantAt,
  isTimeZone,
  resolveWallTime,
  wallTimeAt,
} from '../../../../../shared/domain/values/time/local-time'

afterEach(() => void vi.useRealTimers())

const zones = Intl.supportedValuesOf('timeZone')
const from = Temporal.Instant.from('2024-01-01T00:00:00Z')
const until = Temporal.Instant.from('2036-01-01T00:00:00Z').epochMilliseconds

/** What decides a result of Temporal: zones with the same changes at the same instants give the same ones. */
const clockOf = (zone: string, transitions: number[]): string =>
  [from.epochMilliseconds, ...transitions]
    .map((at) => `${at} ${Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).offset}`)
    .join()

const transitionsOf = (zone: string): number[] => {
  const found: number[] = []
  let at = from.toZonedDateTimeISO(zone).getTimeZoneTransition('next')
  while (at && at.epochMilliseconds < until) {
    found.push(at.epochMilliseconds)
    at = at.getTimeZoneTransition('next')
  }
  return found
}

const compatible = (zone: string, date: string, time: string): string =>
  new Date(
    Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(zone, { disambiguation: 'compatible' })
      .epochMilliseconds,
  ).toISOString()

/** Each half hour on the clock, from three hours before to three hours after, skipped ones included. */
const wallTimesAround = (transition: number, zone: string) => {
  const { date, time } = wallTimeAt(new Date(transition).toISOString(), zone)
  const local = Date.parse(`${date}T${time}:00Z`)
  return Array.from({ length: 15 }, (_, index) => {
    const text = new Date(local + (index - 8) * 30 * MINUTE_MS).toISOString()
    return { date: text.slice(0, 10), time: text.slice(11, 16) }
  })
}

describe('a wall time in a zone', () => {
  it('means what Temporal calls compatible, around every transition of every zone in 2024-2035', () => {
    let compared = 0
    const known = new Map<string, string>()
    for (const zone of zones) {
      const transitions = transitionsOf(zone)
      const clock = clockOf(zone, transitions)
      for (const transition of transitions) {
        for (const wall of wallTimesAround(transition, zone)) {
          compared += 1
          const key = `${wall.date} ${wall.time} ${clock}`
          const expected = known.get(key) ?? compatible(zone, wall.date, wall.time)
          known.set(key, expected)
          if (resolveWallTime(wall, zone).instant !== expected) {
            expect.fail(
              `${zone} ${wall.date} ${wall.time}: ${resolveWallTime(wall, zone).instant}, not ${expected}`,
            )
          }
        }
      }
    }
    expect(zones.length).toBeGreaterThan(400)
    expect(compared).toBeGreaterThan(30_000)
  }, 120_000)

  it('means what Temporal calls compatible at any minute of 2024-2035', () => {
    const minute = fc.integer({ min: from.epochMilliseconds / MINUTE_MS, max: until / MINUTE_MS - 1 })
    fc.assert(
      fc.property(fc.constantFrom(...zones), minute, (zone, at) => {
        const wall = wallTimeAt(new Date(at * MINUTE_MS).toISOString(), zone)
        expect(resolveWallTime(wall, zone).instant).toBe(compatible(zone, wall.date, wall.time))
      }),
      { numRuns: 2000 },
    )
  }, 60_000)

  it('inside a gap is refused with its two neighbours, or moved on by the gap', () => {
    const found = resolveWallTime({ date: '2026-03-29', time: '02:30' }, 'Europe/Zurich')
    expect(found).toEqual({
      instant: '2026-03-29T01:30:00.000Z',
      kind: 'gap',
      neighbours: [
        { date: '2026-03-29', time: '01:59' },
        { date: '2026-03-29', time: '03:00' },
      ],
    })
  })

  it('inside an overlap is the earlier instant and is marked as such', () => {
    const found = resolveWallTime({ date: '2026-10-25', time: '02:30' }, 'Europe/Zurich')
    expect(found).toEqual({ instant: '2026-10-25T00:30:00.000Z', kind: 'overlap', neighbours: [] })
  })

  it('gives the same instant on any current date, in overlaps and gaps of both halves of the year', async () => {
    const walls: [string, string, string][] = [
      ['Europe/Zurich', '2026-10-25', '02:30'],
      ['Europe/Zurich', '2026-03-29', '02:30'],
      ['Pacific/Auckland', '2027-04-04', '02:30'],
      ['Pacific/Auckland', '2026-09-27', '02:30'],
      ['Africa/Mogadishu', '2026-12-10', '09:00'],
    ]
    const resolvedOn = async (today: string) => {
      vi.useFakeTimers({ toFake: ['Date'], now: new Date(today) })
      // Results are cached, so each date starts with an empty cache.
      vi.resetModules()
      const fresh = await import('../../../../../shared/domain/values/time/local-time')
      return walls.map(([zone, date, time]) => fresh.resolveWallTime({ date, time }, zone))
    }
    const days = ['2026-01-15', '2026-07-15', '2026-10-25', '2027-04-04', '2031-01-01']
    const found = []
    for (const day of days) found.push(await resolvedOn(`${day}T00:30:00.000Z`))
    for (const each of found) expect(each).toEqual(found[0])
    expect(found[0]?.map(({ instant, kind }) => [instant, kind])).toEqual([
      ['2026-10-25T00:30:00.000Z', 'overlap'],
      ['2026-03-29T01:30:00.000Z', 'gap'],
      ['2027-04-03T13:30:00.000Z', 'overlap'],
      ['2026-09-26T14:30:00.000Z', 'gap'],
      ['2026-12-10T06:00:00.000Z', 'exact'],
    ])
  })

  it('needs a real date, a real time and an IANA zone', () => {
    expect(() => instantAt('2026-02-30', '09:00', 'Africa/Maseru')).toThrow('2026-02-30')
    expect(() => instantAt('2026-02-20', '24:00', 'Africa/Maseru')).toThrow('24:00')
    for (const name of ['EAT', 'CEST', 'GMT+2', 'UTC+3', '+03:00', 'Africa/Nowhere']) {
      expect(() => instantAt('2026-02-20', '09:00', name)).toThrow(name)
    }
  })
})

describe('a zone', () => {
  it('is an IANA name only, never an abbreviation or an offset', () => {
    expect(['Africa/Mogadishu', 'America/Argentina/Ushuaia', 'UTC'].map(isTimeZone)).toEqual([
      true,
      true,
      true,
    ])
    expect(['EAT', 'SAST', 'GMT+2', 'EST', '+02:00', ''].some(isTimeZone)).toBe(false)
  })
})

describe('a calendar date', () => {
  it('can be moved by days across months, years and leap days', () => {
    expect(addDays('2028-03-01', -1)).toBe('2028-02-29')
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
    expect(addDays('2026-12-10', -7)).toBe('2026-12-03')
  })
})
