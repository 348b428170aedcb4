import type { Finding } from '../draft-clinic'
import { institutionPattern, ituPattern } from '../head/institution-nouns'
import type { AnnotatedLine } from '../line'
import type { OutlineItem } from '../outline/outline-item'
import { namesEvent } from '../text/event-words'
import { normaliseWords } from '../text/layout/heading-topics'

const maxLine = 1500
const maxLetterheadLines = 8
const maxNameLength = 120
const maxSignatureLines = 3

/**
 * A question about an institution that may hold the clinic and is none of the organisers that were read: in the head of the
 * page, or, where no organiser was read, in the first sentence in which it invites or holds, or as the sender of a memo.
 * @param before the items above the first session, of all items of the page
 */
export const findUnreadOrganisers = (
  before: OutlineItem[],
  all: OutlineItem[],
  { coOrganisers, titleLine, sender }: ReadHead,
): Finding[] => {
  const letterhead = before
    .slice(0, maxLetterheadLines)
    .filter(({ line }) => line.number !== titleLine)
    .find((item) => isLoneInstitution(item) && !isRead(item.line.text, coOrganisers))
  const sentence =
    coOrganisers.length === 0
      ? before.find(({ kind, line }) => kind === 'text' && invites(line.text.slice(0, maxLine)))
      : undefined
  const found =
    sentence ??
    letterhead ??
    (coOrganisers.length === 0
      ? (before.find(namesHost) ??
        before.find(isBesideItu) ??
        (sender ? { line: sender } : all.slice(-maxSignatureLines).find(isLoneInstitution)))
      : undefined)
  if (!found) return []
  const quoted = `"${found.line.text.slice(0, 100)}"`
  return [
    {
      severity: 'info',
      code: 'line-not-understood',
      line: found.line.number,
      message:
        coOrganisers.length === 0
          ? `No organiser was taken; this line may name one: ${quoted}. Add it if so.`
          : `The head of the page names ${quoted}, which is not among the organisers. Add it if it is one.`,
    },
  ]
}

interface ReadHead {
  coOrganisers: string[]
  titleLine: number | null
  /** The line of a memo's head that names the institution it comes from. */
  sender: AnnotatedLine | undefined
}

/** `From: Central Bank of Examplia` in the head of a memo; a mail's sender has an address. */
export const findSender = (lines: AnnotatedLine[]): AnnotatedLine | undefined =>
  lines.slice(0, maxHeadLines).find(({ text }) => {
    const [, name] = senderLabel.exec(text) ?? []
    return name !== undefined && name.length <= maxNameLength && findInstitution(name) !== null
  })
const maxHeadLines = 20
const senderLabel =
  /^(?:from|de|von|от|من|发件人|发文单位)\s?[:：/]\s*(?=\S)(?!.*@|(?:the |le |la |el |o )?(?:chief |acting |deputy )?(?:director|head|manager|secretary|governor|chair|president|directeur|directrice|chef|gobernador|gerente|jefe|governador|chefe|начальник|председател))(.+)$/iu

/** `By Example Circle` below a title, `Qui : Autorité Exemple`, `A clinic by the Example Association`. */
const namesHost = ({ line: { text } }: OutlineItem): boolean =>
  text.length <= maxNameLength &&
  (byWho.test(text) || (findInstitution(text) !== null && whoLabel.test(text)))
const byWho =
  /^[^\p{L}\d]{0,4}(?:By|Par|Por)(?:\s?:)? (?!Zoom|Teams|Microsoft|Webex|Google)\p{Lu}|(?<!\p{L})(?:clinic|workshop|webinar|training) by (?:the )?\p{Lu}|^\p{Lu}.{3,80} (?:presents?|présente(?:nt)?|presentan?|apresentam?)$/u
const whoLabel = /^(?:who|qui|quién|quem|кто|من)\s?[:：]/iu

/** A line that holds nothing but the name of an institution; those that a letter is for do not count. */
const isLoneInstitution = ({ kind, line: { text: line, dates } }: OutlineItem): boolean => {
  const text = withMotto.exec(line.replace(ituBeside, ''))?.[1] ?? line.replace(ituBeside, '')
  return (
    kind === 'text' &&
    text.length <= maxNameLength &&
    dates.length === 0 &&
    findInstitution(text) !== null &&
    startsWithName.test(text) &&
    !namesEvent(text) &&
    !addressee.test(text) &&
    !/[.;:?!,]$|:\s|[@|©]/u.test(text)
  )
}

/** `Example Authority | ITU`, `ITU – Example Authority` */
const ituBeside = /\s*[|/–—+&×-]\s*(?:ITU|UIT|МСЭ|国际电联)$|^(?:ITU|UIT|МСЭ|国际电联)\s*[|/–—+&×-]\s*/u

/** `Example Institute | Forming the future`: a motto stands behind the name. */
const withMotto = /^([^|—–:;.]{4,80})\s[|—–]\s\p{L}[^|—–\d:@]{3,80}$/u

/** Where the noun of a name stands: `Authority`, not `authorities`; that of ITU and its bureaux does not count. */
const findInstitution = (text: string): { at: number; end: number } | null => {
  const own = text.replace(leadingArticle, '')
  if (ituPattern.test(own) || ituBureau.test(own)) return null
  for (const { 0: noun, index } of text.matchAll(institutionNouns))
    if ((/^(?:\p{Lu}|\p{Lo})/u.test(noun) || opensName.test(text.slice(0, index))) && !plural.test(noun))
      return { at: index, end: index + noun.length }
  return null
}

