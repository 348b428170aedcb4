import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { addMilliseconds, DAY_MS, HOUR_MS } from '../../../shared/domain/values/time/instant'
import { resolveWallTime, wallTimeAt } from '../../../shared/domain/values/time/local-time'
import { createVtimezone } from '../../../shared/mail/vtimezone'

const parseTimezone = (block: string) => new ICAL.Timezone(new ICAL.Component(ICAL.parse(block)))

/** The instant that an independent parser reads from a wall time with this VTIMEZONE. */
const readBack = (timezone: ICAL.Timezone, { date, time }: { date: string; time: string }): string => {
  const [year, month, day] = date.split('-').map(Number)
  const [hour, minute] = time.split(':').map(Number)
  return new ICAL.Time({ year, month, day, hour, minute, second: 0, isDate: false }, timezone)
    .toJSDate()
    .toISOString()
}

/** `readBack` with one block, each wall time once. */
const createReading = (block: string) => {
  const timezone = parseTimezone(block)
  const instants = new Map<string, string>()
  return (wall: { date: string; time: string }): string => {
    const key = `${wall.date} ${wall.time}`
    const instant = instants.get(key) ?? readBack(timezone, wall)
    instants.set(key, instant)
    return instant
  }
}

describe('the VTIMEZONE of a calendar file', () => {
  it('gives every zone the runtime’s own offsets, on any day of the three years ahead', () => {
    const disagreeing: string[] = []
    const from = '2026-01-01T00:00:00.000Z'
    // Zones whose blocks differ in the name only share one reading.
    const readings = new Map<string, ReturnType<typeof createReading>>()
    for (const zone of Intl.supportedValuesOf('timeZone')) {
      const block = createVtimezone(zone, from, '2029-12-31T23:00:00.000Z')
      const withoutName = block.replace(`TZID:${zone}`, 'TZID:Test/Zone')
      const reading = readings.get(withoutName) ?? createReading(withoutName)
      readings.set(withoutName, reading)
      expect(block).toContain(`\r\nTZID:${zone}\r\n`)
      for (let day = 3; day < 4 * 365; day += 26) {
        const at = addMilliseconds(from, day * DAY_MS + ((day * 7) % 24) * HOUR_MS)
        if (reading(wallTimeAt(at, zone)) !== at) disagreeing.push(`${zone} ${at}`)
      }
    }
    expect(disagreeing).toEqual([])
  }, 60_000)

  // Zones whose dates follow no yearly rule or whose laws changed of late.
  it.each([
    ['Africa/Casablanca', '2026-02-10', '2026-03-25'],
    ['Africa/El_Aaiun', '2027-02-01', '2027-03-20'],
    ['Africa/Cairo', '2026-04-20', '2026-11-02'],
    ['Asia/Gaza', '2026-03-20', '2026-10-30'],
    ['Asia/Almaty', '2026-03-01', '2026-12-01'],
    ['America/Asuncion', '2026-03-15', '2026-10-15'],
    ['Europe/Dublin', '2026-03-25', '2026-10-30'],
    ['Australia/Lord_Howe', '2026-04-01', '2026-10-10'],
    ['Antarctica/Troll', '2026-03-25', '2026-10-30'],
  ])('agrees in %s on every hour between %s and %s', (zone, first, last) => {
    const [from, to] = [`${first}T00:00:00.000Z`, `${last}T00:00:00.000Z`]
    const timezone = parseTimezone(createVtimezone(zone, from, to))
    for (let at = from; at < to; at = addMilliseconds(at, HOUR_MS)) {
      const wall = wallTimeAt(at, zone)
      // RFC 5545, 3.3.5 takes the first pass through an hour that the clocks repeat, as we do; ical.js the second.
      if (resolveWallTime(wall, zone).kind === 'overlap') continue
      expect(readBack(timezone, wall)).toBe(at)
    }
  })

  it('has the zone’s own name, a standard time, and no abbreviation', () => {
    const block = createVtimezone('Africa/Mogadishu', '2026-12-10T06:00:00.000Z', '2026-12-11T09:30:00.000Z')
    expect(block).toContain('\r\nTZID:Africa/Mogadishu\r\n')
    expect(block.match(/BEGIN:STANDARD/g)).toHaveLength(1)
    expect(block).not.toMatch(/DAYLIGHT|TZNAME/)
  })
})
