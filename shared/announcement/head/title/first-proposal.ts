import type { OutlineItem } from '../../outline/outline-item'
import { namesEvent } from '../../text/event-words'
import { institutionPattern } from '../institution-nouns'
import { hangingEnd, isTitleLine } from './broken-titles'
import { findDatedRival } from './dated-rivals'
import { isPlaceAlone, type TitleCandidate } from './title-candidates'
import { describesEvent, nameOfMany, namesItsSubject, numberedPart } from './title-confidence'
import { mayGoOnBelow } from './title-neighbours'
import { dropQuotes, titleText } from './title-text'

/** What an unsure reading proposes first, and its line. */
export interface FirstProposal {
  text: string
  line: number
}

/**
 * A line or lines that speak more for being the name than the best one of several that are asked about: its own last
 * words below it, a theme, the line above the date where the best one tells only the kind of event; null where none is.
 */
export const findFirstProposal = (best: TitleCandidate, items: OutlineItem[]): FirstProposal | null =>
  (tellsOnlyKind(best.text)
    ? (findTheme(items) ?? findNumberedPart(best.text, items) ?? findLineAboveDate(best, items))
    : null) ?? joinLinesBelow(best, items)

/** `Clinics of the Authority`, `Webinar Series`, `A clinic for banks`, `Training Department`: no name of one event. */
const tellsOnlyKind = (text: string): boolean =>
  describesEvent.test(text) ||
  nameOfMany.test(text) ||
  kindOfMany.test(text) ||
  (namesEvent(text) && (!namesItsSubject(text) || endsInInstitution.test(text))) ||
  !/\p{L}\P{L}+\p{L}/u.test(text) ||
  (!namesEvent(text) && institutionPattern.test(text))

const kindOfMany =
  /(?<!\p{L})(?:clinics|workshops|webinars|seminars|events|club|department|unit|division|catalogue|calendar|committee|ateliers|webinaires|talleres|eventos)(?!\p{L})/iu
const endsInInstitution = new RegExp(
  `^\\p{L}+ (?:of|by|de|du|des|da|do|del) .*(?:${institutionPattern.source})`,
  'iu',
)

/** `Thème : …` */
const findTheme = (items: OutlineItem[]): FirstProposal | null => {
  for (const { line } of items.slice(0, maxHead)) {
    const text = themeLabel.exec(line.text)?.[1]?.trim()
    if (text && line.dates.length === 0) return { text: dropQuotes(text), line: line.number }
  }
  return null
}
const themeLabel =
  /^(?:theme|thème|tema|topic|thema|argomento|konu|mada|topik|chủ đề|тема|الموضوع|主题)\s?[:：]\s*(.{8,200})$/iu
const maxHead = 40

/** `Session 3: Account takeover` below the name of a series */
const findNumberedPart = (text: string, items: OutlineItem[]): FirstProposal | null => {
  const part = nameOfMany.test(text)
    ? items.slice(0, maxHead).find(({ line }) => line.dates.length === 0 && numberedPart.test(line.text))
    : undefined
  return part ? { text: part.line.text.trim(), line: part.line.number } : null
}

const findLineAboveDate = (best: TitleCandidate, items: OutlineItem[]): FirstProposal | null => {
  const rival = findDatedRival(best, items) ?? findLineAboveKind(best, items)
  return rival && { text: dropQuotes(titleText(rival)), line: rival.line.number }
}

/** `Trust at the Counter` above `A clinic on agent security` */
const findLineAboveKind = (
  { index, item, text }: TitleCandidate,
  items: OutlineItem[],
): OutlineItem | null => {
  const above = items[index - 1]
  const isName =
    above !== undefined &&
    item.line.gap === 0 &&
    describesEvent.test(text) &&
    isTitleLine(above) &&
    !institutionPattern.test(above.line.text) &&
    !isPlaceAlone(above.line.text)
  return isName ? above : null
}

/** The name with the lines right below it, where it goes on in them. */
const joinLinesBelow = (best: TitleCandidate, items: OutlineItem[]): FirstProposal | null => {
  const { item, index, text } = best
  if (kindOfMany.test(text) || !(mayGoOnBelow(best, items) || item.line.text.trim().endsWith(',')))
    return null
  const lines: string[] = []
  for (const below of items.slice(index + 1, index + 1 + maxLinesBelow)) {
    const isMore =
      below.line.gap === 0 &&
      isTitleLine(below) &&
      !isPlaceAlone(below.line.text) &&
      !text.includes(below.line.text.trim()) &&
      (lines.length === 0 || hangingEnd.test(lines.at(-1) ?? '') || startsWithSmallWord.test(below.line.text))
    if (!isMore) break
    lines.push(below.line.text.trim())
  }
  const own = item.line.text.trim().endsWith(',') ? `${text},` : text
  return lines.length > 0 ? { text: [own, ...lines].join(' '), line: item.line.number } : null
}
const startsWithSmallWord = /^(?:\p{Ll}|(?:OF|FOR|ON|IN|AND|DE|DU|DES|POUR|SUR|PARA|DEL|DOS|ДЛЯ) )/u
const maxLinesBelow = 3
