import type { DateMention } from '../../mentions/dates/date-mention'
import { dropTrailingCity, dropTrailingPlace } from '../../mentions/places/trailing-place'
import type { OutlineItem } from '../../outline/outline-item'
import { namesEvent } from '../../text/event-words'
import { trimPunctuation } from '../../text/trim-punctuation'
import { kindBeforeBar, kindLabel, titleWords } from './title-labels'
import { dropHotel } from './title-tail'

const labelPattern = new RegExp(
  `^(?:(?:title|titre|título|event|événement|evento|invitation|invitación|subject|objet|asunto|assunto|betreff|invitation to|re|fwd?|topic|theme|thème|tema|summary|meeting|what|quoi|o qu[êe]|que|qué|что|ماذا)\\s*[:|]|${titleWords}\\s*[:：|]|(?:م|الموضوع)\\s?[/:]+|¿?(?:what|quoi|qu[eé]|o qu[êe]|что|ماذا)\\s?[?？؟]+|(?:name|nom|nombre|nome)\\s*[:|](?=.{0,80}(?:clini|clíni|workshop|webin|train|atelier|taller|semin|sémin|course)))\\s*`,
  'iu',
)
/** `Fwd: FW: RE: `, `TR : `, `WG: ` of mails that were forwarded more than once. */
const forwardMarks = /^(?:(?:re|fwd?|tr|rv|enc|aw|wg|转发|答复)\s?[:：]\s*)+/iu
const invitationPattern =
  /^(?:invitation|invitación|convite|convocatoria|save the dates?|hold the dates?|reminder|announcement|upcoming(?: \p{L}+)?|notice|avis|annonce|aviso|anuncio|anúncio|объявление|приглашение|анонс|إعلان|دعوة|通知|公告|邀请)\s?[:：–—-]\s?(?=[\p{Lu}\p{Lo}«"“])/iu
/** `… – online`: how it is held is told beside the title. */
const modeTail =
  /\s?(?:[–—|-]\s|\()(?:online|virtual|virtuel(?:le)?|en ligne|en línea|hybrid|hybride|in[- ]person|via zoom)\)?$/iu
const statusTail =
  /\s?[[(–—-]\s?(?:postponed|rescheduled|new dates?|updated|reportée?|aplazad[oa]|reprogramad[oa]|adiad[oa])[\])]?$/iu
/** `Clinic for Zambia: change of venue` */
const noticeTail =
  /\s?(?:[:–—-]|\()\s?(?:change of (?:date|venue|time)s?(?: and (?:date|venue|time)s?)?|(?:new|revised|updated) (?:dates?|venue|time|programme|agenda)|date change|corrigendum|addendum|reminder|final reminder|last call|changement de (?:date|lieu|salle)|nouvelles? dates?|rappel|cambio de (?:fecha|sede|lugar|hora)|nueva fecha|recordatorio|alteração de (?:data|local)|nova data|lembrete|изменение (?:даты|места)\p{L}*)\)?$/iu
/** `Change of date - Clinic for Zambia` */
const noticeHead =
  /^(?:change of (?:date|venue|time)s?(?: and (?:date|venue|time)s?)?|(?:new|revised|updated) (?:dates?|venue|time|programme|agenda)|date change|corrigendum|addendum|nominations? of \p{L}+|(?:final |gentle |friendly )?reminder|last call|urgent|important|changement de (?:date|lieu|salle)|nouvelles? dates?|rappel|cambio de (?:fecha|sede|lugar|hora)|nueva fecha|recordatorio|alteração de (?:data|local)|nova data|lembrete|изменение (?:даты|места)\p{L}*|напоминание|تذكير|تغيير الموعد|提醒|变更通知)\s?[:：–—-]\s?(?=[\p{Lu}\p{Lo}«"“])/iu
/** `{event}` of a form that was not filled in. */
const placeholder = /^(?:\{[^{}]{1,30}\}|<[^<>]{1,30}>|\[\[?[^[\]]{1,30}\]\]?)\s*/u
const statusPattern =
  /^[[(]?(?:postponed|rescheduled|cancel?led|updated|annulée?|reportée?|cancelad[oa]|aplazad[oa]|adiad[oa]|pospuest[oa])[\])]?\s?[:–—-]\s?/iu
/** `Ref.: Clinic for Zambia` names the event, `Ref: BDT/EX/229` a letter. */
const refLabel =
  /^(?:ref|réf|referencia|référence|referência)\.?\s?:\s*(?=.{0,40}(?:clinic|clini|clíni|workshop|atelier|taller|webinar|semina|sémina|oficina))/iu
/** `The Authority invites you to the clinic`: the name is what stands behind the verb. */
const invitingHost =
  /^.{3,100}?(?<!\p{L})(?:invites? (?:you |all |participants )?to(?: attend)?|invite(?:nt)?(?: à)|convie(?:nt)? à|invitan? al?|convidam? (?:a todos )?para) (?:the |a |an |la |el |le |l['’]|une? |una? |o |uma? )?(?=\p{Lu})/u
/** `关于举办…的通知` */
const chineseNotice =
  /^(?:[\p{Script=Han}]{2,30})?关于(?:举办|召开|组织|开展|邀请参加)?(.{4,100}?)的(?:通知|公告|函|邀请函)$/u
const chineseNoticeTail = /(?<=\p{Script=Han}.{3,100})(?:报名|参会|招生|举办)(?:通知|公告)$/u
/** `Invitation to the clinic for Zambia`, `Invitación al "Taller"`: the name is what one is invited to. */
const invitationTo =
  /^(?:(?:invitation|convocation) (?:to(?: attend| participate in| join)?|à|au|aux)|invitación (?:al?|para)|convocatoria (?:al?|para)|convite para) ?(?:the |a |an |la |el |le |les |l['’]|une? |una? |o |uma? )?(?=[\p{Lu}«"“])/iu
/** `Rescheduling of the clinic`, `Participation à la clinique`: what is done with the event stands before its name. */
const actBefore =
  /^(?:(?:invitation to )?nominat(?:e|ion of) (?:participants|officers|delegates)|nominations?|(?:re-?)?scheduling|postponement|deferment|change of (?:dates?|venue)(?: and (?:dates?|venue))?|new dates?|cancellation|announcement|notification|reminder|participation|attendance|registration|details|confirmation|report|aplazamiento|postergación|reprogramación|participación|report de la date|participation|tenue|organisation|adiamento|realização|participação|cambio de fecha|рассылка) (?:of|to|for|in|at|on|about|à|aux?|du|de|del|al?|en|para|d[aoe]|n[ao]) ?(?:the |an? |la |el |le |l['’]|une? |una? |o |a |uma? )?(?=\p{L})/iu
/** `Programme — Clinic for Zambia`: what the page is stands before the name. */
const documentKind =
  /^(?:programme|program|agenda|draft (?:agenda|programme)|concept note|programa|ordre du jour|note conceptuelle|nota conceptual|программа)\s?[:–—-]\s?(?=\p{L}|[«"“])/iu
/** `[members] Clinic for Zambia` in the subject of a list's mail. */
const listName = /^\[[^[\]]{2,30}\]\s*/u
/** `1. DFS Security Clinic for Botswana` */
const listNumber = /^\d{1,2}[.)]\s(?=.{0,60}(?:clinic|workshop|webinar|seminar|training|atelier|taller))/iu
/** `(Accra`: what is left of a bracket that held the date. */
const openBracket = /\s?[([（][^()[\]（）]{0,60}$/u
const quotedWhole = /^["“«]([^"“”«»]{4,200})["”»]$/u
const maxTitleLine = 400
/** `📢 Clinic for Nigeria 📢`. */
const picturesAtEnds =
  /^(?:(?:\p{Extended_Pictographic}|[\u{1F1E6}-\u{1F1FF}])\ufe0f?\s*)+|(?:\s*(?:\p{Extended_Pictographic}|[\u{1F1E6}-\u{1F1FF}])\ufe0f?)+$/gu

const dateTail = /[\s,|(:–—-]*(?:(?:on|le|du|el|del|em|from)\s)?$/iu

/** `Invitation: Clinic for Zambia @ Thu Sep 3, 2026 2pm - 4pm (CAT) (office@example.org)`: what follows the sign is when. */
const cutWhen = (text: string, date: DateMention | undefined, offset: number): string => {
  const at = date ? text.lastIndexOf(' @ ', date.at - offset) : -1
  return at > 8 ? text.slice(0, at) : text
}

/** The line without its label, and without the date and hours at its end. */
export const titleText = ({ line }: OutlineItem): string => {
  const [date] = line.dates
  const label = labelPattern.exec(line.text)?.[0].length ?? 0
  const cut = date && isNameBefore(line.text.slice(label, date.at)) && isTailOnly(line.text.slice(date.end))
  const own = cutWhen(line.text.slice(label, cut ? date.at : undefined), date, label).replace(refLabel, '')
  const text = own.length <= maxTitleLine ? own.replace(picturesAtEnds, '') : own
  const bare = dropPlace(
    trimPunctuation(cut ? text.replace(dateTail, '').replace(openBracket, '') : text),
    cut,
  )
    .replace(labelPattern, '')
    .replace(forwardMarks, '')
    .replace(listName, '')
    .replace(documentKind, '')
    .replace(listNumber, '')
    .replace(placeholder, '')
    .replace(noticeHead, '')
    .replace(statusPattern, '')
    .replace(invitationPattern, '')
    .replace(kindBeforeBar, '')
    .replace(kindLabel, '')
  return dropHotel(
    dropSecondTitle(
      dropInvitation(bare)
        .replace(invitingHost, '')
        .replace(chineseNotice, '$1')
        .replace(chineseNoticeTail, '')
        .replace(modeTail, '')
        .replace(statusTail, '')
        .replace(noticeTail, '')
        .replace(/,? (?:organi[sz]ed|hosted|co-?hosted|organisée?|organizad[oa]) (?:by|par|por) .*$/u, ''),
    ),
  )
}

/** Without the city and the country at its end, where a date follows also without the city alone. */
const dropPlace = (text: string, cut: boolean | undefined): string => {
  if (text.length > maxTitleLine) return text
  const name = dropTrailingPlace(text)
  return cut ? dropTrailingCity(name) : namesEvent(name) && !/\d/.test(name) ? name : text
}

/** What stands before a date is a name that may do without it. */
const isNameBefore = (before: string): boolean => {
  const text = before.replace(/\s?[:：]\s*$/u, '')
  if (/[.;]/.test(text)) return false
  const isLong = text.length > 20 || (text.length > 12 && namesEvent(text))
  return isLong && (!text.includes(':') || namesEvent(text.slice(text.lastIndexOf(':'))))
}

/** The name behind the words of an invitation, where it is one by itself. */
const dropInvitation = (text: string): string => {
  const name = text.replace(actBefore, '').replace(invitationTo, '')
  return name !== text && (namesEvent(name) || /^[«"“]/u.test(name)) ? name : text
}

/** A name that is in quotation marks as a whole, without them. */
export const dropQuotes = (text: string): string => quotedWhole.exec(text)?.[1]?.trim() ?? text

/** Without the name in a second language beside the first: `Workshop on … | Atelier sur …`. */
const dropSecondTitle = (text: string): string => {
  if (text.length > 400 || !/ [|/] /.test(text)) return text
  const [first = '', ...others] = text.split(/ [|/] /)
  return namesEvent(first) && others.some(namesEvent) ? first : text
}

/** `: 28 – 30 SEPTEMBER 2027, NADI, FIJI` */
const placeTail = /^,\s(?:\p{Lu}[\p{L}’'-]+[\s,]*){1,4}$/u
/** What follows the date of a title: hours, a zone, a place, nothing. */
const isTailOnly = (text: string): boolean =>
  (text.length < 60 && placeTail.test(text) && !namesEvent(text)) ||
  ((text.match(/\p{L}{4,}/gu)?.length ?? 0) <= 1 && text.length < 60)
