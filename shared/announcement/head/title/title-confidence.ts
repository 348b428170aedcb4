import type { OutlineItem } from '../../outline/outline-item'
import { namesEvent } from '../../text/event-words'
import { classifyHeading, normaliseWords } from '../../text/layout/heading-topics'
import { institutionPattern } from '../institution-nouns'
import { hangingEnd, isBeginning, isCapitalPair, isTitleLine } from './broken-titles'
import { isGenericTitle } from './generic-titles'
import { findNameBehindMark, holdsRemark, isLooselyJoined } from './name-parts'
import { isPlaceAlone } from './title-candidates'
import { kindBeforeBar, titleLabel } from './title-labels'

/** A line that may be the name of the event, with how much it looks like it. */
export interface TitleCandidate {
  item: OutlineItem
  index: number
  text: string
  weight: number
}

const maxPlainLength = 140
const maxHeadLines = 4
const closeWeight = 1

/**
 * Whether the name is taken without a question: the page labels it, or it is a plain name of an event that stands
 * where names stand, and no other line claims to be one.
 */
export const isSureTitle = (
  best: TitleCandidate,
  others: TitleCandidate[],
  items: OutlineItem[],
): boolean => {
  const { item, index, text } = best
  if (!isPlainName(best) || isCutAbove(best, items) || mayGoOnBelow(best, items)) return false
  if (namesOnePart(best, items) || standsInCapitalBlock(best, items)) return false
  if (isLooselyJoined(items, best)) return false
  if (titleLabel.test(item.line.text)) return true
  if (holdsRemark(text) || findNameBehindMark(text) !== null) return false
  const isKindNamed = namesItsSubject(text) || kindBeforeBar.test(item.line.text)
  const standsAtHead = item.line.heading || index < maxHeadLines || isRepeated(items, index, text)
  return isKindNamed && standsAtHead && !others.some((other) => isRival(best, other))
}

/** A line in capitals right below or above it, which the name does not hold: a poster breaks its title where it likes. */
const standsInCapitalBlock = ({ item, index, text }: TitleCandidate, items: OutlineItem[]): boolean => {
  const [above, below] = [items[index - 1], items[index + 1]]
  const beside = [
    ...(above && isCapitalPair(above, item) ? [above] : []),
    ...(below && isCapitalPair(item, below) ? [below] : []),
  ]
  return beside.some(
    ({ line }) => !isPlaceAlone(line.text) && !normaliseWords(text).includes(normaliseWords(line.text)),
  )
}

/** The line right above it ends in the middle of a phrase, and the name does not begin with it. */
const isCutAbove = ({ item, index, text }: TitleCandidate, items: OutlineItem[]): boolean => {
  const above = items[index - 1]
  return (
    above !== undefined &&
    item.line.gap === 0 &&
    isBeginning(above) &&
    !normaliseWords(text).startsWith(normaliseWords(above.line.text))
  )
}

/** The line right below the name, or below the last of several that it is put together from, may belong to it too. */
const mayGoOnBelow = ({ item, index, text }: TitleCandidate, items: OutlineItem[]): boolean => {
  if (normaliseWords(item.line.text).includes(normaliseWords(text)))
    return !item.line.heading && isLastWords(items[index + 1]) && !isRepeated(items, index, text)
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
const isLastWords = (below: OutlineItem | undefined): boolean =>
  below !== undefined &&
  below.line.gap === 0 &&
  isTitleLine(below) &&
  lastWords.test(below.line.text.trim()) &&
  !isGenericTitle(below.line.text) &&
  !isPlaceAlone(below.line.text) &&
  !institutionPattern.test(below.line.text) &&
  classifyHeading(below.line.text) === null

const lastWords =
  /^(?!.*(?<!\p{L})(?:by|par|por|via|zoom|teams|webex|online|virtual\p{L}*|hybrid\p{L}*|en ligne|en línea|онлайн)(?!\p{L}))(?:\p{Script=Latin}|\p{Script=Cyrillic})[\p{L}’'-]*(?: \p{L}[\p{L}’'-]*){0,2}$/iu

/** `تدعوكم الهيئة إلى ورشة عمل`: a sentence that invites. */
const arabicInvitation = /(?:^|\s)(?:ت|ي)(?:دعو|تشرف|سر|نظم|علن|عقد)(?:كم|كن|نا)?(?=\s)/u

