import type { AnnotatedLine } from '../line'
import { dateSortKey, isSameDay, type PartialDate } from '../mentions/dates/partial-date'
import { findPlaceAt } from '../mentions/places/place-mentions'
import { isDocumentDate } from '../outline/lines/document-dates'
import { findOtherEventItems } from '../outline/other-sections'
import type { OutlineItem } from '../outline/outline-item'
import { classifyHeading } from '../text/layout/heading-topics'
import { concernsArrival, concernsOtherEvent, namesPostponement, refersToPast } from '../text/sentence-cues'
import { tokenizeText } from '../text/tokens'
import { trimPunctuation } from '../text/trim-punctuation'

/** One line of a series: `SIM swap – 3 March 2026, 14:00-16:00 CAT`, `3 March: SIM swap`. */
export interface SeriesLine {
  item: OutlineItem
  date: PartialDate
  /** What the line names beside its date; empty when nothing. */
  theme: string
}

const minSeriesLines = 2
const maxSeriesLines = 6
const maxLinesBetween = 2

/**
 * Days in lines of their own, each with a theme, in the order of time: the days of one clinic or series.
 * Empty when the page has none. Lines of deadlines, of news and of other events are no days.
 */
export const findSeriesLines = (items: OutlineItem[]): SeriesLine[] => {
  if (items.filter(({ kind }) => kind === 'slot').length > maxSeriesLines) return []
  const otherEvents = findOtherEventItems(items)
  const run: (SeriesLine & { index: number })[] = []
  items.forEach((item, index) => {
    const [mention] = item.line.dates
    const isOther = otherEvents.has(item) || (mention && isDocumentDate(items, index, mention))
    const line = isOther ? null : readSeriesLine(item)
    const last = run.at(-1)
    if (!line || (last && (index - last.index > maxLinesBetween + 1 || !isLater(last.date, line.date))))
      return
    run.push({ ...line, index })
  })
  return run.length >= minSeriesLines &&
    run.length <= maxSeriesLines &&
    run.every(({ theme }) => theme !== '')
    ? run
    : []
}

const readSeriesLine = (item: OutlineItem): SeriesLine | null => {
  const { line } = item
  const [mention] = line.dates
  const [date] = mention?.dates ?? []
  if (!mention || !date || line.dates.length !== 1 || mention.dates.length !== 1 || mention.alternative)
    return null
  if (
    line.text.length > 160 ||
    /[.;!?]$/.test(line.text) ||
    concernsOtherEvent(line.text) ||
    concernsArrival(line.text) ||
    refersToPast(line.text) ||
    namesPostponement(line.text)
  )
    return null
  if (item.kind === 'day' && item.heading.number !== null) return null
  const theme = themeOf(line)
  return theme === null ? null : { item, date, theme }
}

/** The text before the date or after it, hours and zone left out; null when both sides hold words. */
const numberLabel =
  /^(?:webinar|session|workshop|part|module|clinic|week|lesson|seminar|meeting|webinaire|séance|atelier|partie|semaine|seminario|sesión|taller|parte|módulo|semana|sessão|oficina)\s?(?:no\.?\s?|n°\s?|#)?(?:\d{1,2}|[ivx]{1,4}|one|two|three|four|five|six)$/iu

const themeOf = (line: AnnotatedLine): string | null => {
  const [mention] = line.dates
  if (!mention) return null
  const before = trimPunctuation(line.text.slice(0, mention.at))
    .replace(/(?:^|\s)(?:on|le|el|du|del)$/iu, '')
    .replace(numberLabel, '')
  const lastTime = line.times.at(-1)
  const lastZone = line.zones.at(-1)
  const covered = Math.max(mention.end, lastTime?.end ?? 0, line.tokens[(lastZone?.next ?? 0) - 1]?.end ?? 0)
  const after = trimPunctuation(line.text.slice(covered))
  const words = (text: string): boolean => /\p{L}{2}/u.test(text)
  if (words(before) && words(after) && !isLabel(before)) return null
  return [before, after].find((text) => words(text) && !isLabel(text) && !namesNoTheme(text)) ?? ''
}

const modeOrZone =
  /^(?:online|virtual|hybrid|in person|en ligne|en línea|on zoom|via zoom|[\p{L}_]+\/[\p{L}_/]+)$/iu

const isLabel = (text: string): boolean => ['date', 'time'].includes(classifyHeading(text) ?? '')

/** A place, a zone or how it is held: `Paramaribo`, `Africa/Kampala`, `online`. */
const namesNoTheme = (text: string): boolean => {
  const tokens = tokenizeText(text)
  return modeOrZone.test(text) || findPlaceAt(tokens, 0)?.next === tokens.length
}

const isLater = (one: PartialDate, other: PartialDate): boolean =>
  !isSameDay(one, other) &&
  (one.year === null || other.year === null
    ? one.month * 100 + one.day < other.month * 100 + other.day
    : dateSortKey(one) < dateSortKey(other))
