import type { AnnouncedDates } from '../days/announced-dates'
import type { Finding } from '../draft-clinic'
import type { OutlineItem } from '../outline/outline-item'

const cancelledWord = '(?:cancel?led|annul[ée]e?s?|cancelad[oa]s?|anulad[oa]s?|suspendid[oa]s?|called off)'
const cancelledLine = new RegExp(
  `^[^\\p{L}]*(?:(?:event|workshop|clinic|notice|update|avis|aviso)[ :–-]+)?${cancelledWord}(?!\\p{L})`,
  'iu',
)
const cancelledEnd = new RegExp(`[–—(\\[-]\\s?${cancelledWord}[)\\]]?[.!]?$`, 'iu')
const cancelledSentence = new RegExp(
  `(?<!\\p{L})(?:clinic|workshop|webinar|seminar|event|training|meeting|forum|session|(?:first|second|third|last) day|day \\d|séance|session|sesión|jornada|sessão|clinique|atelier|séminaire|webinaire|événement|formation|clínica|taller|seminario|evento|reunión|oficina|curso)(?!\\p{L})[^.;]{0,80}?(?<!\\p{L})(?:is|was|has been|have been|are|had to be|est|sont|a été|ont été|ha sido|fue|queda|foi|está)\\s(?:now |hereby |regrettably |unfortunately |malheureusement )?${cancelledWord}(?!\\p{L})`,
  'iu',
)
const cancelledPart = new RegExp(
  `(?<!\\p{L})(?:session|(?:first|second|third|last) day|day \\d|séance|sesión|jornada|sessão)(?!\\p{L})[^.;]{0,80}?${cancelledWord}`,
  'iu',
)
const openPostponement =
  /(?<!\p{L})(?:postponed (?:until further notice|to a later date|indefinitely)|new dates? (?:will be|is to be|to be) (?:announced|communicated|confirmed|shared)|(?:postponed|deferred)[^.;]{0,60} (?:to a date to be|until a later date|to a later date)|reportée?s? (?:à une date (?:ultérieure|qui|à)|jusqu['’]à nouvel (?:ordre|avis)|sine die)|nouvelles? dates? (?:vous )?(?:sera|seront) (?:communiquée|annoncée|précisée|fixée)s?|(?:aplazad|pospuest|postergad|reprogramad)[oa]s? (?:hasta nuevo aviso|sin fecha|para una fecha posterior|a una fecha posterior)|se (?:aplaza|pospone|posterga)n? (?:hasta nuevo aviso|sin fecha|para una fecha posterior|a una fecha posterior)|nuevas? fechas? (?:se |será[n]? )(?:comunicará|anunciará|informará|comunicad|anunciad|informad)\p{L}*|adiad[oa]s? (?:até novo aviso|sem data|sine die|para (?:uma )?data (?:posterior|a (?:anunciar|definir|confirmar)))|novas? datas? (?:será|serão) (?:comunicad|anunciad|divulgad)[oa]s?|перен\p{L}+ на (?:более поздний срок|неопредел\p{L}+ срок)|о новой дате (?:будет )?сообщ\p{L}*|нов\p{L}+ дат\p{L}+ (?:будет|будут) (?:объявлен|сообщен)\p{L}*|отложен\p{L}* (?:на неопредел|до особого|до дальнейш)\p{L}*)(?!\p{L})|(?:تأجيل|تأجّل|تأجلت|أُجِّلت|أجلت|مؤجل)[^.]{0,80}(?:إلى موعد|إلى إشعار|حتى إشعار|إلى أجل|لأجل)|延期(?:举行|举办)?[^。]{0,30}(?:另行通知|时间待定)|推迟[^。]{0,30}(?:另行通知|时间待定)/iu

const maxPatternLength = 1000

/** A finding where the page says that the clinic does not take place, or not on a known day. */
export const findCancellation = (items: OutlineItem[], announced: AnnouncedDates[]): Finding[] => {
  for (const { line, kind } of items) {
    if (kind === 'slot') continue
    const text = line.text.slice(0, maxPatternLength)
    if (
      (text.length < 160 && (cancelledLine.test(text) || cancelledEnd.test(text))) ||
      cancelledSentence.test(text)
    )
      return [
        createCancellationFinding(
          'clinic-cancelled',
          line.number,
          cancelledPart.test(text)
            ? `The page says that a part of the clinic is cancelled: "${text.slice(0, 80)}". Remove that day or session from the draft.`
            : `The page says that the clinic is cancelled: "${text.slice(0, 80)}". Do not publish the draft unless it takes place after all.`,
        ),
      ]
    if (openPostponement.test(text))
      return [
        createCancellationFinding(
          'date-postponed',
          line.number,
          `The page says that the clinic is postponed and gives no new date: "${text.slice(0, 80)}". Enter the new date when it is known.`,
        ),
      ]
  }
  return findLeftDate(items, announced)
}

/** Only days that the clinic was moved away from, or a page marked as postponed, and nothing that names the new day. */
const findLeftDate = (items: OutlineItem[], announced: AnnouncedDates[]): Finding[] => {
  const [best] = announced
  if (!best || announced.some(({ role }) => role === 'new')) return []
  const marked =
    best.role === 'old' ? best.line : items.find(({ line }) => isMarkedPostponed(line.text))?.line
  return marked
    ? [
        createCancellationFinding(
          'date-postponed',
          marked.number,
          `The page says that the clinic is postponed and does not say to which day: "${marked.text.slice(0, 80)}". Enter the new date when it is known; the day in line ${best.line.number} may be the one before the change.`,
        ),
      ]
    : []
}

const isMarkedPostponed = (text: string): boolean =>
  text.length < 160 && (postponedMark.test(text) || postponedEnd.test(text))

const postponedWord =
  '(?:postponed|deferred|reportée?|repoussée?|aplazad[oa]|pospuest[oa]|postergad[oa]|adiad[oa]|перенес[её]н[ао]?|отложен[ао]?|مؤجل[ةه]?|تأجيل|延期|推迟)'
const postponedMark = new RegExp(`^[^\\p{L}]*${postponedWord}(?:[^\\p{L}]|$)`, 'iu')
const postponedEnd = new RegExp(`[–—(\\[-]\\s?${postponedWord}[)\\]]?[.!]?$`, 'iu')

const createCancellationFinding = (code: Finding['code'], line: number, message: string): Finding => ({
  severity: 'error',
  code,
  line,
  message,
})
