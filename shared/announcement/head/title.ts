import { truncateText } from '../../domain/values/truncate-text'
import { findCountries } from '../mentions/country-mentions'
import { findPlaceAt } from '../mentions/place-mentions'
import type { OutlineItem } from '../outline/outline'
import { normaliseWords } from '../text/heading-topics'
import { tokenizeText } from '../text/tokens'
import { trimPunctuation } from '../text/trim-punctuation'
import { isGenericTitle } from './generic-titles'

const eventPattern =
  /(?<!\p{L})(?:cl[ií]ni(?:c|cs|que|ques|ca|cas)|workshops?|ateliers?|tall(?:er|eres)|seminars?|séminaires?|seminarios?|seminários?|webinars?|webinaires?|webinarios?|webinários?|training|formation|capacitación|capacitação|engagement|oficinas?|forums?|foros?|conferences?|conférences?|conferencias?|conferências?|symposium|summit|bootcamp|masterclass|roundtable|dialogue|course|cours|curso|hackathon|meeting|réunion|reunión|jornadas?|journées?)(?!\p{L})/iu
const subjectPattern =
  /(?<!\p{L})(?:DFS|digital financ\w*|digital payments?|financi\w* numériques?|services financiers|SFN|SFD|servicios financieros|serviços financeiros|security|sécurité|seguridad|segurança|fintech|mobile money)(?!\p{L})/iu
const navigationPattern = /(?<!\p{L})(?:agenda|register|inscri|objectives?|target audience)\s*:?$/iu

/** Whether a text speaks of such an event at all. */
export const mentionsEvent = (text: string): boolean => eventPattern.test(text) || subjectPattern.test(text)

export const namesEvent = (text: string): boolean => eventPattern.test(text)

/** The name of the event; `line` is null where a page names none, `sure` says whether a person must look. */
export interface TitleReading {
  title: string
  line: number | null
  sure: boolean
}

/** The name of the event: the best short line that is no sentence, of those before the programme. */
export const findTitle = (items: OutlineItem[], start: number): TitleReading => {
  const head = items.slice(0, Math.max(1, start))
  const candidates = head.flatMap((item, index) => {
    const text = titleText(item)
    if (!isCandidate(item, text)) return []
    const weight =
      (eventPattern.test(text) ? 4 : 0) +
      (subjectPattern.test(text) ? 2 : 0) +
      (item.line.heading ? 3 : 0) +
      (findCountries(item.line.tokens).length > 0 ? 1 : 0) -
      (/ [>»›] /.test(text) ? 2 : 0) -
      (navigationPattern.test(text) ? 3 : 0) -
      index / 200
    return [{ item, index, weight, ...joinBrokenTitle(head, index, text) }]
  })
  const best = candidates.sort((one, other) => other.weight - one.weight)[0]
  if (best && best.weight > 1.5) {
    const repeated = isRepeated(items, best.index, best.text)
    const isPlain =
      best.text.length <= 140 &&
      !/\d{1,2}[:h]\d{2}|(?:19|20)\d\d,|[!?]$|\b(?:invites?|will be)\b/iu.test(best.text)
    const sure =
      isPlain && eventPattern.test(best.text) && (best.item.line.heading || best.index < 4 || repeated)
    return { title: truncateText(best.text, 300), line: best.item.line.number, sure }
  }
  const sentence = findTitleInSentence(items)
  if (sentence) return { ...sentence, sure: false }
  return best
    ? { title: truncateText(best.text, 300), line: best.item.line.number, sure: false }
    : { title: '', line: null, sure: false }
}

const labelPattern =
  /^(?:title|titre|título|event|événement|evento|invitation|invitación|subject|objet|asunto|assunto|invitation to|re|fwd?)\s*:\s*/iu
const statusPattern =
  /^[[(]?(?:postponed|rescheduled|cancel?led|updated|annulée?|reportée?|cancelad[oa]|aplazad[oa]|adiad[oa]|pospuest[oa])[\])]?\s?[:–—-]\s?/iu
