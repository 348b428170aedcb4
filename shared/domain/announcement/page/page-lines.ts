import { type DateMention, datesOf } from '../dates/dates'
import { type TimeRange, timeRangesOf } from '../sessions/time-ranges'
import { withoutSecondZone } from '../zones/two-zones'
import { type StatedZone, zonesIn } from '../zones/zone-mentions'
import { linesOf, type PageLine } from './lines'
import { type Token, tokensOf } from './words'

/** A line of the page with the times, dates and zones in it. */
export interface Line extends PageLine {
  /** How many source lines lie between it and the line before. */
  gap: number
  tokens: Token[]
  times: TimeRange[]
  dates: DateMention[]
  zones: StatedZone[]
}

export const pageLines = (page: string): Line[] => {
  let before = 0
  return linesOf(page).map(({ number, text, heading, cut }) => {
    const gap = Math.max(0, number - before - 1)
    before = number
    return { number, heading, cut, gap, ...contentOf(text) }
  })
}

/** What a text holds; a time told twice, in two zones, is there once. */
const contentOf = (text: string): Pick<Line, 'text' | 'tokens' | 'times' | 'dates' | 'zones'> => {
  const tokens = tokensOf(text)
  const digits = /\d|noon|midi|mediod/i.test(text)
  const times = digits ? timeRangesOf(tokens) : []
  const dates = digits ? datesOf(tokens, times) : []
  return { text, tokens, dates, ...withoutSecondZone(tokens, times, zonesIn(text, tokens, times, dates)) }
}