/** No sentence, no headline, no remains of a label, a date, a bracket or of the words around a name. */
const isPlainName = ({ item: { line }, text }: TitleCandidate): boolean =>
  text.length <= maxPlainLength &&
  !/^\p{Ll}/u.test(text) &&
  !describesEvent.test(text) &&
  !arabicInvitation.test(text) &&
  !isPhraseAboutEvent(text) &&
  !/\d{1,2}[:h]\d{2}|(?:19|20)\d\d,|[!?]$|\b(?:invites?|will be)\b/iu.test(text) &&
  !headlinePattern.test(text) &&
  ordinaryText.test(text) &&
  !noticeBeside.test(text) &&
  !quoteInside.test(text) &&
  !hangingEnd.test(text) &&
  !labelLike.test(text) &&
  !addressesReader.test(text) &&
  isBalanced(text) &&
  !line.dates.some(({ at, end }) => text.includes(line.text.slice(at, end)))

/** Letters, numbers and the marks of names; other marks are remains of a form or a file. */
const ordinaryText = /^[\p{L}\p{M}\p{N}\s.,:;'’‘"“”«»()[\]【】（）《》&+#№/–—−‑·、，：!?%-]+$/u
/** `Change of dates - Clinic for Zambia`, `Clinic for Zambia (final flyer)`: a part set off by a mark says what the page is. */
const noticeWords =
  '(?:changes?|dates?|updates?|updated|revised|rescheduled|reminder|notice|registration (?:open|link|is)|deadline|extended|extension|last call|flyer|poster|invitation|agenda|programme|program|minutes|confirmation|confirmed|draft|final|press release|media|news|urgent|important|rappel|changement|avis|inscriptions?|invitations?|programme|aviso|cambio|recordatorio|invitación|programa|lembrete|alteração|convite|напоминание|приглашение|изменени\\p{L}*|анонс|программа|تذكير|دعوة|برنامج|تغيير|通知|更新|提醒)'
const noticeBeside = new RegExp(
  `^(?=.{0,40}(?:\\s[–—-]\\s|:\\s|\\|))[^–—:|]{0,40}(?<!\\p{L})${noticeWords}(?!\\p{L})[^–—:|]{0,40}(?:\\s[–—-]\\s|:\\s|\\|)|(?:\\s[–—-]\\s|[:(|])[^–—:|]{0,30}(?<!\\p{L})${noticeWords}(?!\\p{L})[^–—:|]{0,20}$`,
  'iu',
)
/** `Clinic "Safe Agents" that the Authority holds in May`: a sentence goes on behind the quotation marks. */
const quoteInside = /["“«][^"“”«»]{4,}["”»][^"“”«»]*(?:\p{L}{2,}[^\p{L}"]+){4,}\p{L}/u

/** `A virtual clinic by the Authority`: what kind of event it is stands below its name. */
const describesEvent =
  /^(?:An?|Une?|Una|Um|Uma) (?:\p{Ll}[\p{L}-]* ){0,4}(?:clini\p{L}+|clíni\p{L}+|workshop|webina\p{L}+|semin\p{L}+|training|session|event|course|meeting|atelier|formation|taller|curso|oficina)(?!\p{L})/u

/** `Postponement of the clinic`, `Report on our workshop`: a phrase about an event that is named elsewhere. */
const isPhraseAboutEvent = (text: string): boolean => {
  const match = aboutEvent.exec(text)
  return match !== null && namesEvent(text.slice(match.index)) && !namesEvent(text.slice(0, match.index))
}
const aboutEvent =
  /(?<=\p{L} )(?:(?:of|to|for|in|on|at|about|from|during) (?:the|our|this|its|an?|your)|à (?:la|l['’]|une?)|aux?|du|de (?:la|l['’])|pour (?:la|le|l['’]|une?)|al?|a (?:la|una?)|del|de (?:la|el|una?)|para (?:la|el|una?|o|a)|ao|à|d[ao]|n[ao]|numa?) (?=\p{L})/iu

/** `A Webinar Series on Trust` above `Session 3: Account takeover`: the page announces one event of several. */
const namesOnePart = ({ text }: TitleCandidate, items: OutlineItem[]): boolean =>
  nameOfMany.test(text) &&
  items.slice(0, maxPartReach).filter(({ line }) => numberedPart.test(line.text)).length === 1
const maxPartReach = 40
const numberedPart =
  /^[^\p{L}]{0,6}(?:session|webinar|part|module|episode|lecture|workshop|clinic|séance|volet|épisode|webinaire|atelier|sesión|parte|módulo|episodio|sessão|módulo|episódio|вебинар|семинар|часть|выпуск) (?:no\.? ?|n° ?|#)?\d{1,2}\s?[:.–—-]\s?\p{L}/iu
const nameOfMany =
  /(?<!\p{L})(?:series|cycle|season|programme of|série|saison|ciclo|serie|temporada|цикл|сери[яи])(?!\p{L})|سلسلة|系列/iu

const roomPattern =
  /(?<!\p{L})(?:salles?|halls?|salas?|salón|auditori\p{L}+) (?:de |des |du )?(?:conf[eé]r\p{L}+|réunions?|reuniones)|(?:conference|training|meeting|event) (?:cent(?:re|er)|hall|room|campus|venue)|конференц-зал\p{L}*|قاعة (?:ال)?مؤتمر\p{L}*/giu
const minWords = 2

/** The word for the event is not that of a room, and other words say what it is about or for whom. */
const namesItsSubject = (text: string): boolean => {
  const name = text.replaceAll(roomPattern, ' ')
  if (!namesEvent(name)) return false
  if (/\p{Script=Han}/u.test(name)) return name.length >= 6
  const words = name.match(/[\p{L}\p{N}]{2,}/gu) ?? []
  return words.length >= minWords
}

/** The headline of a report on the event is not its name: it has a verb. */
const headlinePattern =
  /(?<!\p{L})(?:to (?:host|hold|organi[sz]e|launch|open|attend)|hosts|holds|launch(?:es|ed)|opens|kicks off|announces|organi[sz]es|privileged|accueille|organise|lance|ouvre|abrite|organiza|inaugura|acoge|acogerá|lanza|sedia|acolhe|провед[её]т|проводит|состоится|пройд[её]т)(?!\p{L})/iu
/** `Intitulé : …`, `Event | …`, `Invitation to …`: words before a name that were not taken off. */
const labelLike =
  /\s[|｜]\s|^\p{L}+ :\s|^\p{L}[\p{L} ]{2,30}：|^(?:invitation|invitación|convite|convocatoria|call for|reminder|notice|приглашение|دعوة)(?!\p{L})/iu
const addressesReader =
  /^об? \p{L}+|دعوتكم|(?:ت|ي)سر(?!\p{L})|(?:ت|ي)تشرف|ندعوكم|关于|(?<!\p{L})(?:you|your|we|our|us|please|nous|vous|votre|usted(?:es)?|le invitamos|вас|мы)(?!\p{L})/iu

const isBalanced = (text: string): boolean =>
  count(text, /[([（]/gu) === count(text, /[)\]）]/gu) &&
  count(text, /[«“]/gu) === count(text, /[»”]/gu) &&
  count(text, /"/gu) % 2 === 0

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

/** Another line names an event as well, and neither name holds the other. */
const isRival = (best: TitleCandidate, other: TitleCandidate): boolean => {
  const [own, others] = [normaliseWords(best.text), normaliseWords(other.text)]
  return (
    best.weight - other.weight < closeWeight &&
    isOpenLine(other.item) &&
    namesEvent(other.text) &&
    !own.includes(others) &&
    !others.includes(own)
  )
}

/** No label, no date, no entry of a list, no heading above several events. */
const isOpenLine = ({ kind, line }: OutlineItem): boolean =>
  kind === 'text' && line.dates.length === 0 && !enclosing.test(line.text)

const enclosing =
  /^\d{1,2}[.)]|^\p{L}+(?: \d{1,2})?\s?[:.]|(?<!\p{L})(?:clinics|workshops|webinars|seminars|cliniques|ateliers|webinaires|séminaires|clínicas|talleres|webinarios|seminarios)(?!\p{L})/iu

/** The words of a title stand together in another line too. */
const isRepeated = (items: OutlineItem[], index: number, title: string): boolean => {
  const words = normaliseWords(title.replace(/\s[–—|-]\s.*$/, ''))
  return items.slice(0, 200).some(({ line }, at) => at !== index && normaliseWords(line.text).includes(words))
}
