import type { AnnotatedLine } from '../line'
import type { DateMention } from '../mentions/date-mentions'
import type { TextToken } from '../text/tokens'

const orWords = new Set('or ou o u oder'.split(' '))

/** `3 or 10 March 2026`, `3 March or 10 March`: the page leaves open which of the days it is. */
export const isEitherOr = ({
  line,
  first,
  next,
}: Pick<DateMention, 'first' | 'next'> & { line: AnnotatedLine }): boolean => {
  const before = skipPunctuation(line.tokens, first - 1, -1)
  const after = skipPunctuation(line.tokens, next, 1)
  return (
    (orWords.has(line.tokens[before]?.folded ?? '') && isDayBefore(line, before - 1)) ||
    (orWords.has(line.tokens[after]?.folded ?? '') &&
      line.dates.some((date) => date.first > after && date.first <= after + 4))
  )
}

const isDayBefore = (line: AnnotatedLine, index: number): boolean => {
  const token = line.tokens[index]
  const isDay = token?.kind === 'number' && token.text.length <= 2
  return isDay || line.dates.some((date) => date.next === index + 1)
}

/** Articles and commas between `or` and a date. */
const skipPunctuation = (tokens: TextToken[], index: number, step: 1 | -1): number => {
  let at = index
  while ([',', 'the', 'le', 'el', 'on', 'du', '('].includes(tokens[at]?.folded ?? '')) at += step
  return at
}
