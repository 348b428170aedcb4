import { isYear } from './dates/date-parts'
import type { DateMention } from './dates/dates'
import { saysOther } from './page/clauses'
import { trimMarks } from './page/marks'
import type { Item } from './page/outline'
import type { Line } from './page/page-lines'
import { labelled, topicOf } from './page/vocabulary'

/** One clinic of a list page: who, where and when, as written. */
export interface ListEntry {
  /** From the general to the special: a country or region, then the organisation. */
  names: string[]
  mention: DateMention
  line: Line
  /** The year of the heading above it, when there is one. */
  year: number | null
}

const fewest = 3

/** The entries of a page that lists clinics without their programmes; empty for any other page. */
export const listEntries = (items: Item[]): ListEntry[] => {
  if (items.some(({ kind }) => kind === 'slot')) return []
  const lines = items
    .filter((item) => !(item.kind === 'day' && item.heading.number !== null))
    .map(({ line }) => line)
  const entries: ListEntry[] = []
  let names: Line[] = []
  let year: number | null = null
  for (const line of lines) {
    const [mention] = line.dates
    const inline = mention && line.dates.length === 1 ? besideDate(line, mention) : null
    if (loneYear(line)) year = Number(line.tokens.find(isYear)?.text)
    else if (mention && inline === '') entries.push({ names: named(names, line), mention, line, year })
    else if (mention && inline)
      entries.push({ names: inline.split(' | ').map(trimMarks), mention, line, year })
    else {
      names = [...names.slice(-2), line]
      continue
    }
    names = []
  }
  const useful = entries.filter((entry) => entry.names.length > 0)
  return useful.length >= fewest ? useful : []
}

/** `du 5 au 7 mars`, `Nairobi, from 3 March`: words before a date that belong to it. */
const leading = /(?:^|[\s,|]+)(?:from|on|du|le|les|del?|los|el|d[ií]as?|nos|no|a)$/iu

/** What stands in the line beside its date: nothing, a name, or null when the line is no entry. */
const besideDate = (line: Line, { at, end }: DateMention): string | null => {
  if (line.text.length > 200) return null
  const before = trimMarks(line.text.slice(0, at)).replace(leading, '')
  const after = trimMarks(line.text.slice(end))
  const times = line.times.length > 0
  if (before === '' && (times || !/\p{L}/u.test(after))) return ''
  const name = [before, times ? '' : after].filter((part) => part !== '').join(' | ')
  const sentence = /[.;!?]$/.test(line.text) || /[.!?]\s+\p{Lu}/u.test(line.text)
  if (
    sentence ||
    saysOther(line.text) ||
    labelled(line.text) ||
    topicOf(name) ||
    (before !== '' && after !== '' && !line.text.includes('|'))
  )
    return null
  return name
}

/** The lines right above a date that name its clinic: the nearest, and those that no blank line parts from it. */
const named = (above: Line[], line: Line): string[] => {
  const names: string[] = []
  let below = line
  for (const one of above.toReversed()) {
    if (
      (names.length > 0 && below.gap > 0) ||
      topicOf(one.text) ||
      one.text.length > 200 ||
      /[.;!?]$/.test(one.text)
    )
      break
    names.unshift(trimMarks(one.text))
    below = one
  }
  return names
}

const loneYear = ({ tokens }: Line): boolean =>
  tokens.filter(({ kind }) => kind !== 'mark').length === 1 && tokens.some(isYear)
