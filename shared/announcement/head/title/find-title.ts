import { truncateText } from '../../../domain/values/text/truncate-text'
import type { OutlineItem } from '../../outline/outline-item'
import { namesEvent } from '../../text/event-words'
import { normaliseWords } from '../../text/layout/heading-topics'
import { joinBrokenTitle } from './broken-titles'
import { findFirstProposal } from './first-proposal'
import { findNameBehindMark } from './name-parts'
import { isCandidate, type TitleCandidate, weighTitle } from './title-candidates'
import { isSureTitle } from './title-confidence'
import {
  findTitleInSentence,
  findTitleInWords,
  nameInRussianSentence,
  type SentenceTitle,
} from './title-in-sentence'
import { titleLabel } from './title-labels'
import { findMotto } from './title-neighbours'
import { findNameBeforeTail } from './title-tail'
import { dropQuotes, titleText } from './title-text'

/** The name of the event; `line` is null where a page names none. */
export interface TitleReading {
  title: string
  line: number | null
  /** Whether it is taken without a question. */
  sure: boolean
  /** Other lines that may be the name, the most likely first. */
  others: string[]
}

const minWeight = 1.5
const maxTitleLength = 300
const maxOthers = 2

/** The name of the event: the best short line that is no sentence, of those before the programme. */
export const findTitle = (items: OutlineItem[], start: number): TitleReading => {
  const candidates = findCandidates(items.slice(0, Math.max(1, start)))
  const [best, ...rest] = candidates
  const likely = rest.filter(({ weight }) => weight > minWeight)
  const sentence = findTitleInSentence(items)
  if (best && best.weight > minWeight && !isOutweighed(best, sentence)) {
    const isRivalled =
      sentence !== null &&
      (sentence.quoted || (sentence.isName && !best.item.line.heading && tellsSubject(sentence.title))) &&
      !shareSubject(best.text, sentence.title)
    const isSure = isSureTitle(best, likely, items) && !isRivalled
    const motto = findMotto(best, items)
    const parts = [findNameBehindMark(best.text), findNameBeforeTail(best.text)].flatMap((text) => text ?? [])
    const first = isSure ? null : findFirstProposal(best, items)
    const own = { text: best.text, line: best.item.line.number }
    return createReading(first?.text ?? own.text, first?.line ?? own.line, isSure, [
      own,
      ...(motto === null ? [] : [{ text: `${motto}: ${best.text}` }, { text: motto }]),
      ...parts.map((text) => ({ text })),
      ...(isRivalled ? [{ text: sentence.title }] : []),
      ...likely,
    ])
  }
  if (sentence) return createReading(sentence.title, sentence.line, false, best ? [best] : [])
  if (best) return createReading(best.text, best.item.line.number, false, rest)
  const words = findTitleInWords(items)
  return words
    ? createReading(words.title, words.line, false, [])
    : { title: '', line: null, sure: false, others: [] }
}

/** A name of an event in quotation marks, or with a capital letter in a sentence, outweighs a line that names none. */
const isOutweighed = ({ item, text }: TitleCandidate, sentence: SentenceTitle | null): boolean =>
  sentence?.isName === true &&
  namesEvent(sentence.title) &&
  !namesEvent(text) &&
  !titleLabel.test(item.line.text) &&
  !shareSubject(text, sentence.title)

/** Of the words of the shorter name that tell its subject at least half stand in the other one too. */
const shareSubject = (one: string, other: string): boolean => {
  const [first, second] = [listSubjectWords(one), listSubjectWords(other)]
  const [short, long] = first.size < second.size ? [first, second] : [second, first]
  const shared = [...short].filter((word) => long.has(word)).length
  return 2 * shared >= short.size
}

const listSubjectWords = (text: string): Set<string> =>
  new Set(
    normaliseWords(text)
      .split(' ')
      .filter(
        (word) => (word.length > 2 || /\P{ASCII}/u.test(word)) && !/\d/.test(word) && !isWordOfEvery(word),
      )
      .map((word) => word.replace(/s$/, '')),
  )

/** `the above clinic` in a sentence refers to a name, and is none. */
const tellsSubject = (text: string): boolean => listSubjectWords(text).size >= minSubjectWords
const minSubjectWords = 2

/** The kind of an event and small words stand in any name. */
const isWordOfEvery = (word: string): boolean =>
  namesEvent(word) ||
  /^(?:the|and|for|with|itu|uit|les|des|sur|pour|los|las|del|para|sobre|dos|das)$/.test(word)

/** The lines that may be the name, the most likely first. */
const findCandidates = (head: OutlineItem[]): TitleCandidate[] =>
  head
    .flatMap((item, index) => {
      const text = nameInRussianSentence(titleText(item))
      if (!isCandidate(head, index, text)) return []
      const name = dropQuotes(joinBrokenTitle(head, index, text))
      return [{ item, index, weight: weighTitle(head, index, text), text: name }]
    })
    .sort((one, other) => other.weight - one.weight)

const createReading = (
  text: string,
  line: number,
  sure: boolean,
  others: { text: string }[],
): TitleReading => {
  const title = truncateText(text, maxTitleLength)
  const otherTitles = others.map((other) => truncateText(other.text, maxTitleLength))
  return {
    title,
    line,
    sure,
    others: [...new Set(otherTitles)].filter((other) => other !== title).slice(0, maxOthers),
  }
}
