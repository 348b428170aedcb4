import type { DateMention } from '../../mentions/dates/date-mention'
import { findCountries } from '../../mentions/places/country-mentions'
import { findPlaceAt } from '../../mentions/places/place-mentions'
import { isDateline } from '../../outline/lines/document-dates'
import type { OutlineItem } from '../../outline/outline-item'
import { namesEvent, namesEventSubject, namesWesternEvent } from '../../text/event-words'
import type { HeadingTopic } from '../../text/layout/heading-topics'
import { tokenizeText } from '../../text/tokens'
import { isGenericTitle } from './generic-titles'
import { kindBeforeBar, subjectLabel, titleLabel } from './title-labels'

/** A line that may be the name of the event, with how much it looks like it. */
export interface TitleCandidate {
  item: OutlineItem
  index: number
  text: string
  weight: number
}

/** `Training Manager` below a name. */
const personRole =
  /(?:manager|officer|co-?ordinator|director|specialist|assistant|secretary|responsable|coordinadora?|gerente)$/iu

/** Labels whose text may be the name; that of a place or a contact is none. */
const titleTopics = new Set<HeadingTopic>([
  'table',
  'programme',
  'objectives',
  'note',
  'host',
  'related',
  'date',
])

/** A line with an address to write to or to open is no name. */
const addressInText = /\S@\S|https?:\/\//u
const navigationPattern = /(?<!\p{L})(?:agenda|register|inscri|objectives?|target audience)\s*:?$/iu
/** `Example & Partners LLP` above the name is who writes. */
const organisationPattern =
  /(?<!\p{L})(?:LLP|LLC|Ltd|PLC|Inc|GmbH|S\.?A\.?S?|& Partners|Associates|Institute|Institut|Instituto|Authority|Commission|Ministry|Bank|Association|Foundation|Union|University|Centre|Center|Council|Agency|Bureau|Department|Secretariat)\.?$|^(?:Autorité|Banque|Ministère|Agence|Banco|Superintendencia|Ministerio|Comisión|Asociación|Associação|Autoridade|Ministério|Министерство|Ассоциация|Центральный банк|Национальный банк)(?!\p{L})/u

/** `Example Institute | Workshops` */
const partOfSite = /\s[|｜]\s\p{L}+$/u

/** How much a line looks like the name of the event; compared only with others of the page. */
export const weighTitle = (head: OutlineItem[], index: number, text: string): number => {
  const item = head[index]
  if (!item) return 0
  const { line } = item
  const isEvent = namesEvent(text)
  return (
    (isEvent ? 4 : 0) +
    (titleLabel.test(line.text) ? 5 : 0) +
    (kindBeforeBar.test(line.text) ? 4 : 0) +
    (subjectLabel.test(line.text) ? 2 : 0) +
    (/^["“«][^"“”«»]+["”»]$/u.test(line.text) ? 2 : 0) +
    (namesEventSubject(text) ? 2 : 0) +
    (line.heading ? 3 : 0) +
    (standsAboveDate(head, index, 1) ? 1.5 : standsAboveDate(head, index, 2) ? 1 : 0) +
    (findCountries(line.tokens).length > 0 ? 1 : 0) -
    (/ [>»›] /.test(text) ? 5 : 0) -
    (navigationPattern.test(text) ? 3 : 0) -
    (!isEvent && organisationPattern.test(text) ? 2 : 0) -
    (/^[a-z]/.test(text) ? 3 : 0) -
    (partOfSite.test(text) ? 3 : 0) -
    index / 200
  )
}

/** `What: technical training`; `Webinar: fraud in wallets` begins with the kind of the event. */
const isLabelled = (text: string): boolean => {
  const label = /^(\p{L}+)\s?[:：]\s/u.exec(text)?.[1]
  return label !== undefined && !namesEvent(label)
}

/** A line that tells the date is at most this many lines below it. */
const standsAboveDate = (head: OutlineItem[], index: number, distance: number): boolean => {
  const [item, below] = [head[index], head[index + distance]]
  return (
    item !== undefined &&
    below !== undefined &&
    item.line.dates.length === 0 &&
    !isLabelled(item.line.text) &&
    below.line.gap <= 2 &&
    below.line.dates.length > 0 &&
    isMostlyDates(below)
  )
}

/** Whether a line may be the name of the event at all. */
export const isCandidate = (head: OutlineItem[], index: number, text: string): boolean => {
  const item = head[index]
  if (!item) return false
  const isPlain =
    item.kind === 'text' ||
    (item.kind === 'topic' &&
      titleTopics.has(item.topic) &&
      item.rest !== '' &&
      (namesWesternEvent(text) || subjectLabel.test(item.line.text))) ||
    (item.kind === 'day' && item.heading.number === null && namesWesternEvent(text)) ||
    item.kind === 'person'
  if (!isPlain || text.length < 4 || text.length > 250 || isGenericTitle(text)) return false
  if (addressInText.test(text)) return false
  if (personRole.test(text) && text.split(' ').length < 5) return false
  const mayAsk = item.line.heading || standsAboveDate(head, index, 1)
  const isSentence = mayAsk ? /[.;]$/.test(text) : /[.;!?]$/.test(text) || /[.;]$/.test(item.line.text)
  if (isSentence || isTwoSentences(text) || opensSomethingElse(item, text)) return false
  const [date] = item.line.dates
  return date === undefined || !(isMostlyDates(item) || isPlaceAndDate(item, date))
}

/** Greetings, the organiser, a place alone, a sentence that leads to what is below it. */
const opensSomethingElse = ({ line }: OutlineItem, text: string): boolean =>
  heldByLead.test(text) ||
  (line.text.endsWith(',') && text.split(' ').length <= 5 && !namesEvent(text)) ||
  (line.text.endsWith(':') && text.length > 100) ||
  isPlaceAlone(text)

/** `Hosted by …`: who holds an event. */
export const heldByLead =
  /^(?:(?:co-?)?(?:event|webinar|hosted|organi[sz]ed|presented|convened|delivered|facilitated|supported|funded|sponsored) by|(?:organisée?|animée?|présentée?|proposée?) par|(?:organizad[oa]|presentad[oa]|impartid[oa]) por|(?:organizado|promovido) (?:por|pel[oa])|организатор)(?!\p{L})/iu

/** `Toronto, Canada`. */
export const isPlaceAlone = (text: string): boolean =>
  text.length < 60 &&
  text.split(/,\s*|\s?\(/).every((part) => {
    const tokens = tokenizeText(part.replace(/\)$/, ''))
    const [country] = findCountries(tokens)
    const end = country?.first === 0 ? country.next : findPlaceAt(tokens, 0)?.next
    return tokens.length > 0 && end === tokens.length
  })

/** `Security of Payment Systems. Panorama and Perspectives` may be a title, longer texts with a full stop are none. */
const isTwoSentences = (text: string): boolean =>
  /[.!?]\s+\p{Lu}/u.test(text.replace(/\b(?:\p{L}{1,3}|\d{1,2})\. /gu, '')) &&
  (text.length > 90 || text.split('. ').length > 2)

/** `Moroni, le 11 mai 2027`. */
const isPlaceAndDate = ({ line }: OutlineItem, date: DateMention): boolean =>
  date.end === line.text.length && isDateline(line, date) && !namesEvent(line.text)

const isMostlyDates = ({ line }: OutlineItem): boolean =>
  line.dates.reduce((sum, { at, end }) => sum + end - at, 0) > line.text.length / 2
