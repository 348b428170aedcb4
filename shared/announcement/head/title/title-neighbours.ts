import type { OutlineItem } from '../../outline/outline-item'
import { classifyHeading, normaliseWords } from '../../text/layout/heading-topics'
import { institutionPattern } from '../institution-nouns'
import { isBeginning, isCapitalPair, isTitleLine } from './broken-titles'
import { isGenericTitle } from './generic-titles'
import { isPlaceAlone, type TitleCandidate } from './title-candidates'
import { noticeWords } from './title-labels'

/** A line in capitals right below or above it, which the name does not hold: a poster breaks its title where it likes. */
export const standsInCapitalBlock = (
  { item, index, text }: TitleCandidate,
  items: OutlineItem[],
): boolean => {
  const [above, below] = [items[index - 1], items[index + 1]]
  const beside = [
    ...(above && isCapitalPair(above, item) ? [above] : []),
    ...(below && isCapitalPair(item, below) ? [below] : []),
  ]
  return beside.some(
    ({ line }) => !isPlaceAlone(line.text) && !normaliseWords(text).includes(normaliseWords(line.text)),
  )
}

const isCapitals = (text: string): boolean => /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text)
const documentName = new RegExp(`^(?:terms of reference|${noticeWords})(?!\\p{L})`, 'iu')
/** `A clinic on fraud`, `Clinic for developers`: what kind of event it is, and for whom. */
const kindAlone =
  /^(?:An?|Une?|Una|Uma?) |^(?:The |L[ae] |L['’]|El |[AO] )?(?:\d{1,3}(?:st|nd|rd|th|e|è(?:me|re)|[.ºª])|first|second|third|annual) |^(?:clinic|workshop|webinar|training|clinique|atelier|clínica|taller|oficina) (?:for|pour|para) \p{Ll}/iu

/** `Keep their money safe` above `Clinic for agents`: the words above it may be the name, or its first half; null for other lines. */
export const findMotto = (best: TitleCandidate, items: OutlineItem[]): string | null => {
  const { item, index, text } = best
  const above = items[index - 1]
  if (above === undefined || item.line.gap > 1 || !mayBeMotto(above, item, text)) return null
  const first = items[index - 2]
  return first && above.line.gap === 0 && mayBeMotto(first, item, text)
    ? `${first.line.text} ${above.line.text}`
    : above.line.text
}

/** `Is your wallet leaking?` */
const isQuestion = ({ kind, line: { text } }: OutlineItem): boolean =>
  kind === 'text' && text.length <= 70 && /[?!？！]$/.test(text) && !isGenericTitle(text)

const mayBeMotto = (above: OutlineItem, { line }: OutlineItem, title: string): boolean =>
  (isTitleLine(above) || isQuestion(above)) &&
  /\p{L}{2,}\s+\p{L}/u.test(above.line.text) &&
  isCapitals(above.line.text) === isCapitals(line.text) &&
  (isCapitals(above.line.text) || kindAlone.test(title)) &&
  !isPlaceAlone(above.line.text) &&
  !institutionPattern.test(above.line.text) &&
  !/\d|@|:/.test(above.line.text) &&
  !documentName.test(above.line.text) &&
  !normaliseWords(title).includes(normaliseWords(above.line.text))

/** The line right above it ends in the middle of a phrase, and the name does not begin with it. */
export const isCutAbove = ({ item, index, text }: TitleCandidate, items: OutlineItem[]): boolean => {
  const above = items[index - 1]
  return (
    above !== undefined &&
    item.line.gap === 0 &&
    isBeginning(above) &&
    !normaliseWords(text).startsWith(normaliseWords(above.line.text))
  )
}

/** The line right below the name, or below the last of several that it is put together from, may belong to it too. */
export const mayGoOnBelow = ({ item, index, text }: TitleCandidate, items: OutlineItem[]): boolean => {
  if (normaliseWords(item.line.text).includes(normaliseWords(text)))
    return (
      !item.line.heading &&
      isLastWords(items[index + 1], item.line.text.length >= minWrapped) &&
      !isRepeated(items, index, text)
    )
  const last = items.findLastIndex(
    ({ line }, at) =>
      at <= index + 2 && at >= index && normaliseWords(text).endsWith(normaliseWords(line.text)),
  )
  const below = items[last + 1]
  return (
    last !== -1 &&
    below !== undefined &&
    below.line.gap === 0 &&
    isTitleLine(below) &&
    !isPlaceAlone(below.line.text.replace(/\s\d{4}$/, ''))
  )
}

/** `Testing` below `Clinic on Payment App`: up to three words without a mark of their own. */
const isLastWords = (below: OutlineItem | undefined, isLong: boolean): boolean =>
  below !== undefined &&
  below.line.gap === 0 &&
  isTitleLine(below) &&
  (isLong ? wrappedWords : lastWords).test(below.line.text.trim()) &&
  !isGenericTitle(below.line.text) &&
  !isPlaceAlone(below.line.text) &&
  !institutionPattern.test(below.line.text.replace(audience, '')) &&
  classifyHeading(below.line.text) === null

const lastWords =
  /^(?!.*(?<!\p{L})(?:by|par|por|via|zoom|teams|webex|online|virtual\p{L}*|hybrid\p{L}*|en ligne|en línea|онлайн)(?!\p{L}))(?:\p{Script=Latin}|\p{Script=Cyrillic})[\p{L}’'-]*(?: \p{L}[\p{L}’'-]*){0,2}$/iu
/** `… for Regulators`: no institution of its own. */
const audience = / (?:for|and) .*$/iu
const wrappedWords = new RegExp(lastWords.source.replace('{0,2}$', '{0,7}$'), 'iu')
/** Shorter lines are not broken because they are full. */
const minWrapped = 36

/** The words of a title stand together in another line too. */
export const isRepeated = (items: OutlineItem[], index: number, title: string): boolean => {
  const words = normaliseWords(title.replace(/\s[–—|-]\s.*$/, ''))
  return items.slice(0, 200).some(({ line }, at) => at !== index && normaliseWords(line.text).includes(words))
}
