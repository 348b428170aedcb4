import type { OutlineItem } from '../../outline/outline-item'
import { namesEvent } from '../../text/event-words'
import { normaliseWords } from '../../text/layout/heading-topics'
import { institutionPattern } from '../institution-nouns'
import { hangingEnd } from './broken-titles'
import { findDatedRival } from './dated-rivals'
import { findNameBehindMark, holdsRemark, isLooselyJoined } from './name-parts'
import type { TitleCandidate } from './title-candidates'
import { kindBeforeBar, noticeWords, titleLabel } from './title-labels'
import { findMotto, isCutAbove, isRepeated, mayGoOnBelow, standsInCapitalBlock } from './title-neighbours'
import { findNameBeforeTail } from './title-tail'

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
  if (namesOnePart(best, items) || standsInCapitalBlock(best, items) || findMotto(best, items) !== null)
    return false
  if (isLooselyJoined(items, best) || findNameBeforeTail(text) !== null) return false
  if (titleLabel.test(item.line.text)) return true
  if (holdsRemark(text) || findNameBehindMark(text) !== null || findDatedRival(best, items) !== null)
    return false
  const isKindNamed = namesItsSubject(text) || kindBeforeBar.test(item.line.text)
  const standsAtHead = item.line.heading || index < maxHeadLines || isRepeated(items, index, text)
  return isKindNamed && standsAtHead && !others.some((other) => isRival(best, other))
}

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
const noticeBeside = new RegExp(
  `^(?=.{0,40}(?:\\s[–—-]\\s|:\\s|\\|))[^–—:|]{0,40}(?<!\\p{L})${noticeWords}(?!\\p{L})[^–—:|]{0,40}(?:\\s[–—-]\\s|:\\s|\\|)|(?:\\s[–—-]\\s|[:(|])[^–—:|]{0,30}(?<!\\p{L})${noticeWords}(?!\\p{L})[^–—:|]{0,20}$`,
  'iu',
)
/** `Clinic "Safe Agents" that the Authority holds in May`: a sentence goes on behind the quotation marks. */
const quoteInside = /["“«][^"“”«»]{4,}["”»][^"“”«»]*(?:\p{L}{2,}[^\p{L}"]+){4,}\p{L}/u

/** `A virtual clinic by the Authority`: what kind of event it is stands below its name. */
export const describesEvent =
  /^(?:An?|Une?|Una|Um|Uma) (?:\p{Ll}[\p{L}-]* ){0,4}(?:clini\p{L}+|clíni\p{L}+|workshop|webina\p{L}+|semin\p{L}+|training|session|event|course|meeting|atelier|formation|taller|curso|oficina)(?!\p{L})/u

/** `Postponement of the clinic`, `Report on our workshop`: a phrase about an event that is named elsewhere. */
const isPhraseAboutEvent = (text: string): boolean => {
  const match = aboutEvent.exec(text)
  return match !== null && namesEvent(text.slice(match.index)) && !namesEvent(text.slice(0, match.index))
}
const aboutEvent =
  /(?<=\p{L} )(?<!(?<!\p{L})edition )(?:(?:of|to|for|in|on|at|about|from|during) (?:the|our|this|its|an?|your)|à (?:la|l['’]|une?)|aux?|du|de (?:la|l['’])|pour (?:la|le|l['’]|une?)|al?|a (?:la|una?)|del|de (?:la|el|una?)|para (?:la|el|una?|o|a)|ao|à|d[ao]|n[ao]|numa?) (?=\p{L})/iu

/** `A Webinar Series on Trust` above `Session 3: Account takeover`: the page announces one event of several. */
const namesOnePart = ({ text }: TitleCandidate, items: OutlineItem[]): boolean =>
  nameOfMany.test(text) &&
  items.slice(0, maxPartReach).filter(({ line }) => numberedPart.test(line.text)).length === 1
const maxPartReach = 40
export const numberedPart =
  /^[^\p{L}]{0,6}(?:session|webinar|part|module|episode|lecture|workshop|clinic|séance|volet|épisode|webinaire|atelier|sesión|parte|módulo|episodio|sessão|módulo|episódio|вебинар|семинар|часть|выпуск) (?:no\.? ?|n° ?|#)?\d{1,2}\s?[:.–—-]\s?\p{L}/iu
export const nameOfMany =
  /(?<!\p{L})(?:series|cycle|season|programme of|série|saison|ciclo|serie|temporada|цикл|сери[яи])(?!\p{L})|سلسلة|系列/iu

const roomPattern =
  /(?<!\p{L})(?:salles?|halls?|salas?|salón|auditori\p{L}+) (?:de |des |du )?(?:conf[eé]r\p{L}+|réunions?|reuniones)|(?:conference|training|meeting|event) (?:cent(?:re|er)|hall|room|campus|venue)|конференц-зал\p{L}*|قاعة (?:ال)?مؤتمر\p{L}*/giu
/** `Webinaire de l'Institut`, `Workshop by the Authority`: an institution that follows the kind of event is no subject. */
const trailingInstitution = new RegExp(
  `(?<=^\\p{L}+ )(?:of|by|de|du|des|da|do|del|della|d['’])(?: (?:the|la|las|los|el)| l['’])? ?(?=.*(?:${institutionPattern.source})).*$`,
  'iu',
)
const minWords = 2

/** The word for the event is not that of a room, and other words say what it is about or for whom. */
export const namesItsSubject = (text: string): boolean => {
  const name = text.replaceAll(roomPattern, ' ').replace(trailingInstitution, ' ')
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
    (best.weight - other.weight < closeWeight || opensPage(best, other)) &&
    isOpenLine(other.item) &&
    namesEvent(other.text) &&
    !own.includes(others) &&
    !others.includes(own)
  )
}

/** A plain name of an event in the first lines, above a best one that stands in no heading. */
const opensPage = (best: TitleCandidate, other: TitleCandidate): boolean =>
  other.index < Math.min(best.index, maxHeadLines) &&
  !best.item.line.heading &&
  !/ [>»›|/] /.test(other.item.line.text) &&
  namesItsSubject(other.text)

/** No label, no date, no entry of a list, no heading above several events. */
const isOpenLine = ({ kind, line }: OutlineItem): boolean =>
  kind === 'text' && line.dates.length === 0 && !enclosing.test(line.text)

const enclosing =
  /^\d{1,2}[.)]|^\p{L}+(?: \d{1,2})?\s?[:.]|(?<!\p{L})(?:clinics|workshops|webinars|seminars|cliniques|ateliers|webinaires|séminaires|clínicas|talleres|webinarios|seminarios)(?!\p{L})/iu
