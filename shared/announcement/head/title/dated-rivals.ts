import type { OutlineItem } from '../../outline/outline-item'
import { normaliseWords } from '../../text/layout/heading-topics'
import { institutionPattern } from '../institution-nouns'
import { isTitleLine } from './broken-titles'
import { isGenericTitle } from './generic-titles'
import { heldByLead, isPlaceAlone, type TitleCandidate } from './title-candidates'

const maxHead = 40
const maxLength = 120

/** The line above the first date that may be the name as well; null where none is. */
export const findDatedRival = (best: TitleCandidate, items: OutlineItem[]): OutlineItem | null => {
  const head = items.slice(0, maxHead)
  const dated = head.findIndex(({ line }, at) => at !== best.index && line.dates.length > 0)
  const above = head[dated - 1]
  const isRival = above !== undefined && dated - 1 !== best.index && isNameLike(above) && isOther(above, best)
  return isRival ? above : null
}

/** Two words or more that are no sentence, place, institution, row of a table or way of holding. */
const isNameLike = (item: OutlineItem): boolean => {
  const { line } = item
  return (
    isTitleLine(item) &&
    line.text.length <= maxLength &&
    /\p{L}{2,}\s+\p{L}{2,}/u.test(line.text) &&
    line.times.length === 0 &&
    !/[@:：.|]|\s{2}|\d\/\d/u.test(line.text) &&
    !columnHeads.test(line.text) &&
    !wayOfHolding.test(line.text) &&
    !heldByLead.test(line.text) &&
    !isPlaceAlone(line.text) &&
    !institutionPattern.test(line.text) &&
    !isGenericTitle(line.text)
  )
}

/** Neither the line nor the title holds the other's words. */
const isOther = ({ line }: OutlineItem, { item, text }: TitleCandidate): boolean => {
  const words = normaliseWords(line.text)
  const [own, source] = [normaliseWords(text), normaliseWords(item.line.text)]
  return !words.includes(own) && !own.includes(words) && !source.includes(words)
}

const wayOfHolding =
  /(?<!\p{L})(?:online|virtual\p{L}*|hybrid\p{L}*|zoom|teams|webex|in[- ]person|en ligne|en línea|presencial|онлайн)(?!\p{L})/iu
/** `DATE VENUE TIME` */
const columnHeads =
  /^(?:(?:dates?|days?|times?|hours?|venues?|places?|what|when|where|jour|heure|lieu|fecha|hora|lugar|data|local)(?:\s+|$))+$/iu
