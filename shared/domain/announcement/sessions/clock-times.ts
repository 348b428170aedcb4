import { glued, type Token } from '../page/words'

/** A clock time in a line: minutes since midnight, and how sure its form is. */
export interface Clock {
  minutes: number
  meridiem: 'am' | 'pm' | null
  /** `sure`: 10:00, 10h00, 9 am; `dotted`: 9.30; `digits`: 0930; `bare`: 10 (only beside a sure one). */
  form: 'sure' | 'dotted' | 'digits' | 'bare'
  /** Whether the hour was written with one digit and no meridiem: 1:30 may mean the afternoon. */
  short: boolean
  /** The first token after it. */
  next: number
  /** The position in the line after it. */
  end: number
}

const noon = new Set(['noon', 'midday', 'midi', 'mediodia'])
const hourWords = new Set(['h', 'hr', 'hrs', 'hours', 'heures', 'horas', 'uhr', 'min', 'mn'])

/** The clock time that begins at a token, or null. */
export const clockAt = (tokens: Token[], index: number): Clock | null => {
  const first = tokens[index]
  if (!first) return null
  if (noon.has(first.folded)) return clock(12, 0, 'sure', index + 1, first.end, null, false)
  if (first.kind !== 'number') return null
  if (first.text.length === 4) return fourDigits(tokens, index)
  if (first.text.length > 2) return null
  return withMinutes(tokens, index) ?? hourOnly(tokens, index)
}

const withMinutes = (tokens: Token[], index: number): Clock | null => {
  const [hour, sign, minute, colon, second] = tokens.slice(index, index + 5)
  if (!hour || !sign || minute?.kind !== 'number') return null
  const form = formOf(hour, sign, minute)
  if (!form) return null
  const title =
    minute.text.length === 3 && tokens[index + 3]?.kind === 'word' && glued(minute, tokens[index + 3])
  if (minute.text.length !== 2 && !title) return null
  const again =
    colon?.folded === ':' && glued(minute, colon) && second?.text.length === 2 && glued(colon, second)
  if (again && !glued(sign, minute)) return null
  const end = title ? minute.end - 1 : again ? second.end : minute.end
  const next = title ? index + 2 : index + (again ? 5 : 3)
  const suffix = title ? null : meridiemAt(tokens, next)
  const value = Number(minute.text.slice(0, 2))
  if (suffix) return clock(Number(hour.text), value, 'sure', suffix.next, suffix.end, suffix.meridiem, false)
  const word = tokens[next]
  const noonMark = hour.text === '12' && word !== undefined && (word.folded === 'm' || noon.has(word.folded))
  const trailing = !title && word && (noonMark || hourWords.has(word.folded)) ? word : null
  const dot = tokens[next + 1]
  const dotted = trailing && dot?.text === '.' && glued(trailing, dot)
  return clock(
    Number(hour.text),
    value,
    form,
    dotted ? next + 2 : trailing ? next + 1 : next,
    dotted ? dot.end : (trailing?.end ?? end),
    null,
    hour.text.length === 1,
  )
}

/** `10:00`, `10h00`, `10 h 00`, `10 : 00`, `9.30`; a space on one side of the sign only between two digits each. */
const formOf = (hour: Token, sign: Token, minute: Token): 'sure' | 'dotted' | null => {
  const close = glued(hour, sign) && glued(sign, minute)
  if (sign.folded === '.') return close ? 'dotted' : null
  if (sign.folded !== ':' && sign.folded !== 'h') return null
  return close || (hour.text.length === 2 && minute.text.length === 2) || sign.folded === 'h' ? 'sure' : null
}

const hourOnly = (tokens: Token[], index: number): Clock | null => {
  const hour = tokens[index] as Token
  const suffix = meridiemAt(tokens, index + 1)
  const value = Number(hour.text)
  if (suffix) return clock(value, 0, 'sure', suffix.next, suffix.end, suffix.meridiem, false)
  const word = tokens[index + 1]
  if (word && (hourWords.has(word.folded) || (value === 12 && noon.has(word.folded))))
    return clock(value, 0, 'sure', index + 2, word.end, null, false)
  return clock(value, 0, 'bare', index + 1, hour.end, null, hour.text.length === 1)
}

const fourDigits = (tokens: Token[], index: number): Clock | null => {
  const digits = tokens[index] as Token
  const word = tokens[index + 1]
  const named = word !== undefined && hourWords.has(word.folded)
  const [hour, minute] = [Number(digits.text.slice(0, 2)), Number(digits.text.slice(2))]
  return clock(
    hour,
    minute,
    named ? 'sure' : 'digits',
    index + (named ? 2 : 1),
    named ? word.end : digits.end,
    null,
    false,
  )
}

const meridiemAt = (
  tokens: Token[],
  index: number,
): { meridiem: 'am' | 'pm'; next: number; end: number } | null => {
  const word = tokens[index]
  if (!word) return null
  if (word.folded === 'am' || word.folded === 'pm')
    return { meridiem: word.folded, next: index + 1, end: word.end }
  if (word.folded !== 'a' && word.folded !== 'p') return null
  let at = index + 1
  if (tokens[at]?.folded === '.') at++
  const m = tokens[at]
  if (m?.folded !== 'm') return null
  const dot = tokens[at + 1]
  const dotted = dot?.folded === '.' && glued(m, dot)
  return { meridiem: `${word.folded}m`, next: dotted ? at + 2 : at + 1, end: dotted ? dot.end : m.end }
}

const clock = (
  hour: number,
  minute: number,
  form: Clock['form'],
  next: number,
  end: number,
  meridiem: Clock['meridiem'],
  short: boolean,
): Clock | null => {
  if (minute > 59 || hour > 24 || (hour === 24 && minute > 0)) return null
  const turned =
    meridiem === null
      ? hour
      : meridiem === 'pm' && hour < 12
        ? hour + 12
        : meridiem === 'am' && hour === 12
          ? 0
          : hour
  return { minutes: Math.min(turned * 60 + minute, 1439), meridiem, form, short, next, end }
}
