import { glued, type Token } from '../page/words'
import { abbreviations } from './zone-abbreviations'

/** An abbreviation and/or an offset in minutes, written as `EAT`, `GMT+3`, `UTC +05:30`, `TU`. */
export interface ZoneWords {
  abbreviation: string | null
  offset: number | null
  next: number
}

const universal = new Set(['GMT', 'UTC', 'TU', 'UT', 'TUC', 'UCT'])

/** Written in small letters too, and no words. */
const lowerToo = new Set(['gmt', 'utc', 'cet', 'cest', 'sast'])

/** The abbreviation or offset that begins at a token, or null. Abbreviations stand in capitals. */
export const zoneWordsAt = (tokens: Token[], index: number): ZoneWords | null => {
  const token = tokens[index]
  if (token?.kind !== 'word') return token ? offsetFirst(tokens, index) : null
  const name = lowerToo.has(token.folded) ? token.text.toUpperCase() : token.text
  if (universal.has(name)) {
    const twice = tokens[index + 1]?.text === '/' && universal.has(tokens[index + 2]?.text ?? '') ? 2 : 0
    const offset = offsetAfter(tokens, index + 1 + twice)
    if (offset) return { abbreviation: null, ...offset }
    return { abbreviation: name.startsWith('U') ? 'UTC' : 'GMT', offset: null, next: index + 1 }
  }
  return abbreviations.has(name) ? { abbreviation: name, offset: null, next: index + 1 } : null
}

/** `+3`, `+03:00`, `-4`, `+0530`; after a dash with a space, only a number that no minutes follow. */
const offsetAfter = (tokens: Token[], index: number): { offset: number; next: number } | null => {
  const [sign, hours, colon, minutes] = tokens.slice(index, index + 4)
  if (!sign || hours?.kind !== 'number' || hours.text.length > 4 || hours.text.length === 3) return null
  const minus = sign.folded === '-'
  if (!minus && sign.text !== '+') return null
  const withMinutes =
    colon?.folded === ':' && minutes?.text.length === 2 && minutes.kind === 'number' && glued(hours, colon)
  if (minus && !glued(sign, hours)) return null
  const four = hours.text.length === 4
  const hour = Number(four ? hours.text.slice(0, 2) : hours.text)
  const minute = withMinutes ? Number(minutes.text) : four ? Number(hours.text.slice(2)) : 0
  if (hour > 14 || minute > 59) return null
  return { offset: (minus ? -1 : 1) * (hour * 60 + minute) || 0, next: index + (withMinutes ? 4 : 2) }
}

/** `+3 GMT`, `+03:00 UTC`. */
const offsetFirst = (tokens: Token[], index: number): ZoneWords | null => {
  if (tokens[index]?.text !== '+') return null
  const offset = offsetAfter(tokens, index)
  if (!offset || !universal.has(tokens[offset.next]?.text ?? '')) return null
  return { abbreviation: null, offset: offset.offset, next: offset.next + 1 }
}

/** The token after zone words between two times: `10:00 EAT - 12:30 EAT`. */
export const zoneWordsEnd = (tokens: Token[], index: number): number => {
  const bracket = tokens[index]?.text === '(' ? 1 : 0
  const zone = zoneWordsAt(tokens, index + bracket)
  if (!zone) return index
  return bracket ? (tokens[zone.next]?.text === ')' ? zone.next + 1 : index) : zone.next
}
