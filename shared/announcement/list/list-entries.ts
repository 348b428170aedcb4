import type { AnnotatedLine } from '../line'
import type { DateMention } from '../mentions/dates/date-mention'
import { isYearToken } from '../mentions/dates/date-parts'
import { findOtherEventItems } from '../outline/other-sections'
import type { OutlineItem } from '../outline/outline-item'
import { classifyHeading, parseLabel } from '../text/layout/heading-topics'
import { concernsArrival, concernsOtherEvent } from '../text/sentence-cues'
import { trimPunctuation } from '../text/trim-punctuation'

/** One clinic of a list page: who, where and when, as written. */
export interface ListEntry {
  /** From the general to the special: a country or region, then the organisation. */
  names: string[]
  mention: DateMention
  line: AnnotatedLine
  /** The year of the heading above it, when there is one. */
  year: number | null
}

const minEntries = 3

/** The entries of a page that lists clinics without their programmes; empty for any other page. */
export const findListEntries = (items: OutlineItem[]): ListEntry[] => {
  if (items.some(({ kind }) => kind === 'slot')) return []
  const otherEvents = findOtherEventItems(items)
  const lines = items
    .filter((item) => !otherEvents.has(item))
    .filter((item) => !(item.kind === 'day' && item.heading.number !== null))
    .map(({ line }) => line)
  const entries: ListEntry[] = []
  let names: AnnotatedLine[] = []
  let year: number | null = null
  for (const line of lines) {
    const [mention] = line.dates
    const inline = mention && line.dates.length === 1 ? textBesideDate(line, mention) : null
    if (isLoneYear(line)) year = Number(line.tokens.find(isYearToken)?.text)
    else if (mention && inline === '') entries.push({ names: namesAbove(names, line), mention, line, year })
    else if (mention && inline)
      entries.push({ names: inline.split(' | ').map(trimPunctuation), mention, line, year })
    else {
      names = [...names.slice(-2), line]
      continue
    }
    names = []
  }
  const useful = entries.filter((entry) => entry.names.length > 0)
  return useful.length >= minEntries && !announcesOneClinic(items, useful) ? useful : []
}

/** The lines above the entries tell the hours or the zone of all: then the entries are the days of one clinic. */
const announcesOneClinic = (items: OutlineItem[], entries: ListEntry[]): boolean => {
  const first = items.findIndex(({ line }) => line === entries[0]?.line)
  if (items.some(({ line }) => line.times.some(({ to }) => to !== null) && eachDay.test(line.text)))
    return true
  return items
    .slice(0, first)
    .some(
      ({ line }) =>
        (line.times.some(({ to }) => to !== null) || line.zones.length > 0) && !concernsOtherEvent(line.text),
    )
}

const eachDay =
  /(?<!\p{L})(?:(?:each|every|both) days?|daily|chaque jour|tous les jours|cada día|todos los días|todos os dias|cada dia|ежедневно|каждый день)(?!\p{L})|يوميا|كل يوم|每天|每日/iu

/** `du 5 au 7 mars`, `Nairobi, from 3 March`: words before a date that belong to it. */
const leadingWords = /(?:^|[\s,|]+)(?:from|on|du|le|les|del?|los|el|d[ií]as?|nos|no|a)$/iu

/** What stands in the line beside its date: nothing, a name, or null when the line is no entry. */
const textBesideDate = (line: AnnotatedLine, { at, end }: DateMention): string | null => {
  if (line.text.length > 200) return null
  const before = trimPunctuation(line.text.slice(0, at)).replace(leadingWords, '')
  const after = trimPunctuation(line.text.slice(end))
  const times = line.times.length > 0
  if (before === '' && (times || !/\p{L}/u.test(after))) return ''
  const name = [before, times ? '' : after].filter((part) => part !== '').join(' | ')
  const sentence = /[.;!?]$/.test(line.text) || /[.!?]\s+\p{Lu}/u.test(line.text)
  if (
    sentence ||
    concernsOtherEvent(line.text) ||
    concernsArrival(line.text) ||
    parseLabel(line.text) ||
    classifyHeading(name) ||
    (before !== '' && after !== '' && !line.text.includes('|'))
  )
    return null
  return name
}

/** The lines right above a date that name its clinic: the nearest, and those that no blank line parts from it. */
const namesAbove = (above: AnnotatedLine[], line: AnnotatedLine): string[] => {
  const names: string[] = []
  let below = line
  for (const lineAbove of above.toReversed()) {
    if (
      (names.length > 0 && below.gap > 0) ||
      classifyHeading(lineAbove.text) ||
      lineAbove.text.length > 200 ||
      /[.;!?]$/.test(lineAbove.text)
    )
      break
    names.unshift(trimPunctuation(lineAbove.text))
    below = lineAbove
  }
  return names
}

const isLoneYear = ({ tokens }: AnnotatedLine): boolean =>
  tokens.filter(({ kind }) => kind !== 'punctuation').length === 1 && tokens.some(isYearToken)