const dateTail = /[\s,|(–—-]*(?:(?:on|le|du|el|del|em|from)\s)?$/iu

/** The line without its label, and without the date and hours at its end. */
const titleText = ({ line }: OutlineItem): string => {
  const [date] = line.dates
  const cut =
    date &&
    date.at > 20 &&
    !/[.;:]/.test(line.text.slice(0, date.at)) &&
    isTailOnly(line.text.slice(date.end))
  const text = cut ? line.text.slice(0, date.at).replace(dateTail, '') : line.text
  return (cut ? withoutPlace(trimPunctuation(text)) : trimPunctuation(text))
    .replace(labelPattern, '')
    .replace(statusPattern, '')
    .replace(/,? (?:organi[sz]ed|hosted|co-?hosted|organisée?|organizad[oa]) (?:by|par|por) .*$/u, '')
}

/** `Safety Workshop Lusaka, Zambia` before a date: the place belongs to the date. */
const withoutPlace = (title: string): string => {
  const match = /^(.{12,}\p{L}),? (\p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]+)?), (\p{Lu}[\p{L}' -]+)$/u.exec(title)
  const [, name, city, country] = match ?? []
  if (!name || !city || !country || findCountries(tokenizeText(country)).length === 0) return title
  return findPlaceAt(tokenizeText(city), 0) && !/(?<!\p{L})(?:in|for|of|at|à|en|de|em|–|-)$/iu.test(name)
    ? name
    : title
}

/** What follows the date of a title: hours, a zone, nothing. */
const isTailOnly = (text: string): boolean =>
  (text.match(/\p{L}{4,}/gu)?.length ?? 0) <= 1 && text.length < 60

const isCandidate = (item: OutlineItem, text: string): boolean => {
  const isPlain =
    item.kind === 'text' ||
    (item.kind === 'topic' && item.rest !== '' && eventPattern.test(text)) ||
    (item.kind === 'day' && item.heading.number === null && eventPattern.test(text)) ||
    item.kind === 'person'
  if (!isPlain || text.length < 4 || text.length > 250 || isGenericTitle(text)) return false
  const isSentence = item.line.heading
    ? /[.;]$/.test(text)
    : /[.;!?]$/.test(text) || /[.;]$/.test(item.line.text)
  if (isSentence || /[.!?]\s+\p{Lu}/u.test(text.replace(/\b\p{L}{1,3}\. /gu, ''))) return false
  return item.line.dates.length === 0 || !isMostlyDates(item)
}

const isMostlyDates = ({ line }: OutlineItem): boolean =>
  line.dates.reduce((sum, { at, end }) => sum + end - at, 0) > line.text.length / 2

const hangingEnd =
  /(?:[–—,&:-]|\s(?:and|of|the|for|on|in|to|de|du|des|et|la|le|les|pour|sur|y|el|del|para|sobre|e|da|do|dos))$/iu
const beginsLate =
  /^(?:\p{Ll}|(?:[Ww]orkshops?|[Cc]linics?|[Ww]ebinars?|[Tt]raining|[Ss]eminars?|[Ff]orum|[Cc]onference) (?:for|on|of|in|–|-))/u

/** A title that the page breaks over two lines. */
const joinBrokenTitle = (head: OutlineItem[], index: number, text: string): { text: string } => {
  const [above, item, below] = [head[index - 1], head[index], head[index + 1]]
  if (item && below && hangingEnd.test(text) && isTitleLine(below) && below.line.gap === 0)
    return { text: `${text} ${titleText(below)}` }
  if (
    item &&
    above &&
    beginsLate.test(text) &&
    isTitleLine(above) &&
    item.line.gap === 0 &&
    !item.line.heading
  )
    return { text: `${titleText(above)} ${text}` }
  return { text }
}

const isTitleLine = ({ kind, line }: OutlineItem): boolean =>
  kind === 'text' &&
  line.text.length <= 70 &&
  line.dates.length === 0 &&
  line.times.length === 0 &&
  !/[.;!?:]$/.test(line.text) &&
  !eventPattern.test(line.text) &&
  !isGenericTitle(trimPunctuation(line.text))

/** The words of a title stand together in another line too. */
const isRepeated = (items: OutlineItem[], index: number, title: string): boolean => {
  const words = normaliseWords(title.replace(/\s[–—|-]\s.*$/, ''))
  return items.slice(0, 200).some(({ line }, at) => at !== index && normaliseWords(line.text).includes(words))
}

const sentencePattern =
  /(?<!\p{L})(?:invites? (?:you|participants|stakeholders|all \p{L}+) to (?:the|a|its|this)|organi[sz](?:e|es|ing) (?:the|a)|host(?:s|ing)? (?:the|a)|(?:agenda|programme|briefing) (?:of|on) the|participer à (?:la|l['’]|une?)|organise (?:la|l['’]|le|une?)|participar en (?:la|el|una?)|organiza (?:la|el|una?)|convida[^.]{0,30} para (?:a|o|uma?))\s?(.{10,200}?)(?=[,.;(]|\s(?:planned|scheduled|to be|that|which|taking|on \d|from|to take|will|held|qui|du \d|les \d|le \d|prévue?|que|del? \d|los d|el \d|jointly|in collaboration|en col|online|via)(?!\p{L})|$)/iu

/** `invite you to the … planned to take place`, `organise une … du 5 au 6 juin`. */
const findTitleInSentence = (items: OutlineItem[]): { title: string; line: number } | null => {
  for (const { line } of items.slice(0, 60)) {
    const match = sentencePattern.exec(line.text.slice(0, 2000))
    if (match?.[1] && eventPattern.test(match[1])) return { title: match[1].trim(), line: line.number }
  }
  return null
}
