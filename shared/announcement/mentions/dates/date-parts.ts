import { areAdjacent, type TextToken } from '../../text/tokens'
import { isMonthOfTwoWords, monthOfToken, weekdayOfToken } from './month-names'

/** Days of one month as written: `5`, `5 - 6`, `5, 6 and 7`, `17  19` (its dash lost). */
export interface DayList {
  days: number[]
  weekday: number | null
  next: number
  /** The first token of it, that of the first weekday. */
  first: number
}

const rangeWords = new Set(
  'по до الى حتى 至 到 - to bis au al a as ao ate hasta through thru until till /'.split(' '),
)
const listWords = new Set(['и', 'و', '和', '及', '、', 'and', '&', 'et', 'und', 'y', 'e', ',', '+', ';'])
const ordinals = new Set('st nd rd th er ere re o do e eme º ° ª'.split(' '))
const articles = new Set('the le les el los o os du de del da do l of'.split(' '))
/** `17  19 January` has lost its dash; `3 25 June` has not. */
const maxLostRange = 6

/** The list that begins at a token, whatever follows it; `isFree` says which tokens are not times. */
export const parseDayList = (
  tokens: TextToken[],
  index: number,
  isFree: (index: number) => boolean,
): DayList | null => {
  const start = skipWeekday(tokens, index)
  const first = parseDay(tokens, start.next, isFree)
  if (!first) return null
  const list = { days: [first.day], weekday: start.weekday, next: first.next, first: index }
  const firstWeekday = start.weekday === null ? index : findFirstWeekday(tokens, index)
  for (;;) {
    const join = parseJoiner(tokens, list.next)
    const afterWeekday = skipWeekday(tokens, join.next)
    const more = parseDay(tokens, afterWeekday.next, isFree)
    const last = list.days.at(-1) ?? 0
    if (!more || more.day <= last) return list
    const named = join.kind === 'lost' && afterWeekday.weekday !== null
    if (join.kind === 'lost' && !named && (more.day - last > maxLostRange || afterWeekday.next !== join.next))
      return list
    if (join.kind === 'list' || named) list.days.push(more.day)
    else for (let day = last + 1; day <= more.day; day++) list.days.push(day)
    list.next = more.next
    list.first = firstWeekday
    list.weekday =
      tokens
        .slice(firstWeekday, start.next)
        .map(weekdayOfToken)
        .find((weekday) => weekday !== null) ?? null
  }
}

/** `Monday and Tuesday 7 and 8 June`, `الاثنين والثلاثاء 7 و8`: the first of several weekdays is that of the first day. */
const findFirstWeekday = (tokens: TextToken[], index: number): number => {
  let first = index
  for (let at = index - 1; at >= 0 && first - at <= maxBetweenWeekdays; at--) {
    const folded = tokens[at]?.folded ?? ''
    if (weekdayOfToken(tokens[at]) !== null) first = at
    else if (!rangeWords.has(folded) && !listWords.has(folded) && !articles.has(folded) && folded !== 'feira')
      break
  }
  return first
}

const maxBetweenWeekdays = 5

/** The joining marks and words between two days or dates: `-`, `to the`, `, and`. */
export const parseJoiner = (
  tokens: TextToken[],
  index: number,
): { kind: 'range' | 'list' | 'lost'; next: number } => {
  let kind: 'range' | 'list' | 'lost' = 'lost'
  let next = index
  for (let token = tokens[next]; token && next - index < 3; token = tokens[next]) {
    if (rangeWords.has(token.folded) && !isOneSidedSlash(tokens, next)) kind = 'range'
    else if (listWords.has(token.folded)) kind = kind === 'range' ? kind : 'list'
    else break
    next++
  }
  return { kind, next }
}

/** `2/ 21 October`: the number of a point, and a day. The `/` of `3 and 04/06/2027` stands before a month. */
const isOneSidedSlash = (tokens: TextToken[], index: number): boolean =>
  tokens[index]?.text === '/' &&
  (areAdjacent(tokens[index - 1], tokens[index]) !== areAdjacent(tokens[index], tokens[index + 1]) ||
    (tokens[index + 2]?.text === '/' && isYearToken(tokens[index + 3])))

/** `Thursday, the 5`, `le jeudi`: a weekday and articles before a day. */
export const skipWeekday = (tokens: TextToken[], index: number): { weekday: number | null; next: number } => {
  let weekday: number | null = null
  let next = index
  for (let token = tokens[next]; token && next - index < 5; token = tokens[next]) {
    const weekdayHere = weekdayOfToken(token)
    const mark =
      weekday !== null &&
      (token.text === ',' || token.text === '.' || token.folded === 'feira' || token.folded === '-')
    if (weekdayHere === null && !mark && !articles.has(token.folded)) break
    weekday = weekdayHere ?? weekday
    next++
  }
  return { weekday, next }
}

