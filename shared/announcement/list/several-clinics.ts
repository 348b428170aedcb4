import type { AnnotatedLine } from '../line'
import { isSameDay, type PartialDate } from '../mentions/dates/partial-date'
import { isOtherEventsHeading } from '../outline/other-sections'
import type { OutlineItem } from '../outline/outline-item'
import { namesEvent } from '../text/event-words'
import { normaliseWords } from '../text/layout/heading-topics'
import { concernsOtherEvent, refersToPast } from '../text/sentence-cues'

/** Items after a title among which the date of its clinic stands. */
const maxLinesToDate = 4
const maxKnownDates = 200
const maxClinics = 12

/**
 * Splits the page before each further clinic: a title of the same kind, with a date of its own that the page
 * did not name before, below the programme or the hours of the clinic above. One part for an ordinary page.
 */
export const splitClinics = (items: OutlineItem[], lines: AnnotatedLine[]): AnnotatedLine[][] => {
  const firstTitle = items.find((item) => isTitleLike(item) && !isOtherEventsHeading(item))
  if (!firstTitle) return [lines]
  const starts: AnnotatedLine[] = []
  let known: PartialDate[] = []
  let hasTimes = false
  items.forEach((item, index) => {
    const title = isDateAboveTitle(items, index) ? index + 1 : index
    const isUndecided = hasTimes && items[title] !== firstTitle && !isDateAboveTitle(items, index - 1)
    const dates = isUndecided ? findOwnDates(items, title, firstTitle, index) : []
    const isNew = dates.length > 0 && dates.every((date) => !known.some((other) => isSameDay(other, date)))
    if (isNew) {
      starts.push(item.line)
      known = []
      hasTimes = false
    }
    if (known.length < maxKnownDates) known.push(...item.line.dates.flatMap((mention) => mention.dates))
    hasTimes ||= item.line.times.some(({ to }) => to !== null)
  })
  const cuts = [0, ...starts.slice(0, maxClinics - 1).map((line) => lines.indexOf(line)), lines.length]
  return cuts.slice(0, -1).map((from, index) => lines.slice(from, cuts[index + 1]))
}

/** `Webinar 2: …` is a part of the series above. */
const partOfSeries = /^[^\p{L}]{0,6}\p{L}{4,12}\s?(?:no\.?\s?|n°\s?|#)?(?:\d{1,2}|[ivx]{1,4})\s?[:.–—-]/iu

const isTitleLike = ({ kind, line }: OutlineItem): boolean =>
  (kind === 'text' || kind === 'day' || kind === 'topic') &&
  line.text.length <= 160 &&
  namesEvent(line.text) &&
  !partOfSeries.test(line.text) &&
  !/[.;]$/.test(line.text)

/** A date with nothing between it and the title below, and an empty line above: each clinic of the page begins with its date. */
const isDateAboveTitle = (items: OutlineItem[], index: number): boolean => {
  const [date, title] = [items[index], items[index + 1]]
  return (
    date !== undefined &&
    title !== undefined &&
    date.line.dates.length > 0 &&
    date.line.gap > 0 &&
    title.line.gap === 0 &&
    title.line.dates.length === 0 &&
    !namesEvent(date.line.text) &&
    isTitleLike(title)
  )
}

/**
 * The dates of a clinic whose title is at the index; none when it is no title of a clinic.
 * @param start the date above the title, where one stands there; else the title
 */
const findOwnDates = (
  items: OutlineItem[],
  index: number,
  firstTitle: OutlineItem,
  start: number,
): PartialDate[] => {
  const item = items[index]
  if (!item || !isTitleLike(item) || !sharesWords(item.line, firstTitle.line)) return []
  const block = items.slice(start, start < index ? index + 1 : index + maxLinesToDate)
  const hasTimes = items
    .slice(start, index + 2 * maxLinesToDate)
    .some(({ line }) => line.times.some(({ to }) => to !== null))
  if (!hasTimes || block.some(({ line }) => concernsOtherEvent(line.text) || refersToPast(line.text)))
    return []
  return block.flatMap(({ line }) => line.dates.flatMap((mention) => mention.dates))
}

/** At least two words of the first title stand in the other one. */
const sharesWords = (line: AnnotatedLine, title: AnnotatedLine): boolean => {
  const words = new Set(splitWords(title.text).filter((word) => word.length > 3))
  return splitWords(line.text).filter((word) => words.has(word)).length >= 2
}

/** `clinics` and `clinic` are one word. */
const splitWords = (text: string): string[] =>
  normaliseWords(text)
    .split(' ')
    .map((word) => word.replace(/s$/, ''))
