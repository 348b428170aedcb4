import { truncateText } from '../../domain/values/truncate-text'
import { findCountries } from '../mentions/country-mentions'
import type { DateMention } from '../mentions/date-mentions'
import { dropTrailingPlace } from '../mentions/trailing-place'
import { isDateline } from '../outline/lines/document-dates'
import type { OutlineItem } from '../outline/outline-item'
import { namesEvent, namesWesternEvent } from '../text/event-words'
import { type HeadingTopic, normaliseWords } from '../text/heading-topics'
import { trimPunctuation } from '../text/trim-punctuation'
import { isGenericTitle } from './generic-titles'

const subjectPattern =
  /(?<!\p{L})(?:DFS|digital financ\w*|digital payments?|financi\w* numériques?|services financiers|SFN|SFD|servicios financieros|serviços financeiros|security|sécurité|seguridad|segurança|fintech|mobile money)(?!\p{L})/iu
const navigationPattern = /(?<!\p{L})(?:agenda|register|inscri|objectives?|target audience)\s*:?$/iu

/** Whether a text speaks of such an event at all. */
export const mentionsEvent = (text: string): boolean => namesEvent(text) || subjectPattern.test(text)

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
    const text = nameInRussianSentence(titleText(item))
    if (!isCandidate(item, text)) return []
    const weight =
      (namesEvent(text) ? 4 : 0) +
      (titleLabel.test(item.line.text) ? 5 : 0) +
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
      !/\d{1,2}[:h]\d{2}|(?:19|20)\d\d,|[!?]$|\b(?:invites?|will be)\b/iu.test(best.text) &&
      !headlinePattern.test(best.text) &&
      !hangingEnd.test(best.text)
    const isNamed = titleLabel.test(best.item.line.text)
    const sure =
      isNamed || (isPlain && namesEvent(best.text) && (best.item.line.heading || best.index < 4 || repeated))
    return { title: truncateText(best.text, 300), line: best.item.line.number, sure }
  }
  const sentence = findTitleInSentence(items)
  if (sentence) return { ...sentence, sure: false }
  return best
    ? { title: truncateText(best.text, 300), line: best.item.line.number, sure: false }
    : { title: '', line: null, sure: false }
}

/** The headline of a report on the event is not its name: it has a verb. */
const headlinePattern =
  /(?<!\p{L})(?:to (?:host|hold|organi[sz]e|launch|open|attend)|hosts|holds|launch(?:es|ed)|opens|kicks off|announces|organi[sz]es|privileged|accueille|organise|lance|ouvre|abrite|organiza|inaugura|acoge|acogerá|lanza|sedia|acolhe)(?!\p{L})/iu
/** `Training Manager` below a name. */
const personRole =
  /(?:manager|officer|co-?ordinator|director|specialist|assistant|secretary|responsable|coordinadora?|gerente)$/iu

const titleWords =
  "(?:(?:course|event|training|workshop|webinar|meeting|activity|programme|program) (?:title|name)|(?:name|title) of (?:the )?(?:course|event|training|workshop|webinar|meeting|activity|programme|program)|(?:intitulé|titre|nom) (?:du cours|de l['’]\\p{L}+|de la \\p{L}+|du \\p{L}+)|(?:título|nombre) (?:del|de la) \\p{L}+|(?:título|nome) (?:do|da) \\p{L}+|тема|название|العنوان|主题)"