const parseDay = (
  tokens: TextToken[],
  index: number,
  isFree: (index: number) => boolean,
): { day: number; next: number } | null => {
  const token = tokens[index]
  if (token?.kind !== 'number' || token.text.length > 2 || !isFree(index)) return null
  const day = Number(token.text)
  if (day < 1 || day > 31) return null
  let next = index + 1
  if (
    tokens[next]?.text === '.' &&
    ordinals.has(tokens[next + 1]?.folded ?? '') &&
    areAdjacent(tokens[next], tokens[next + 1])
  )
    next++
  if (tokens[next]?.text === '.' && areAdjacent(tokens[index], tokens[next]) && isDayJoiner(tokens[next + 1]))
    next++
  if (
    tokens[next]?.text === '.' &&
    areAdjacent(tokens[index], tokens[next]) &&
    monthOfToken(tokens[next + 1], token)
  )
    next++
  const suffix = tokens[next]
  if (suffix && ordinals.has(suffix.folded) && areAdjacent(tokens[next - 1], suffix)) next++
  return { day, next: skipHoursInBracket(tokens, next, isFree) }
}

const maxBracket = 12

/** `24 (9h-16h) and 25 (9h-12h30) June`: hours in brackets stand between the days of a list. */
const skipHoursInBracket = (
  tokens: TextToken[],
  index: number,
  isFree: (index: number) => boolean,
): number => {
  if (tokens[index]?.text !== '(') return index
  const length = tokens.slice(index, index + maxBracket).findIndex(({ text }) => text === ')')
  return length > 1 && !isFree(index + 1) ? index + length + 1 : index
}

/** The dash of `3.-4.3.2026` and `3./4. März`. */
const isDayJoiner = (token: TextToken | undefined): boolean =>
  token?.folded === '-' || token?.text === '/' || token?.folded === 'und' || token?.folded === 'bis'

/** ` of June,` or ` de junio de `: the month, and the position where a year would follow. */
export const parseMonthAfter = (
  tokens: TextToken[],
  index: number,
): { month: number; next: number } | null => {
  let at = index
  while (
    at - index < 3 &&
    (articles.has(tokens[at]?.folded ?? '') ||
      tokens[at]?.text === "'" ||
      tokens[at]?.folded === 'd' ||
      tokens[at]?.folded === '-')
  )
    at++
  const dot = tokens[at + 1]?.text === '.' ? 1 : 0
  const month = monthOfToken(tokens[at], tokens[at + 1])
  return month === null
    ? null
    : { month, next: at + 1 + Math.max(dot, isMonthOfTwoWords(tokens[at]) ? 1 : 0) }
}

/** A year of four digits (or `'25`) after a comma, `of` or `de`. */
export const parseYearAfter = (
  tokens: TextToken[],
  index: number,
  isFree: (index: number) => boolean,
): { year: number; next: number } | null => {
  let at = index
  while (
    at - index < 2 &&
    (tokens[at]?.text === ',' || tokens[at]?.folded === '-' || articles.has(tokens[at]?.folded ?? ''))
  )
    at++
  const token = tokens[at]
  const short = token?.folded === "'" ? tokens[at + 1] : undefined
  if (short?.kind === 'number' && short.text.length === 2)
    return { year: 2000 + Number(short.text), next: at + 2 }
  if (token && isFree(at) && isShortYear(tokens, at, index))
    return { year: 2000 + Number(token.text), next: at + 1 }
  if (!token || !isFree(at) || !isYearToken(token)) return null
  return { year: Number(token.text), next: at + 1 }
}

/** `11–12 Aug 26`: two digits right after the month that end the date. */
const isShortYear = (tokens: TextToken[], at: number, index: number): boolean => {
  const [month, token, after] = [tokens[index - 1], tokens[at], tokens[at + 1]]
  if (at !== index && tokens[index]?.folded !== '-') return false
  if (token?.kind !== 'number' || !/^(?:2[4-9]|3[0-5])$/.test(token.text)) return false
  if (month?.kind !== 'word' || monthOfToken(month, token) === null) return false
  return (
    after === undefined ||
    (after.kind === 'punctuation' &&
      ((after.text !== ':' && !['-', '.', '/', '%'].includes(after.folded)) || !areAdjacent(token, after)))
  )
}

export const isYearToken = (token: TextToken | undefined): boolean =>
  token?.kind === 'number' && /^(?:19[9]\d|20\d\d)$/.test(token.text)
