import { isZone } from '../../time/local-time'
import type { DateMention } from '../dates/dates'
import type { Token } from '../page/words'
import { adjectives } from '../places/country-names'
import { type Place, placeAt, placeBefore } from '../places/places'
import type { TimeRange } from '../sessions/time-ranges'
import { alsoWords } from './zone-abbreviations'
import { zoneNameAt } from './zone-names'
import { zoneWordsAt } from './zone-words'

/** What one spot of the page says about the zone; several forms beside each other are one statement. */
export interface StatedZone {
  abbreviations: string[]
  offsets: number[]
  /** IANA names as written. */
  names: string[]
  places: Place[]
  local: boolean
  first: number
  next: number
}

const timeWords = new Set(
  'time times timezone zone timezones heure heures hora horas horaire horaires horario horarios fuseau huso tz'.split(
    ' ',
  ),
)
const of = new Set("de d du des del la le l a of the in for ' : ( - oficial legal zone".split(' '))
/** What must stand between `time` and a place; `heure de Kigali` needs nothing more. */
const marked = new Set(['zone', ':', '('])
const localWords = new Set(['local', 'locale', 'locales', 'locaux'])
const standard = new Set(['standard', 'summer', 'daylight', 'winter'])
const between = new Set('or i e ie ou o heure hora time de of local soit aka that is'.split(' '))

/** Every statement about the zone in a line. */
export const zonesIn = (
  text: string,
  tokens: Token[],
  times: TimeRange[],
  dates: DateMention[],
): StatedZone[] => {
  const inTime = new Set(
    times.flatMap(({ first, next }) => Array.from({ length: next - first }, (_, step) => first + step)),
  )
  const found: StatedZone[] = []
  for (let index = 0; index < tokens.length; ) {
    const zone = zoneAt(index)
    if (zone) add(zone)
    index = zone ? Math.max(zone.next, index + 1) : index + 1
  }
  return found

  function add(zone: StatedZone): void {
    const before = found.at(-1)
    if (!before || !touch(before, zone)) found.push(zone)
    else
      found.splice(-1, 1, {
        abbreviations: [...before.abbreviations, ...zone.abbreviations],
        offsets: [...before.offsets, ...zone.offsets],
        names: [...before.names, ...zone.names],
        places: [...before.places, ...zone.places],
        local: before.local || zone.local,
        first: Math.min(before.first, zone.first),
        next: zone.next,
      })
  }

  function touch(before: StatedZone, zone: StatedZone): boolean {
    const gap = tokens.slice(before.next, zone.first)
    return (
      gap.length <= 4 &&
      gap.every(
        (token, step) =>
          !inTime.has(before.next + step) &&
          (token.kind === 'mark' ? token.text !== '.' : between.has(token.folded)),
      )
    )
  }

  function zoneAt(index: number): StatedZone | null {
    const token = tokens[index] as Token
    return (
      ianaAt(index) ??
      written(index) ??
      (token.kind === 'word' || token.text === '+' ? abbreviated(index) : null) ??
      (timeWords.has(token.folded) ? placed(index) : null)
    )
  }

  function ianaAt(index: number): StatedZone | null {
    if (tokens[index + 1]?.text !== '/') return null
    const name = /^[A-Z][A-Za-z]+(?:\/[A-Z][A-Za-z_+-]+){1,2}/.exec(
      text.slice(tokens[index]?.at, (tokens[index]?.at ?? 0) + 60),
    )?.[0]
    if (!name || !isZone(name)) return null
    const end = (tokens[index]?.at ?? 0) + name.length
    const next = tokens.findIndex((token, at) => at > index && token.at >= end)
    return stated(index, next === -1 ? tokens.length : next, { names: [name] })
  }

  function english(index: number): boolean {
    return ['time', 'times', 'tz'].includes(tokens[index]?.folded ?? '')
  }

  function written(index: number): StatedZone | null {
    const name = zoneNameAt(tokens, index)
    return name && stated(index, name.next, { abbreviations: [name.abbreviation] })
  }

  function abbreviated(index: number): StatedZone | null {
    const words = zoneWordsAt(tokens, index)
    if (!words) return null
    if (words.offset !== null) return stated(index, words.next, { offsets: [words.offset] })
    if (!words.abbreviation || !meantAsZone(index, words.next, words.abbreviation)) return null
    return stated(index, words.next, { abbreviations: [words.abbreviation] })
  }

  /** After a time or a date, after a word for time, in brackets of its own, or beside an offset. */
  function meantAsZone(index: number, next: number, abbreviation: string): boolean {
    const bracketed =
      tokens[index - 1]?.text === '(' && [')', ',', '/', '-', undefined].includes(tokens[next]?.folded)
    const closed = tokens[next] === undefined || tokens[next]?.kind === 'mark'
    if (alsoWords.has(abbreviation) && !closed) return false
    let before = index - 1
    while (index - before < 4 && tokens[before]?.kind === 'mark' && !inTime.has(before)) before--
    if (inTime.has(before)) return true
    if (dates.some((date) => before >= date.first && before < date.next)) return true
    if (tokens.slice(Math.max(0, index - 12), index).some((token) => timeWords.has(token.folded))) return true
    const offset = [0, 1, 2].some((step) => (zoneWordsAt(tokens, next + step)?.offset ?? null) !== null)
    const last = found.at(-1)
    if (offset || (last && index - last.next <= 2)) return true
    return bracketed && (dates.length > 0 || times.length > 0 || tokens.length <= 8)
  }

  /** `Kigali local time`, `local time in Kigali`, `heure de Kinshasa`, `Time zone: Nairobi`. */
  function placed(index: number): StatedZone | null {
    let before = index - 1
    while (standard.has(tokens[before]?.folded ?? '')) before--
    const localBefore = localWords.has(tokens[before]?.folded ?? '')
    const place = placeBefore(tokens, localBefore ? before : before + 1)
    if (place) return stated(place.first, index + 1, { places: [place] })
    let after = index + 1
    const localAfter = localWords.has(tokens[after]?.folded ?? '')
    if (localAfter) after++
    const country = english(index) ? undefined : adjectives.get(tokens[after]?.folded ?? '')
    if (country)
      return stated(index, after + 1, { places: [{ zone: null, country, first: after, next: after + 1 }] })
    const local = localBefore || localAfter
    const from = after
    while (
      after - from < 4 &&
      (of.has(tokens[after]?.folded ?? '') || timeWords.has(tokens[after]?.folded ?? ''))
    )
      after++
    const loose = english(index) && !local
    const meant =
      after > from && (!loose || tokens.slice(from, after).some((token) => marked.has(token.folded)))
    const named = meant ? placeAt(tokens, after) : null
    if (named) return stated(local && localBefore ? index - 1 : index, named.next, { places: [named] })
    return local ? stated(localBefore ? index - 1 : index, from, { local: true }) : null
  }
}

export const noStatement: StatedZone = {
  abbreviations: [],
  offsets: [],
  names: [],
  places: [],
  local: false,
  first: 0,
  next: 0,
}

const stated = (first: number, next: number, parts: Partial<StatedZone>): StatedZone => ({
  ...noStatement,
  ...parts,
  first,
  next,
})
