import { glued, type Token } from '../page/words'
import { monthOf, weekdayOf } from './months'

/** Days of one month as written: `5`, `5 - 6`, `5, 6 and 7`, `17  19` (its dash lost). */
export interface DayList {
  days: number[]
  weekday: number | null
  next: number
}

const ranges = new Set('- to au al a as ao ate hasta through thru until till /'.split(' '))
const lists = new Set(['and', '&', 'et', 'y', 'e', ',', '+', ';'])
const ordinals = new Set('st nd rd th er ere re o do e eme º ° ª'.split(' '))
const articles = new Set('the le les el los o os du de del da do l of'.split(' '))
/** `17  19 January` has lost its dash; `3 25 June` has not. */
const longestLostRange = 6

/** The list that begins at a token, whatever follows it; `free` says which tokens are not times. */
export const dayListAt = (
  tokens: Token[],
  index: number,
  free: (index: number) => boolean,
): DayList | null => {
  const start = skipWeekday(tokens, index)
  const first = dayAt(tokens, start.next, free)
  if (!first) return null
  const list = { days: [first.day], weekday: start.weekday, next: first.next }
  for (;;) {
    const join = joinAt(tokens, list.next)
    const jump = skipWeekday(tokens, join.next)
    const more = dayAt(tokens, jump.next, free)
    const last = list.days.at(-1) ?? 0
    if (!more || more.day <= last) return list
    const named = join.kind === 'lost' && jump.weekday !== null
    if (join.kind === 'lost' && !named && (more.day - last > longestLostRange || jump.next !== join.next))
      return list
    if (join.kind === 'list' || named) list.days.push(more.day)
    else for (let day = last + 1; day <= more.day; day++) list.days.push(day)
    list.next = more.next
  }
}

/** The joining marks and words between two days or dates: `-`, `to the`, `, and`. */
export const joinAt = (tokens: Token[], index: number): { kind: 'range' | 'list' | 'lost'; next: number } => {
  let kind: 'range' | 'list' | 'lost' = 'lost'
  let next = index
  for (let token = tokens[next]; token && next - index < 3; token = tokens[next]) {
    if (ranges.has(token.folded)) kind = 'range'
    else if (lists.has(token.folded)) kind = kind === 'range' ? kind : 'list'
    else break
    next++
  }
  return { kind, next }
}

/** `Thursday, the 5`, `le jeudi`: a weekday and articles before a day. */
export const skipWeekday = (tokens: Token[], index: number): { weekday: number | null; next: number } => {
  let weekday: number | null = null
  let next = index
  for (let token = tokens[next]; token && next - index < 5; token = tokens[next]) {
    const here = weekdayOf(token)
    const mark =
      weekday !== null &&
      (token.text === ',' || token.text === '.' || token.folded === 'feira' || token.folded === '-')
    if (here === null && !mark && !articles.has(token.folded)) break
    weekday = here ?? weekday
    next++
  }
  return { weekday, next }
}

const dayAt = (
  tokens: Token[],
  index: number,
  free: (index: number) => boolean,
): { day: number; next: number } | null => {
  const token = tokens[index]
  if (token?.kind !== 'number' || token.text.length > 2 || !free(index)) return null
  const day = Number(token.text)
  if (day < 1 || day > 31) return null
  let next = index + 1
  if (
    tokens[next]?.text === '.' &&
    ordinals.has(tokens[next + 1]?.folded ?? '') &&
    glued(tokens[next], tokens[next + 1])
  )
    next++
  const suffix = tokens[next]
  if (suffix && ordinals.has(suffix.folded) && glued(tokens[next - 1], suffix)) next++
  return { day, next }
}

/** ` of June,` or ` de junio de `: the month, and where the year would stand. */
export const monthAfter = (tokens: Token[], index: number): { month: number; next: number } | null => {
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
  const month = monthOf(tokens[at], tokens[at + 1])
  return month === null ? null : { month, next: at + 1 + dot }
}

/** A year of four digits (or `'25`) after a comma, `of` or `de`. */
export const yearAfter = (
  tokens: Token[],
  index: number,
  free: (index: number) => boolean,
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
  if (!token || !free(at) || !isYear(token)) return null
  return { year: Number(token.text), next: at + 1 }
}

export const isYear = (token: Token | undefined): boolean =>
  token?.kind === 'number' && /^(?:19[9]\d|20\d\d)$/.test(token.text)