/** `Национальный банк`: a Russian name has its capital in the adjective. */
const opensName = /(?:^|\s)(?=\p{Script=Cyrillic})\p{Lu}\p{L}+ (?:\p{L}+ )?$/u
const institutionNouns = new RegExp(`${institutionPattern.source}|(?<!\\p{L})hub(?!\\p{L})`, 'giu')
const leadingArticle = /^[^\p{L}]*(?:The |L['’]|La |El |O |A )?/u
const ituBureau =
  /^(?:Telecommunication (?:Development|Standardi[sz]ation) (?:Bureau|Sector)|Radiocommunication)/u
const plural = /^(?:regulators|authorities|regulatory)$/iu

const startsWithName = /^[^\p{L}]*(?:\p{Lu}|\p{Lo})/u
const addressee =
  /^(?:to|all|dear|for|attn|attention|the (?:chief|managing|director|manager|head)|à|aux?|mesdames|messieurs|press|пресс|a|al|señor\p{L}*|aos?|todos|todas|кому|всем|إلى|各)(?![\p{L}])|(?<!\p{L})(?:all|licen[sc]ed|commercial|registration|page|office hours|centre?|center|room|hall|hotel|contact)(?!\p{L})/iu

const isRead = (text: string, coOrganisers: string[]): boolean => {
  const words = normaliseWords(text)
  return coOrganisers.some((name) => {
    const own = normaliseWords(name)
    return words.includes(own) || own.includes(words)
  })
}

const invitingVerb =
  /(?<!\p{L})(?:,? together with|,? jointly|invites?|organi[sz]es?|holds?|hosts?|announces?|informs?|informe(?:nt)?|informan?|comunica[nm]?|(?:has |have )?opened|(?:is|are) (?:pleased|holding|hosting|organi[sz]ing)|has the (?:honou?r|pleasure)|will (?:hold|host|run|organi[sz]e)|a le plaisir|a l['’]honneur|invite|invitent|organise(?:nt|ra)?|convie|invitan?|organizan?|convoca|celebrará|celebrarán|celebra|realiza(?:rá)?|promueve|promove|promoverá|runs|conducts|tiendra|convidam?|tiene el (?:agrado|honor)|tem [ao] (?:prazer|honra)|приглаша(?:ет|ют)|совместно с|провод(?:ит|ят)|организу(?:ет|ют))(?!\p{L})/iu
const otherInvitingVerb =
  /(?:ت|ي)تشرف|(?:ت|ي)دعو|(?:ت|ي)سر|(?:ت|ي)نظم|(?:ت|ي)علن|(?:ت|ي)عقد|بالتعاون مع|定于|将于|拟于|举办|邀请/u
/** `Мероприятие организуют Агентство …`, `主办 Organisers: Example Authority`: the institution stands behind. */
const organisersBefore =
  /(?:(?<!\p{L})(?:организу(?:ет|ют)|провод(?:ит|ят)|(?:co-?)?organi[sz]ers?\s?[:：]|organisateurs?\s?[:：]|organizadore?s?\s?[:：])|主办|ينظم|تنظم)/iu
const joining = /^[^\p{L}]*(?:join|rejoignez|únase a|junte-se) /iu
const chineseInstitution = /\p{Script=Han}{2,}(?:院|局|部|行|协会|公司|中心|联盟)/u
const maxReach = 160

/** `We at Example Circle team up with ITU`, `La Cámara Ejemplo y la UIT te esperan`: a name beside that of ITU. */
const isBesideItu = ({ kind, line: { text } }: OutlineItem): boolean =>
  kind === 'text' && besideItu.test(text.slice(0, maxLine)) && !ituBureau.test(text)
const ituName =
  "(?:(?:the |la |l['’]|a |el )?(?:ITU|UIT|International Telecommunication Union|Union internationale des télécommunications|Unión Internacional de Telecomunicaciones|União Internacional de Telecomunicações)(?![’'-]|\\s(?:\\p{Lu}|security|members?|lab|secretariat|recommendations?|experts?|team)))"
const besideItu = new RegExp(
  `\\p{Lu}[\\p{L}&’'-]+(?: [\\p{L}&’'-]+){0,8},?\\s(?:and|et|y|e|&|with|avec|con|com)\\s${ituName}|${ituName},?\\s(?:and|et|y|e|&|with|avec|con|com)\\s(?:the |la |l['’]|le |el |o |a )?\\p{Lu}`,
  'u',
)

/** An institution and, some words behind it, a verb of inviting or holding. */
const invites = (text: string): boolean => {
  const noun = findInstitution(text)
  const label = organisersBefore.exec(text.slice(0, maxReach))
  if (label && findInstitution(text.slice(label.index, label.index + maxReach)) !== null) return true
  if (!noun) return otherInvitingVerb.test(text) && chineseInstitution.test(text)
  const after = text.slice(noun.at, noun.at + maxReach).split(/[.;:](?:\s|$)/u)[0] ?? ''
  return (
    invitingVerb.test(after) ||
    otherInvitingVerb.test(text.slice(0, noun.at + maxReach)) ||
    joining.test(text)
  )
}
