import { dayBefore } from '../days/day-words'
import type { PlacedDay } from '../days/draft-days'
import type { Finding } from '../draft-clinic'
import type { AnnotatedLine } from '../line'
import { namesEvent } from '../text/event-words'
import { normaliseWords, parseLabel } from '../text/layout/heading-topics'
import { trimPunctuation } from '../text/trim-punctuation'

const maxNameLength = 120

/** A question about days that stand in several lines with the name of an event between them: a list of events, not one clinic. */
export const findSeparateEvents = (lines: AnnotatedLine[], placed: PlacedDay[], title: string): Finding[] => {
  if (placed.some(({ sessions }) => sessions.length > 1)) return []
  const numbers = [...new Set(placed.flatMap(({ dateLine }) => dateLine ?? []))].toSorted(
    (one, other) => one - other,
  )
  const places = findLeadingNames(lines, numbers)
  if (places.length > 1 && places.length === numbers.length && new Set(places).size === places.length)
    return [
      {
        severity: 'warning',
        code: 'several-clinics',
        line: numbers[0] ?? null,
        message: `Each day stands behind a name of its own: ${places.slice(0, 4).join(', ')}. If they are clinics in different places, or a choice, keep the days of one.`,
      },
    ]
  for (const [index, to] of numbers.entries()) {
    const from = numbers[index - 1]
    if (from === undefined) continue
    const name = lines.find(
      ({ number, text, dates, times }) =>
        number > from &&
        number < to &&
        text.length <= maxNameLength &&
        dates.length === 0 &&
        times.length === 0 &&
        namesEvent(text) &&
        !isSameName(text, title) &&
        dayBefore(text, text.length) === null,
    )
    if (name)
      return [
        {
          severity: 'warning',
          code: 'several-clinics',
          line: name.number,
          message: `The days in the lines ${from} and ${to} may be of different events: "${name.text.slice(0, 80)}" stands between them. Remove the days that are not the clinic's.`,
        },
      ]
  }
  return []
}

/** `Kitwe 5 May`: the short name before the date of each line; weekdays, labels and small words are none. */
const findLeadingNames = (lines: AnnotatedLine[], numbers: number[]): string[] =>
  numbers.flatMap((number) => {
    const line = lines.find((candidate) => candidate.number === number)
    const name = trimPunctuation(line?.text.slice(0, line.dates[0]?.at ?? 0) ?? '')
    return /^\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?$/u.test(name) && parseLabel(line?.text ?? '') === null
      ? [name]
      : []
  })

const isSameName = (text: string, title: string): boolean => {
  const [one, other] = [normaliseWords(text), normaliseWords(title)]
  return one.includes(other) || other.includes(one)
}
