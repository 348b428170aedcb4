import { isTimeZone } from '../../domain/values/time/local-time'
import type { TextToken } from '../text/tokens'
import type { TimeRange } from './clock/time-ranges'
import type { DateMention } from './dates/date-mention'
import { findPlacesFrom } from './places/place-lists'
import { findPlaceBefore } from './places/place-mentions'
import { parsePlaceOfTimeWord, timeWords } from './time-word-places'
import { createZoneMention, type ZoneMention } from './zone-mention'
import { ambiguousAbbreviations } from './zones/zone-abbreviations'
import { parseZoneExpression } from './zones/zone-expressions'
import { parseZoneName } from './zones/zone-names'

const joiningWords = new Set('or i e ie ou o heure hora time de of local soit aka that is'.split(' '))

const placeLinks = new Set(['in', 'a', 'en', 'em', 'at'])

/** Every statement about the zone in a line. */
export const findZoneMentions = (
  text: string,
  tokens: TextToken[],
  times: TimeRange[],
  dates: DateMention[],
): ZoneMention[] => {
  const timeTokens = new Set(
    times.flatMap(({ first, next }) => Array.from({ length: next - first }, (_, step) => first + step)),
  )
  const mentions: ZoneMention[] = []
  for (let index = 0; index < tokens.length; ) {
    const zone = parseZoneMention(index)
    if (zone) addMention(zone)
    index = zone ? Math.max(zone.next, index + 1) : index + 1
  }
  return mentions

  function addMention(zone: ZoneMention): void {
    const before = mentions.at(-1)
    if (!before || !areConnected(before, zone)) mentions.push(zone)
    else
      mentions.splice(-1, 1, {
        abbreviations: [...before.abbreviations, ...zone.abbreviations],
        offsets: [...before.offsets, ...zone.offsets],
        names: [...before.names, ...zone.names],
        places: [...before.places, ...zone.places],
        local: before.local || zone.local,
        first: Math.min(before.first, zone.first),
        next: zone.next,
      })
  }

  function areConnected(before: ZoneMention, zone: ZoneMention): boolean {
    const gap = tokens.slice(before.next, zone.first)
    return (
      gap.length <= 4 &&
      gap.every(
        (token, step) =>
          !timeTokens.has(before.next + step) &&
          (token.kind === 'punctuation'
            ? token.text !== '.' && token.text !== '|'
            : joiningWords.has(token.folded)),
      )
    )
  }

  function parseZoneMention(index: number): ZoneMention | null {
    const token = tokens[index] as TextToken
    return (
      parseIanaName(index) ??
      parseWrittenName(index) ??
      parsePlaceOfTime(index) ??
      parsePlaceOfOffset(index) ??
      (token.kind === 'word' || token.text === '+' ? parseAbbreviation(index) : null) ??
      (timeWords.has(token.folded) ? parsePlaceOfTimeWord(tokens, index) : null)
    )
  }

  function parseIanaName(index: number): ZoneMention | null {
    if (tokens[index + 1]?.text !== '/') return null
    const name = /^[A-Z][A-Za-z]+(?:\/[A-Z][A-Za-z_+-]+){1,2}/.exec(
      text.slice(tokens[index]?.at, (tokens[index]?.at ?? 0) + 60),
    )?.[0]
    if (!name || !isTimeZone(name)) return null
    const end = (tokens[index]?.at ?? 0) + name.length
    const next = tokens.findIndex((token, at) => at > index && token.at >= end)
    return createZoneMention(index, next === -1 ? tokens.length : next, { names: [name] })
  }

  function parseWrittenName(index: number): ZoneMention | null {
    const name = parseZoneName(tokens, index)
    return name && createZoneMention(index, name.next, { abbreviations: [name.abbreviation] })
  }

  /** `12:00-15:00 Nairobi / 10:00-13:00 Abuja`, `9:30 AM – 1:00 PM (Dar es Salaam)`. */
  function parsePlaceOfTime(index: number): ZoneMention | null {
    const bracket = tokens[index - 1]?.text === '(' ? 1 : 0
    if (!times.some(({ next }) => next === index - bracket)) return null
    // Of several times each may be said to be `in` a place.
    const word = tokens[index]?.folded ?? ''
    const link = word === 'по' || (times.length > 1 && placeLinks.has(word)) ? 1 : 0
    const places = findPlacesFrom(tokens, index + link)
    const next = places.at(-1)?.next
    if (next === undefined) return null
    const after = tokens[next]
    const isClosed = bracket
      ? after?.text === ')'
      : after === undefined || ['/', '|', ';', '(', ')'].includes(after.text) || places.length > 1
    return isClosed
      ? createZoneMention(index, timeWords.has(after?.folded ?? '') ? next + 1 : next, { places })
      : null
  }

  /** `(UTC+12, Suva)`: the place beside an offset in one bracket. `(UTC+02:00) Harare, Pretoria`: as Outlook writes it. */
  function parsePlaceOfOffset(index: number): ZoneMention | null {
    const before = mentions.at(-1)
    if (
      tokens[index - 1]?.text === ')' &&
      before?.next === index - 1 &&
      tokens[before.first - 1]?.text === '('
    ) {
      const places = findPlacesFrom(tokens, index)
      const next = places.at(-1)?.next
      return next === undefined ? null : createZoneMention(before.first - 1, next, { places })
    }
    if (tokens[index - 1]?.text !== ',' || mentions.at(-1)?.next !== index - 1) return null
    const places = findPlacesFrom(tokens, index)
    const next = places.at(-1)?.next
    return next !== undefined && tokens[next]?.text === ')'
      ? createZoneMention(index, next, { places })
      : null
  }

  function parseAbbreviation(index: number): ZoneMention | null {
    const words = parseZoneExpression(tokens, index)
    if (!words) return null
    if (words.offset !== null) return createZoneMention(index, words.next, { offsets: [words.offset] })
    if (!words.abbreviation || !isMeantAsZone(index, words.next, words.abbreviation)) return null
    return createZoneMention(index, words.next, { abbreviations: [words.abbreviation] })
  }

  /** After a time or a date, after a word for time, in brackets of its own, or beside an offset. */
  function isMeantAsZone(index: number, next: number, abbreviation: string): boolean {
    const bracketed =
      tokens[index - 1]?.text === '(' && [')', ',', '/', '-', undefined].includes(tokens[next]?.folded)
    const closed = tokens[next] === undefined || tokens[next]?.kind === 'punctuation'
    if (ambiguousAbbreviations.has(abbreviation) && !closed) return false
    let before = index - 1
    while (index - before < 4 && tokens[before]?.kind === 'punctuation' && !timeTokens.has(before)) before--
    if (timeTokens.has(before)) return true
    if (dates.some((date) => before >= date.first && before < date.next)) return true
    if (tokens.slice(Math.max(0, index - 12), index).some((token) => timeWords.has(token.folded))) return true
    const offset = [0, 1, 2].some(
      (step) => (parseZoneExpression(tokens, next + step)?.offset ?? null) !== null,
    )
    const last = mentions.at(-1)
    if (offset || (last && index - last.next <= 2)) return true
    if (!bracketed || isAbbreviationOfWords(tokens, index - 1, abbreviation)) return false
    const word = tokens[index - 2]
    const named = word?.kind === 'word' && word.text[0] !== word.text[0]?.toLowerCase()
    return (
      (named ? findPlaceBefore(tokens, index - 1) !== null : dates.length > 0 || times.length > 0) ||
      tokens.length <= 8
    )
  }
}

/** `Information Society Technologies (IST)`, `Telecommunication Development Bureau (BDT)`: the letters are those of the words before them, in any order. */
const isAbbreviationOfWords = (tokens: TextToken[], end: number, abbreviation: string): boolean => {
  const words = tokens.slice(Math.max(0, end - abbreviation.length), end)
  const initials = words.map(({ text }) => text[0]?.toUpperCase() ?? '')
  return sortLetters(initials) === sortLetters([...abbreviation])
}

const sortLetters = (letters: string[]): string => letters.toSorted().join('')
