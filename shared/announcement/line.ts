import { type DateMention, findDateMentions } from './mentions/date-mentions'
import { dropSecondZone } from './mentions/second-zone'
import { findTimeRanges, type TimeRange } from './mentions/time-ranges'
import { findZoneMentions, type ZoneMention } from './mentions/zone-mentions'
import { type PageLine, splitPageLines } from './text/page-lines'
import { type TextToken, tokenizeText } from './text/tokens'

/** A line of the page with the times, dates and zones in it. */
export interface AnnotatedLine extends PageLine {
  /** How many source lines lie between it and the line before. */
  gap: number
  tokens: TextToken[]
  times: TimeRange[]
  dates: DateMention[]
  zones: ZoneMention[]
}

export const annotateLines = (page: string): AnnotatedLine[] => {
  let previousNumber = 0
  return splitPageLines(page).map(({ number, text, heading, truncated }) => {
    const gap = Math.max(0, number - previousNumber - 1)
    previousNumber = number
    return { number, heading, truncated, gap, ...findMentions(text) }
  })
}

/** What a text holds; a time told twice, in two zones, is there once. */
const findMentions = (text: string): Pick<AnnotatedLine, 'text' | 'tokens' | 'times' | 'dates' | 'zones'> => {
  const tokens = tokenizeText(text)
  const digits = /\d|noon|midi|mediod/i.test(text)
  const times = digits ? findTimeRanges(tokens) : []
  const dates = digits ? findDateMentions(tokens, times) : []
  return {
    text,
    tokens,
    dates,
    ...dropSecondZone(tokens, times, findZoneMentions(text, tokens, times, dates)),
  }
}
