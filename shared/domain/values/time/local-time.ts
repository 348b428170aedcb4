import { DAY_MS, fromEpochMillis, type Instant, MINUTE_MS } from './instant'

/** A calendar date `YYYY-MM-DD` and a clock time `HH:mm`, meaning nothing until a zone is named. */
export interface WallTime {
  date: string
  time: string
}

/** What a wall time means in a zone: one instant, two (the earlier is taken), or none (the one after the gap). */
export interface WallTimeResolution {
  instant: Instant
  kind: 'exact' | 'overlap' | 'gap'
  /** In a gap: the last wall time before it and the first after it; else empty. */
  neighbours: WallTime[]
}

/** Known zone names: each check costs a millisecond, and every clinic that is read needs one. */
const knownZones = new Set<string>()

/** Whether a name is an IANA zone this runtime knows; abbreviations and offsets are not. */
export const isTimeZone = (name: string): boolean => {
  if (knownZones.has(name)) return true
  const known =
    (/^[A-Za-z_]+\/[A-Za-z0-9_+\-/]+$/.test(name) || name === 'UTC') && createOffsetFormat(name) !== null
  if (known) knownZones.add(name)
  return known
}

/** Writes an instant's offset as `GMT+05:30`; null for a name that this runtime does not know. */
const createOffsetFormat = (zone: string): Intl.DateTimeFormat | null => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' })
  } catch {
    return null
  }
}

interface ZoneOffsets {
  format: Intl.DateTimeFormat
  /** By minute: since 1972 the clocks of every zone change at whole minutes of UTC. */
  byMinute: Map<number, number>
}

const offsetsByZone = new Map<string, ZoneOffsets>()
const MAX_OFFSETS_OF_ZONE = 200

/**
 * The zone's offset from UTC at an instant, in minutes (east is positive). Results are cached: a page or a mail asks
 * for the same few instants repeatedly, and a list of all zones for one instant of each.
 */
export const utcOffsetAt = (zone: string, milliseconds: number): number => {
  const minute = Math.floor(milliseconds / MINUTE_MS)
  const offsets = offsetsByZone.get(zone) ?? beginOffsets(zone)
  // An unknown name has no offset, and names of any number may be asked for.
  if (!offsets) return Number.NaN
  const { format, byMinute } = offsets
  const cached = byMinute.get(minute)
  if (cached !== undefined) return cached
  if (byMinute.size >= MAX_OFFSETS_OF_ZONE) byMinute.clear()
  const offset = parseOffset(format.format(minute * MINUTE_MS))
  byMinute.set(minute, offset)
  return offset
}

const beginOffsets = (zone: string): ZoneOffsets | null => {
  const format = createOffsetFormat(zone)
  if (!format) return null
  const offsets = { format, byMinute: new Map<number, number>() }
  offsetsByZone.set(zone, offsets)
  return offsets
}

/** Minutes of `10/12/2026, GMT-03:30`; of `GMT` alone 0. */
const parseOffset = (text: string): number => {
  const [, sign, hours, minutes] = /GMT(?:([+-])(\d\d):(\d\d))?/.exec(text) ?? []
  return hours === undefined ? 0 : (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
}

/** Cache of resolved wall times: the tz data of a running program do not change. */
const resolutionCache = new Map<string, WallTimeResolution>()

/**
 * The instant of a wall time in a zone: in an overlap the earlier, in a gap the wall time moved on by the gap's
 * length, which is Temporal's `compatible`. The result does not depend on today's date. Results are cached: the same
 * few are needed repeatedly, and the lookup in the tz data is the most expensive part of reading a clinic.
 * @throws RangeError when date, time or zone is not of its form
 */
export const resolveWallTime = ({ date, time }: WallTime, zone: string): WallTimeResolution => {
  const wall = `${date} ${time} ${zone}`
  const cached = resolutionCache.get(wall)
  if (cached !== undefined) return cached
  if (resolutionCache.size >= 1000) resolutionCache.clear()
  const resolution = computeResolution({ date, time }, zone)
  resolutionCache.set(wall, resolution)
  return resolution
}

/** The instant of a wall time for which the caller has already refused gaps. */
export const instantAt = (date: string, time: string, zone: string): Instant =>
  resolveWallTime({ date, time }, zone).instant

const computeResolution = (wall: WallTime, zone: string): WallTimeResolution => {
  const local = localMillis(wall)
  if (!isTimeZone(zone)) throw new RangeError(`not an IANA zone: ${zone}`)
  // One day is more than any UTC offset (-12:00 to +14:00), so these two instants are before and after a change of
  // offset.
  const before = utcOffsetAt(zone, local - DAY_MS)
  const after = utcOffsetAt(zone, local + DAY_MS)
  const candidates = [...new Set([before, after])]
    .filter((offset) => utcOffsetAt(zone, local - offset * MINUTE_MS) === offset)
    .map((offset) => local - offset * MINUTE_MS)
  const [first] = candidates
  if (first === undefined) return gap(local, before, after)
  if (candidates.length === 1) return { instant: fromEpochMillis(first), kind: 'exact', neighbours: [] }
  return { instant: fromEpochMillis(Math.min(...candidates)), kind: 'overlap', neighbours: [] }

  function gap(at: number, from: number, to: number): WallTimeResolution {
    const instant = at - from * MINUTE_MS
    const change = transitionBetween(zone, at - to * MINUTE_MS, instant)
    const neighbours = [wallOf(change + from * MINUTE_MS - MINUTE_MS), wallOf(change + to * MINUTE_MS)]
    return { instant: fromEpochMillis(instant), kind: 'gap', neighbours }
  }
}

/** The wall time that a clock in the zone shows at an instant. */
export const wallTimeAt = (instant: Instant, zone: string): WallTime => {
  const at = Date.parse(instant)
  return wallOf(at + utcOffsetAt(zone, at) * MINUTE_MS)
}

/** The calendar date some days later (earlier when negative). */
export const addDays = (date: string, days: number): string =>
  new Date(localMillis({ date, time: '00:00' }) + days * DAY_MS).toISOString().slice(0, 10)

const localMillis = ({ date, time }: WallTime): number => {
  const millis = Date.parse(`${date}T${time}:00.000Z`)
  const shown = Number.isNaN(millis) ? '' : new Date(millis).toISOString().slice(0, 16)
  if (shown !== `${date}T${time}`) throw new RangeError(`not a date and time: ${date} ${time}`)
  return millis
}

const wallOf = (local: number): WallTime => {
  const text = new Date(local).toISOString()
  return { date: text.slice(0, 10), time: text.slice(11, 16) }
}

const transitionBetween = (zone: string, from: number, to: number): number => {
  let low = Math.min(from, to) - DAY_MS
  let high = Math.max(from, to) + DAY_MS
  const old = utcOffsetAt(zone, low)
  while (high - low > 1000) {
    const middle = Math.floor((low + high) / 2)
    if (utcOffsetAt(zone, middle) === old) low = middle
    else high = middle
  }
  return Math.round(high / MINUTE_MS) * MINUTE_MS
}
