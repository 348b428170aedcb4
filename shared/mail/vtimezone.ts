import { DAY_MS, type Instant, MINUTE_MS, toEpochMillis } from '../domain/values/time/instant'
import { utcOffsetAt } from '../domain/values/time/local-time'
import { findOffsetChanges } from '../domain/values/time/offset-changes'

/**
 * A VTIMEZONE (RFC 5545, 3.6.5) from the offsets that this runtime has for the zone: the same ones that mails and
 * pages show. A calendar program that uses the block shows those times; one that knows the TZID may take its own tz
 * data instead, which can be older or newer (docs/decisions/0024-calendars-carry-offsets.md).
 * It covers a year around the instants by explicit dates instead of rules, because the dates of some zones, such as
 * Morocco's, follow no yearly rule.
 * @param from,to the first and the last instant that an entry names in this zone
 */
export const createVtimezone = (zone: string, from: Instant, to: Instant): string => {
  const key = `${zone} ${from} ${to}`
  const block = blocks.get(key) ?? computeVtimezone(zone, from, to)
  if (blocks.size >= MAX_BLOCKS) blocks.clear()
  blocks.set(key, block)
  return block
}

/** All mails of a clinic have the same block; computing one asks for the zone's offset some two hundred times. */
const blocks = new Map<string, string>()
const MAX_BLOCKS = 100

const computeVtimezone = (zone: string, from: Instant, to: Instant): string => {
  const [start, end] = [toEpochMillis(from) - 366 * DAY_MS, toEpochMillis(to) + 366 * DAY_MS]
  const changes = findOffsetChanges(zone, start, end)
  const initial = utcOffsetAt(zone, start)
  const standard = Math.min(initial, ...changes.map((change) => change.to))
  const observances = [{ at: start, from: initial, to: initial }, ...changes].map((change) =>
    observance(change, change.to === standard ? 'STANDARD' : 'DAYLIGHT'),
  )
  return ['BEGIN:VTIMEZONE', `TZID:${zone}`, ...observances.flat(), 'END:VTIMEZONE'].join('\r\n')
}

const observance = (
  { at, from, to }: { at: number; from: number; to: number },
  name: 'STANDARD' | 'DAYLIGHT',
): string[] => [
  `BEGIN:${name}`,
  `TZOFFSETFROM:${formatIcsOffset(from)}`,
  `TZOFFSETTO:${formatIcsOffset(to)}`,
  // The wall time of the change by the clock before it.
  `DTSTART:${formatWallTime(at + from * MINUTE_MS)}`,
  `END:${name}`,
]

/** `+0300` (RFC 5545, 3.3.14). @param minutes east of UTC is positive */
const formatIcsOffset = (minutes: number): string => {
  const twoDigits = (n: number) => String(n).padStart(2, '0')
  const size = Math.abs(minutes)
  return `${minutes < 0 ? '-' : '+'}${twoDigits(Math.floor(size / 60))}${twoDigits(size % 60)}`
}

const formatWallTime = (localMillis: number): string =>
  new Date(localMillis).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')
