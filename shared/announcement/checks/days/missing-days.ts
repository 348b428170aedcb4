import type { Finding } from '../../draft-clinic'
import type { OutlineItem } from '../../outline/outline-item'
import { concernsOtherEvent, refersToPast } from '../../text/sentence-cues'

const counts = [
  ['two', '2', 'deux', 'dos', 'dois', 'duas'],
  ['three', '3', 'trois', 'tres', 'três'],
  ['four', '4', 'quatre', 'cuatro', 'quatro'],
  ['five', '5', 'cinq', 'cinco'],
]
const count = `(${counts.flat().join('|')})`
const event =
  '(?:clinic|workshop|webinar|seminar|event|training|course|forum|conference|meeting|clinique|atelier|séminaire|formation|clínica|taller|seminario|curso|evento|oficina|seminário)'
/** `a two-day workshop`, `lasts three days`, `un atelier de deux jours`, `durante tres días`. */
const patterns = [
  new RegExp(`(?<!\\p{L})${count}[- –]days?[- ](?:(?!\\d)\\p{L}+ ){0,3}${event}(?!\\p{L})`, 'iu'),
  new RegExp(
    `(?<!\\p{L})(?:lasts?|runs? for|over|dure|durera|pendant|sur|dura|durará|durante|em) ${count} (?:full |consecutive )?(?:days?|mornings?|afternoons?|evenings?|jours?|matinées?|après-midis?|días?|mañanas?|tardes?|dias?|manhãs?)(?!\\p{L})`,
    'iu',
  ),
  new RegExp(
    `(?<!\\p{L})${event} (?:\\p{L}+ ){0,2}(?:de|en) ${count} (?:jours?|días?|dias?)(?!\\p{L})`,
    'iu',
  ),
]
const maxTextLength = 600

/** A finding where the page speaks of more days than were read. */
export const findMissingDays = (before: OutlineItem[], dayCount: number): Finding[] => {
  const sentences = before.flatMap(({ line }) =>
    line.text
      .slice(0, maxTextLength)
      .split(/(?<=[.!?])\s+/u)
      .map((text) => ({ line, text })),
  )
  for (const { line, text } of sentences) {
    if (
      !/day|morning|afternoon|evening|jour|matin|après|d[ií]a|mañana|tarde|manhã/iu.test(text) ||
      concernsOtherEvent(text) ||
      refersToPast(text)
    )
      continue
    const word = patterns.map((pattern) => pattern.exec(text)?.[1]).find((found) => found !== undefined)
    const namedCount = word ? counts.findIndex((words) => words.includes(word.toLowerCase())) + 2 : 0
    if (namedCount > dayCount && dayCount > 0)
      return [
        {
          severity: 'warning',
          code: 'date-missing',
          line: line.number,
          message: `The page speaks of ${namedCount} days, and ${dayCount === 1 ? 'one was' : `${dayCount} were`} read. Add the other days if they belong to the clinic.`,
        },
      ]
  }
  return []
}
