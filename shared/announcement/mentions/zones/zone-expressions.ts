import { areAdjacent, type TextToken } from '../../text/tokens'
import { zoneAbbreviations } from './zone-abbreviations'

/** An abbreviation and/or an offset in minutes, written as `EAT`, `GMT+3`, `UTC +05:30`, `TU`. */
export interface ZoneExpression {
  abbreviation: string | null
  offset: number | null
  next: number
}

const utcNames = new Set(['GMT', 'UTC', 'TU', 'UT', 'TUC', 'UCT'])

/** Abbreviations that are also read in lower case, since they are no words. */
const lowerCaseNames = new Set(['gmt', 'utc', 'cet', 'cest', 'sast'])

/** The abbreviation or offset that begins at a token, or null. Abbreviations are in capitals. */
export const parseZoneExpression = (tokens: TextToken[], index: number): ZoneExpression | null => {
  const token = tokens[index]
  if (token?.kind !== 'word') return token ? parseOffsetFirst(tokens, index) : null
  const name = lowerCaseNames.has(token.folded) ? token.text.toUpperCase() : token.text
  if (utcNames.has(name)) {
    const twice = tokens[index + 1]?.text === '/' && utcNames.has(tokens[index + 2]?.text ?? '') ? 2 : 0
    const offset = parseOffset(tokens, index + 1 + twice)
    if (offset) return { abbreviation: null, ...offset }
    return { abbreviation: name.startsWith('U') ? 'UTC' : 'GMT', offset: null, next: index + 1 }
  }
  return zoneAbbreviations.has(name) ? { abbreviation: name, offset: null, next: index + 1 } : null
}

/** `+3`, `+03:00`, `-4`, `+0530`; after a dash with a space, only a number that no minutes follow. */
const parseOffset = (tokens: TextToken[], index: number): { offset: number; next: number } | null => {
  const [sign, hours, colon, minutes] = tokens.slice(index, index + 4)
  if (!sign || hours?.kind !== 'number' || hours.text.length > 4 || hours.text.length === 3) return null
  const minus = sign.folded === '-'
  if (!minus && sign.text !== '+') return null
  const withMinutes =
    colon?.folded === ':' &&
    minutes?.text.length === 2 &&
    minutes.kind === 'number' &&
    areAdjacent(hours, colon)
  if (minus && !areAdjacent(sign, hours)) return null
  const four = hours.text.length === 4
  const hour = Number(four ? hours.text.slice(0, 2) : hours.text)
  const minute = withMinutes ? Number(minutes.text) : four ? Number(hours.text.slice(2)) : 0
  if (hour > 14 || minute > 59) return null
  return { offset: (minus ? -1 : 1) * (hour * 60 + minute) || 0, next: index + (withMinutes ? 4 : 2) }
}

/** `+3 GMT`, `+03:00 UTC`. */
const parseOffsetFirst = (tokens: TextToken[], index: number): ZoneExpression | null => {
  if (tokens[index]?.text !== '+') return null
  const offset = parseOffset(tokens, index)
  if (!offset || !utcNames.has(tokens[offset.next]?.text ?? '')) return null
  return { abbreviation: null, offset: offset.offset, next: offset.next + 1 }
}

/** The token after zone words between two times: `10:00 EAT - 12:30 EAT`. */
export const skipZoneExpression = (tokens: TextToken[], index: number): number => {
  const bracket = tokens[index]?.text === '(' ? 1 : 0
  const zone = parseZoneExpression(tokens, index + bracket)
  if (!zone) return index
  return bracket ? (tokens[zone.next]?.text === ')' ? zone.next + 1 : index) : zone.next
}
