import { areAdjacent, type TextToken } from '../../text/tokens'
import { parseMeridiem } from './meridiem-words'

/** A clock time in a line: minutes since midnight, and how sure its form is. */
export interface ClockMention {
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

const noonWords = new Set(['noon', 'nn', 'midday', 'midi', 'mediodia'])
const hourWords = new Set([
  'h',
  'hr',
  'hrs',
  'hours',
  'heures',
  'horas',
  'uhr',
  'min',
  'mn',
  '分',
  'часов',
  'часа',
  'час',
])
/** `15 min` alone is a duration. */
const minuteWords = new Set(['min', 'mn', '分'])

/** The clock time that begins at a token, or null. */
export const parseClockTime = (tokens: TextToken[], index: number): ClockMention | null => {
  const first = tokens[index]
  if (!first) return null
  if (noonWords.has(first.folded)) return parseNoon(tokens, index)
  if (first.kind !== 'number') return parseAfterTimeOfDay(tokens, index)
  if (first.text.length === 4) return isReference(tokens, index) ? null : parseFourDigits(tokens, index)
  if (first.text.length > 2) return null
  return parseWithMinutes(tokens, index) ?? parseHourOnly(tokens, index)
}

/** `midi`, `midi trente`, `midi et demi`, `mediodía y media`. */
const parseNoon = (tokens: TextToken[], index: number): ClockMention | null => {
  const next = andWords.has(tokens[index + 1]?.folded ?? '') ? index + 2 : index + 1
  const minutes = minutesInWords.get(tokens[next]?.folded ?? '')
  const last = minutes === undefined ? index : next
  return createClockMention(12, minutes ?? 0, 'sure', last + 1, tokens[last]?.end ?? 0, null, false)
}
const andWords = new Set(['et', 'y', 'e', 'and'])
const minutesInWords = new Map([
  ...['trente', 'demi', 'demie', 'media', 'meia', 'treinta', 'trinta', 'thirty'].map(
    (word) => [word, 30] as const,
  ),
  ...['quinze', 'quart', 'cuarto', 'quarto', 'fifteen'].map((word) => [word, 15] as const),
])

/** `N° 0023-2027`, `Ref. 0145`, `SEB-0457`: the number of a letter. */
const isReference = (tokens: TextToken[], index: number): boolean => {
  const [dash, letters, digits] = [tokens[index - 1], tokens[index - 2], tokens[index]]
  if (
    dash?.text === '-' &&
    letters?.kind === 'word' &&
    areAdjacent(letters, dash) &&
    areAdjacent(dash, digits)
  )
    return true
  const before = dash?.text === '.' ? letters : dash
  return before !== undefined && referenceMarks.has(before.folded)
}
const referenceMarks = new Set('° º № # no nro num ref n'.split(' '))

const chineseTimesOfDay: [RegExp, 'am' | 'pm'][] = [
  [/(?:上午|早上|早晨|凌晨)$/u, 'am'],
  [/(?:下午|晚上|傍晚|中午)$/u, 'pm'],
]

/** `下午2:00`: the part of the day stands before the hour. */
const parseAfterTimeOfDay = (tokens: TextToken[], index: number): ClockMention | null => {
  const [word, number] = [tokens[index], tokens[index + 1]]
  const meridiem = chineseTimesOfDay.find(([pattern]) => pattern.test(word?.text ?? ''))?.[1]
  const clock = meridiem && number?.kind === 'number' ? parseClockTime(tokens, index + 1) : null
  if (!clock || !meridiem || clock.meridiem !== null) return null
  const minutes = meridiem === 'pm' && clock.minutes < 720 ? clock.minutes + 720 : clock.minutes
  return { ...clock, minutes, meridiem, form: 'sure', short: false }
}

const parseWithMinutes = (tokens: TextToken[], index: number): ClockMention | null => {
  const [hour, sign, minute, colon, second] = tokens.slice(index, index + 5)
  if (!hour || !sign || minute?.kind !== 'number') return null
  const form = clockFormOf(hour, sign, minute)
  if (!form) return null
  const title =
    minute.text.length === 3 && tokens[index + 3]?.kind === 'word' && areAdjacent(minute, tokens[index + 3])
  if (minute.text.length !== 2 && !title) return null
  const hasSeconds =
    colon?.folded === ':' &&
    areAdjacent(minute, colon) &&
    second?.text.length === 2 &&
    areAdjacent(colon, second)
  if (hasSeconds && !areAdjacent(sign, minute)) return null
  const end = title ? minute.end - 1 : hasSeconds ? second.end : minute.end
  const next = title ? index + 2 : index + (hasSeconds ? 5 : 3)
  const suffix = title ? null : parseMeridiem(tokens, next)
  const value = Number(minute.text.slice(0, 2))
  if (suffix)
    return createClockMention(
      Number(hour.text),
      value,
      'sure',
      suffix.next,
      suffix.end,
      suffix.meridiem,
      false,
    )
  const word = tokens[next]
  const noonMark =
    hour.text === '12' && word !== undefined && (word.folded === 'm' || noonWords.has(word.folded))
  const trailing = !title && word && (noonMark || hourWords.has(word.folded)) ? word : null
  const dot = tokens[next + 1]
  const dotted = trailing && dot?.text === '.' && areAdjacent(trailing, dot)
  return createClockMention(
    Number(hour.text),
    value,
    trailing && hourWords.has(trailing.folded) ? 'sure' : form,
    dotted ? next + 2 : trailing ? next + 1 : next,
    dotted ? dot.end : (trailing?.end ?? end),
    null,
    hour.text.length === 1,
  )
}

/** `10:00`, `10h00`, `10 h 00`, `10 : 00`, `9.30`; a space on one side of the sign only between two digits each. */
const clockFormOf = (hour: TextToken, sign: TextToken, minute: TextToken): 'sure' | 'dotted' | null => {
  const close = areAdjacent(hour, sign) && areAdjacent(sign, minute)
  if (sign.folded === '.') return close ? 'dotted' : null
  if (sign.folded !== ':' && sign.folded !== 'h') return null
  return close || (hour.text.length === 2 && minute.text.length === 2) || sign.folded === 'h' ? 'sure' : null
}

const parseHourOnly = (tokens: TextToken[], index: number): ClockMention | null => {
  const hour = tokens[index] as TextToken
  const suffix = parseMeridiem(tokens, index + 1)
  const value = Number(hour.text)
  if (suffix) return createClockMention(value, 0, 'sure', suffix.next, suffix.end, suffix.meridiem, false)
  const word = tokens[index + 1]
  if (word && minuteWords.has(word.folded)) return null
  if (word && (hourWords.has(word.folded) || (value === 12 && noonWords.has(word.folded))))
    return createSpokenClock(tokens, index, value)
  return createClockMention(value, 0, 'bare', index + 1, hour.end, null, hour.text.length === 1)
}

/** `12 heures`, `12 heures 30`: the minutes stand behind the word. */
const createSpokenClock = (tokens: TextToken[], index: number, hour: number): ClockMention | null => {
  const [word, minute, after] = tokens.slice(index + 1, index + 4)
  const hasMinutes =
    (word?.folded === 'heures' || word?.folded === 'heure') &&
    minute?.kind === 'number' &&
    minute.text.length === 2 &&
    (after === undefined ||
      after.kind === 'punctuation' ||
      after.folded === 'a' ||
      after.folded === 'minutes')
  const last = hasMinutes ? minute : word
  const next = index + (hasMinutes ? 3 : 2)
  return createClockMention(
    hour,
    hasMinutes ? Number(minute.text) : 0,
    'sure',
    next,
    last?.end ?? 0,
    null,
    false,
  )
}

const parseFourDigits = (tokens: TextToken[], index: number): ClockMention | null => {
  const digits = tokens[index] as TextToken
  const word = tokens[index + 1]
  const named = word !== undefined && hourWords.has(word.folded)
  const [hour, minute] = [Number(digits.text.slice(0, 2)), Number(digits.text.slice(2))]
  return createClockMention(
    hour,
    minute,
    named ? 'sure' : 'digits',
    index + (named ? 2 : 1),
    named ? word.end : digits.end,
    null,
    false,
  )
}

const createClockMention = (
  hour: number,
  minute: number,
  form: ClockMention['form'],
  next: number,
  end: number,
  meridiem: ClockMention['meridiem'],
  short: boolean,
): ClockMention | null => {
  if (minute > 59 || hour > 24 || (hour === 24 && minute > 0)) return null
  const hourOfDay =
    meridiem === null
      ? hour
      : meridiem === 'pm' && hour < 12
        ? hour + 12
        : meridiem === 'am' && hour === 12
          ? 0
          : hour
  return { minutes: Math.min(hourOfDay * 60 + minute, 1439), meridiem, form, short, next, end }
}
