import { joinMoments } from './mentions/begin-and-end'
import { dropEthiopianClock } from './mentions/clock/ethiopian-clock'
import { findHoursInWords } from './mentions/clock/spoken-hours'
import { findTimeRanges, type TimeRange } from './mentions/clock/time-ranges'
import { joinClockLines } from './mentions/clock-lines'
import type { DateMention } from './mentions/dates/date-mention'
import { findDateMentions } from './mentions/dates/date-mentions'
import { type ClockReading, separateClocks } from './mentions/second-zone'
import { emptyZoneMention, type ZoneMention } from './mentions/zone-mention'
import { findZoneMentions } from './mentions/zone-mentions'
import { parseZoneExpression } from './mentions/zones/zone-expressions'
import { splitLabelledCells } from './text/layout/labelled-cells'
import { splitOneLinePage } from './text/layout/one-line-page'
import { type PageLine, splitPageLines } from './text/layout/page-lines'
import { type TextToken, tokenizeText } from './text/tokens'

/** A line of the page with the times, dates and zones in it. */
export interface AnnotatedLine extends PageLine {
  /** How many source lines lie between it and the line before. */
  gap: number
  tokens: TextToken[]
  times: TimeRange[]
  dates: DateMention[]
  zones: ZoneMention[]
  /** Where the line tells its time in several zones: each reading; `times` and `zones` are one of them. */
  clocks: ClockReading[]
  /** The line holds nothing but the zone of the time above it. */
  onlyZone: boolean
  /** It tells the moment at which something begins and the moment at which it ends; `text` names the days before the hours. */
  beginAndEnd: boolean
}

export const annotateLines = (page: string): AnnotatedLine[] => {
  let previousNumber = 0
  let previous: AnnotatedLine | null = null
  return joinClockLines(splitPageLines(page).flatMap(splitOneLinePage).flatMap(splitLabelledCells)).map(
    ({ number, text, heading, truncated }) => {
      const gap = Math.max(0, number - previousNumber - 1)
      previousNumber = number
      const line = markLoneZone(
        { number, heading, truncated, gap, onlyZone: false, ...findMentions(text) },
        previous,
      )
      previous = line
      return line
    },
  )
}

const formatRange = ({ from, to }: { from: number; to: number }): string =>
  [from, to]
    .map((at) => `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`)
    .join(' – ')

/** What a text holds; a time told twice, in two zones, is there once. */
const findMentions = (
  text: string,
  isJoined = false,
): Pick<AnnotatedLine, 'text' | 'tokens' | 'times' | 'dates' | 'zones' | 'clocks' | 'beginAndEnd'> => {
  const tokens = tokenizeText(text)
  const spoken = findHoursInWords(tokens)
  if (spoken?.hours)
    return findMentions(`${text.slice(0, spoken.at)}${formatRange(spoken.hours)}${text.slice(spoken.end)}`)
  const digits = /\d|noon|midi|mediod/i.test(text)
  const times = digits ? dropEthiopianClock(text, findTimeRanges(tokens)) : []
  const dates = digits ? findDateMentions(tokens, times) : []
  const joined = isJoined ? null : joinMoments(text, tokens, times, dates)
  if (joined !== null) return findMentions(joined, true)
  return {
    text,
    tokens,
    beginAndEnd: isJoined,
    ...separateClocks(tokens, times, findZoneMentions(text, tokens, times, dates), dates),
  }
}

const maxLoneZoneLength = 24

/** `CAT` on the line below `09:00 - 09:15` is the zone of that time. */
const markLoneZone = (line: AnnotatedLine, previous: AnnotatedLine | null): AnnotatedLine => {
  if (!previous || previous.times.length === 0 || line.text.length > maxLoneZoneLength) return line
  const tokens = line.tokens.filter(({ kind, text }) => kind !== 'punctuation' || text === '+')
  const zone = parseZoneExpression(tokens, 0)
  if (zone?.next !== tokens.length) return line
  const mention = {
    ...emptyZoneMention,
    abbreviations: zone.abbreviation ? [zone.abbreviation] : [],
    offsets: zone.offset === null ? [] : [zone.offset],
    first: 0,
    next: line.tokens.length,
  }
  return { ...line, zones: [mention], onlyZone: true }
}