/** `Course title | …`, `Name of the event: …`: the page itself says what the name is. */
const titleLabel = new RegExp(`^(?:${titleWords}|title|titre|título|topic)\\s*[:|]`, 'iu')
const labelPattern = new RegExp(
  `^(?:(?:title|titre|título|event|événement|evento|invitation|invitación|subject|objet|asunto|assunto|invitation to|re|fwd?|topic|theme|thème|tema|summary|meeting)\\s*[:|]|${titleWords}\\s*[:|])\\s*`,
  'iu',
)
const invitationPattern =
  /^(?:invitation|invitación|convite|convocatoria|save the date|reminder|announcement|upcoming(?: \p{L}+)?|notice|avis|annonce|aviso|anuncio|anúncio|объявление|приглашение|анонс|إعلان|دعوة|通知|公告|邀请)\s?[:：–—-]\s?(?=[\p{Lu}\p{Lo}«"“])/iu
/** `… – online`: how it is held is told beside the title. */
const modeTail =
  /\s?(?:[–—|-]\s|\()(?:online|virtual|virtuel(?:le)?|en ligne|en línea|hybrid|hybride|in[- ]person|via zoom)\)?$/iu
const statusTail =
  /\s?[[(–—-]\s?(?:postponed|rescheduled|new dates?|updated|reportée?|aplazad[oa]|reprogramad[oa]|adiad[oa])[\])]?$/iu
const statusPattern =
  /^[[(]?(?:postponed|rescheduled|cancel?led|updated|annulée?|reportée?|cancelad[oa]|aplazad[oa]|adiad[oa]|pospuest[oa])[\])]?\s?[:–—-]\s?/iu
/** `Ref.: Clinic for Zambia` names the event, `Ref: BDT/EX/229` a letter. */
const refLabel =
  /^(?:ref|réf|referencia|référence|referência)\.?\s?:\s*(?=.{0,40}(?:clinic|clini|clíni|workshop|atelier|taller|webinar|semina|sémina|oficina))/iu
/** `The Authority invites you to the clinic`: the name is what stands behind the verb. */
const invitingHost =
  /^.{3,100}?(?<!\p{L})(?:invites? (?:you |all |participants )?to(?: attend)?|invite(?:nt)?(?: à)|convie(?:nt)? à|invitan? a|convidam? (?:a todos )?para) (?:the |a |an |la |el |le |l['’]|une? |una? |o |uma? )?(?=\p{Lu})/u
/** `关于举办…的通知` */
const chineseNotice = /^关于(?:举办|召开|组织|开展|邀请参加)?(.{4,100}?)的(?:通知|公告|函|邀请函)$/u
const chineseNoticeTail = /(?<=\p{Script=Han}.{3,100})(?:报名|参会|招生|举办)(?:通知|公告)$/u
const maxTitleLine = 400
/** `📢 Clinic for Nigeria 📢`. */
const picturesAtEnds =
  /^(?:(?:\p{Extended_Pictographic}|[\u{1F1E6}-\u{1F1FF}])\ufe0f?\s*)+|(?:\s*(?:\p{Extended_Pictographic}|[\u{1F1E6}-\u{1F1FF}])\ufe0f?)+$/gu

const dateTail = /[\s,|(–—-]*(?:(?:on|le|du|el|del|em|from)\s)?$/iu

/** The line without its label, and without the date and hours at its end. */
/** `Invitation: Clinic for Zambia @ Thu Sep 3, 2026 2pm - 4pm (CAT) (office@example.org)`: what follows the sign is when. */
const cutWhen = (text: string, date: DateMention | undefined, offset: number): string => {
  const at = date ? text.lastIndexOf(' @ ', date.at - offset) : -1
  return at > 8 ? text.slice(0, at) : text
}

const titleText = ({ line }: OutlineItem): string => {
  const [date] = line.dates
  const label = labelPattern.exec(line.text)?.[0].length ?? 0
  const cut =
    date &&
    date.at > label + 20 &&
    !/[.;:]/.test(line.text.slice(label, date.at)) &&
    isTailOnly(line.text.slice(date.end))
  const own = cutWhen(line.text.slice(label, cut ? date.at : undefined), date, label).replace(refLabel, '')
  const text = own.length <= maxTitleLine ? own.replace(picturesAtEnds, '') : own
  return dropSecondTitle(
    (cut ? dropTrailingPlace(trimPunctuation(text.replace(dateTail, ''))) : trimPunctuation(text))
      .replace(labelPattern, '')
      .replace(statusPattern, '')
      .replace(invitationPattern, '')
      .replace(invitingHost, '')
      .replace(chineseNotice, '$1')
      .replace(chineseNoticeTail, '')
      .replace(modeTail, '')
      .replace(statusTail, '')
      .replace(/,? (?:organi[sz]ed|hosted|co-?hosted|organisée?|organizad[oa]) (?:by|par|por) .*$/u, ''),
  )
}

/** Without the name in a second language beside the first: `Workshop on … | Atelier sur …`. */
const dropSecondTitle = (text: string): string => {
  if (text.length > 400 || !/ [|/] /.test(text)) return text
  const [first = '', ...others] = text.split(/ [|/] /)
  return namesEvent(first) && others.some(namesEvent) ? first : text
}

/** What follows the date of a title: hours, a zone, nothing. */
const isTailOnly = (text: string): boolean =>
  (text.match(/\p{L}{4,}/gu)?.length ?? 0) <= 1 && text.length < 60

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

const isCandidate = (item: OutlineItem, text: string): boolean => {
  const isPlain =
    item.kind === 'text' ||
    (item.kind === 'topic' && titleTopics.has(item.topic) && item.rest !== '' && namesWesternEvent(text)) ||
    (item.kind === 'day' && item.heading.number === null && namesWesternEvent(text)) ||
    item.kind === 'person'
  if (!isPlain || text.length < 4 || text.length > 250 || isGenericTitle(text)) return false
  if (personRole.test(text) && text.split(' ').length < 5) return false
  const isSentence = item.line.heading
    ? /[.;]$/.test(text)
    : /[.;!?]$/.test(text) || /[.;]$/.test(item.line.text)
  if (isSentence || isTwoSentences(text)) return false
  const [date] = item.line.dates
  return date === undefined || !(isMostlyDates(item) || isPlaceAndDate(item, date))
}

/** `Security of Payment Systems. Panorama and Perspectives` may be a title, longer texts with a full stop are none. */
const isTwoSentences = (text: string): boolean =>
  /[.!?]\s+\p{Lu}/u.test(text.replace(/\b(?:\p{L}{1,3}|\d{1,2})\. /gu, '')) &&
  (text.length > 90 || text.split('. ').length > 2)

/** `Moroni, le 11 mai 2027`. */
const isPlaceAndDate = ({ line }: OutlineItem, date: DateMention): boolean =>
  date.end === line.text.length && isDateline(line, date) && !namesEvent(line.text)

const isMostlyDates = ({ line }: OutlineItem): boolean =>
  line.dates.reduce((sum, { at, end }) => sum + end - at, 0) > line.text.length / 2

const hangingEnd =
  /(?:[–—,&:-]|\s(?:and|of|the|for|on|in|to|de|du|des|et|la|le|les|pour|sur|y|el|del|para|sobre|e|da|do|dos))$/iu
const beginsLate =
  /^(?:\p{Ll}|(?:[Ww]orkshops?|[Cc]linics?|[Ww]ebinars?|[Tt]raining|[Ss]eminars?|[Ff]orum|[Cc]onference) (?:for|on|of|in|–|-))/u

/** `for Ethiopia` on the line below the name. */
const goesOn =
  /^(?:for|on|of|pour|sur|para|sobre|zu|über) (?:the |la |le |l['’]|el |a |o |les |los )?(?!Zoom|Teams|Webex|Online)\p{Lu}[^.;:!?]{2,60}$/u

/** A title that the page breaks over two lines. */
const joinBrokenTitle = (head: OutlineItem[], index: number, text: string): { text: string } => {
  const [above, item, below] = [head[index - 1], head[index], head[index + 1]]
  if (item && above && beginsInCapitals.test(text) && item.line.gap === 0 && isCapitalLine(above))
    return {
      text: `${titleText(above)} ${below && hangingEnd.test(text) && isTitleLine(below) ? `${text} ${titleText(below)}` : text}`,
    }
  if (item && below && hangingEnd.test(text) && isTitleLine(below) && below.line.gap <= maxGapAfter(text))
    return { text: `${text} ${titleText(below)}` }
  if (item && below && goesOn.test(below.line.text) && isTitleLine(below) && below.line.gap === 0)
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

/** A poster in capitals breaks its title where it likes: `CLÍNICA`, `DE SEGURANÇA DOS`, `SERVIÇOS`. */
const beginsInCapitals =
  /^(?:DE|DA|DO|DOS|DAS|DU|DES|DEL|OF|FOR|ON|IN|POUR|SUR|PARA|SOBRE|EN|EM|AND|ET|Y|E|ДЛЯ|ПО|НА) [\p{Lu} ’'-]+$/u
const isCapitalLine = ({ kind, line: { text, dates, times } }: OutlineItem): boolean =>
  kind === 'text' &&
  text.length <= 70 &&
  dates.length === 0 &&
  times.length === 0 &&
  /^[\p{Lu} ’'-]+$/u.test(text)

/** A title that ends with `on` goes on below an empty line too; a dash may end it. */
const maxGapAfter = (text: string): number => (/\p{L}$/u.test(text) ? 1 : 0)

const isTitleLine = ({ kind, line }: OutlineItem): boolean =>
  kind === 'text' &&
  line.text.length <= 70 &&
  line.dates.length === 0 &&
  line.times.length === 0 &&
  !/[.;!?:]$/.test(line.text) &&
  !namesWesternEvent(line.text) &&
  !isGenericTitle(trimPunctuation(line.text))

/** The words of a title stand together in another line too. */
const isRepeated = (items: OutlineItem[], index: number, title: string): boolean => {
  const words = normaliseWords(title.replace(/\s[–—|-]\s.*$/, ''))
  return items.slice(0, 200).some(({ line }, at) => at !== index && normaliseWords(line.text).includes(words))
}

const sentencePattern =
  /(?<!\p{L})(?:invites? (?:you|participants|stakeholders|all \p{L}+) to (?:the|a|its|this)|organi[sz](?:e|es|ing) (?:the|a)|host(?:s|ing)? (?:the|a)|(?:agenda|programme|briefing) (?:of|on) the|participer à (?:la|l['’]|une?)|organise(?:ra|nt|ront)?(?: [^.]{0,80},)? (?:la|l['’]|le|une?)|participar en (?:la|el|una?)|(?:informe|informs?|informa|announces?|annonce|comunica)(?:nt|n|m)?[^.]{0,100} (?:que|that) (?:the|la|le|l['’]|el|o|a)|organiza (?:la|el|una?)|convida[^.]{0,30} para (?:a|o|uma?))\s?(.{10,200}?)(?=[,.;(]|\s(?:planned|scheduled|to be|that|which|taking|on \d|from|to take|will|held|qui|initial\p{L}*|originally|inicialmente|est|has|du \d|les \d|le \d|prévue?|que|del? \d|los d|el \d|jointly|in collaboration|en col|online|via)(?!\p{L})|$)/iu

/** `An expert group meeting on mobile money, jointly organized by …, is scheduled to be held`. */
const subjectPatternOfEvent =
  /^(?:\d{1,2}\. )?(?:The|An?|La|El|Le|L['’]|Une?|Una|O|A) (.{8,150}?)(?:,[^.]{0,150})? (?:is scheduled|is planned|will be held|will take place|takes place|aura lieu|se tiendra|se realizará|se celebrará|tendrá lugar|terá lugar|realiza-se)(?!\p{L})/u

/** `состоится клиника по безопасности …`, `Приглашаем на онлайн-клинику «…»`. */
const russianSentence =
  /(?<!\p{L})(?:состоится|пройд[её]т|провод(?:ит|ят|ится)|организу(?:ет|ют)|приглаша(?:ет|ем|ют)(?: вас| всех)?(?: принять участие)? (?:на|в)) ((?:[\p{L}-]+ ){0,3}(?:[\p{L}]+-)?(?:клиник|семинар|вебинар|тренинг|форум|практикум)\p{L}*[^.,;!?]{4,200})/iu
const nameInRussianSentence = (text: string): string => {
  const name = russianSentence.exec(text)?.[1]
  return name ? (quotedName.exec(name)?.[1] ?? name.trim()) : text
}

const quotedName = /[«"“]([^«»"”]{8,150})[»"”]/u

/** `invite you to the … planned to take place`, `organise une … du 5 au 6 juin`. */
const findTitleInSentence = (items: OutlineItem[]): { title: string; line: number } | null => {
  for (const { line } of items.slice(0, 60)) {
    const text = line.text.slice(0, 2000)
    const russian = nameInRussianSentence(text)
    if (russian !== text) return { title: capitalise(russian), line: line.number }
    const match = sentencePattern.exec(text) ?? subjectPatternOfEvent.exec(text)
    if (match?.[1] && namesWesternEvent(match[1]))
      return { title: capitalise(match[1].trim()), line: line.number }
  }
  return null
}

const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
