import type { Token } from '../page/words'
import type { TimeRange } from '../sessions/time-ranges'
import { meaningsOf } from './zone-abbreviations'
import { noStatement, type StatedZone } from './zone-mentions'

const between = new Set('or ou o i e ie soit equivalent to that is aka eq corresponds'.split(' '))
const day = 1440

/**
 * `09:30 - 12:30 EAT / 08:30 - 11:30 CEST` says one time twice. The first stays; the second goes, and where
 * the first has no zone, the two together give its offset. Times that do not fit stay, to be seen as a contradiction.
 */
export const withoutSecondZone = (
  tokens: Token[],
  times: TimeRange[],
  zones: StatedZone[],
): { times: TimeRange[]; zones: StatedZone[] } => {
  const [first, second] = times
  if (!first || !second || times.length !== 2 || zones.length === 0) return { times, zones }
  const own = zones.find((zone) => zone.first >= first.next && zone.next <= second.first)
  const other = zones.find((zone) => zone.first >= second.next)
  if (!other || !areBeside() || (first.to === null) !== (second.to === null)) return { times, zones }
  if (
    first.to !== null &&
    second.to !== null &&
    (first.to - first.from - (second.to - second.from)) % day !== 0
  )
    return { times, zones }
  const implied = offsetsOf(other).map((offset) => offset + shift(first.from - second.from))
  const fits = own ? implied.some((offset) => offsetsOf(own).includes(offset)) : implied.length === 1
  if (!fits) return { times, zones }
  const kept = own ?? { ...noStatement, offsets: implied, first: first.first, next: first.next }
  return { times: [first], zones: [kept, ...zones.filter((zone) => zone !== other && zone !== own)] }

  function areBeside(): boolean {
    const gap = tokens.slice(own?.next ?? first?.next, second?.first)
    return gap.length <= 4 && gap.every(({ kind, folded }) => kind === 'mark' || between.has(folded))
  }
}

const offsetsOf = (zone: StatedZone): number[] =>
  zone.offsets.length > 0
    ? zone.offsets
    : zone.abbreviations.flatMap((name) => meaningsOf(name).map(({ offset }) => offset))

/** The difference of two clocks, at most half a day either way. */
const shift = (minutes: number): number => ((((minutes + day / 2) % day) + day) % day) - day / 2
