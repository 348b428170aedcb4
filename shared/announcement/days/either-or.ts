import type { AnnotatedLine } from '../line'
import type { DateMention } from '../mentions/dates/date-mention'
import type { PartialDate } from '../mentions/dates/partial-date'
import type { TextToken } from '../text/tokens'

const orWords = new Set('or ou o u oder'.split(' '))

/** `3 or 10 March 2026`, `3 March or 10 March`: the page leaves open which of the days it is. */
export const isEitherOr = ({
  line,
  first,
  next,
}: Pick<DateMention, 'first' | 'next'> & { line: AnnotatedLine }): boolean => {
  const before = skipJoiningWords(line.tokens, first - 1, -1)
  const after = skipJoiningWords(line.tokens, next, 1)
  return (
    (orWords.has(line.tokens[before]?.folded ?? '') && isDayBefore(line, before - 1)) ||
    (orWords.has(line.tokens[after]?.folded ?? '') &&
      line.dates.some((date) => date.first > after && date.first <= after + 4))
  )
}

/**
 * The days before an `or` that share the month behind it: 3 in `3 or 10 March 2026`, 3 and 4 in `3-4 or 10-11 March`.
 * @param dates the days of the mention itself
 */
export const listAlternatives = (
  { line, first }: Pick<DateMention, 'first'> & { line: AnnotatedLine },
  dates: PartialDate[],
): PartialDate[][] => {
  const alternatives: PartialDate[][] = []
  const [date] = dates
  for (let at = skipJoiningWords(line.tokens, first - 1, -1); date && isOr(line, at); ) {
    const days: number[] = []
    let [isSpan, isSet] = [false, dates.length > 1]
    for (at--; isDayListToken(line.tokens[at]); at--) {
      const token = line.tokens[at]
      if (token?.kind === 'number') days.unshift(Number(token.text))
      else {
        isSpan ||= /^[-–—]$/.test(token?.text ?? '')
        isSet ||= /^(?:and|et|y|e)$/.test(token?.folded ?? '')
      }
    }
    const [from = 0, to = from] = days
    const all =
      isSpan && days.length === 2 && to > from && to - from < maxSpan
        ? Array.from({ length: to - from + 1 }, (_, step) => from + step)
        : days
    const options = isSpan || isSet ? [all] : all.map((day) => [day])
    alternatives.unshift(
      ...options
        .filter((option) => option.length > 0)
        .map((option) => option.map((day) => ({ ...date, day }))),
    )
  }
  return alternatives
}

const maxSpan = 7

const isOr = (line: AnnotatedLine, index: number): boolean => orWords.has(line.tokens[index]?.folded ?? '')

const isDayListToken = (token: TextToken | undefined): boolean =>
  token !== undefined &&
  ((token.kind === 'number' && token.text.length <= 2) ||
    ['-', '–', '—', ',', 'and', 'et', 'y', 'e', 'the', 'le', 'el'].includes(token.folded))

const isDayBefore = (line: AnnotatedLine, index: number): boolean => {
  const token = line.tokens[index]
  const isDay = token?.kind === 'number' && token.text.length <= 2
  return isDay || line.dates.some((date) => date.next === index + 1)
}

/** Articles and commas between `or` and a date. */
const skipJoiningWords = (tokens: TextToken[], index: number, step: 1 | -1): number => {
  let at = index
  while ([',', 'the', 'le', 'el', 'on', 'du', '('].includes(tokens[at]?.folded ?? '')) at += step
  return at
}
