import type { TextToken } from '../text/tokens'
import type { TimeRange } from './time-ranges'
import { findZoneMeanings } from './zone-abbreviations'
import { emptyZoneMention, type ZoneMention } from './zone-mentions'

const joiningWords = new Set('or ou o i e ie soit equivalent to that is aka eq corresponds'.split(' '))
const minutesPerDay = 1440

/**
 * `09:30 - 12:30 EAT / 08:30 - 11:30 CEST` says one time twice. The first stays; the second goes, and where
 * the first has no zone, the two together give its offset. Times that do not fit stay, to be seen as a contradiction.
 */
export const dropSecondZone = (
  tokens: TextToken[],
  times: TimeRange[],
  zones: ZoneMention[],
): { times: TimeRange[]; zones: ZoneMention[] } => {
  const [first, second] = times
  if (!first || !second || times.length !== 2 || zones.length === 0) return { times, zones }
  const ownZone = zones.find((zone) => zone.first >= first.next && zone.next <= second.first)
  const other = zones.find((zone) => zone.first >= second.next)
  if (!other || !areBeside() || (first.to === null) !== (second.to === null)) return { times, zones }
  if (
    first.to !== null &&
    second.to !== null &&
    (first.to - first.from - (second.to - second.from)) % minutesPerDay !== 0
  )
    return { times, zones }
  const implied = offsetsOfMention(other).map((offset) => offset + clockDifference(first.from - second.from))
  const fits = ownZone
    ? implied.some((offset) => offsetsOfMention(ownZone).includes(offset))
    : implied.length === 1
  if (!fits) return { times, zones }
  const kept = ownZone ?? { ...emptyZoneMention, offsets: implied, first: first.first, next: first.next }
  return { times: [first], zones: [kept, ...zones.filter((zone) => zone !== other && zone !== ownZone)] }

  function areBeside(): boolean {
    const gap = tokens.slice(ownZone?.next ?? first?.next, second?.first)
    return (
      gap.length <= 4 && gap.every(({ kind, folded }) => kind === 'punctuation' || joiningWords.has(folded))
    )
  }
}

const offsetsOfMention = (zone: ZoneMention): number[] =>
  zone.offsets.length > 0
    ? zone.offsets
    : zone.abbreviations.flatMap((name) => findZoneMeanings(name).map(({ offset }) => offset))

/** The difference of two clocks, at most half a day either way. */
const clockDifference = (minutes: number): number =>
  ((((minutes + minutesPerDay / 2) % minutesPerDay) + minutesPerDay) % minutesPerDay) - minutesPerDay / 2
