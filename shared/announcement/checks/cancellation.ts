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
  /(?<!\p{L})(?:postponed (?:until further notice|to a later date|indefinitely)|new dates? (?:will be|to be) (?:announced|communicated|confirmed)|reportée? (?:à une date ultérieure|sine die)|aplazad[oa] (?:hasta nuevo aviso|sin fecha)|adiad[oa] (?:até novo aviso|sem data))(?!\p{L})/iu

const maxPatternLength = 1000

/** A finding where the page says that the clinic does not take place, or not on a known day. */
export const findCancellation = (items: OutlineItem[]): Finding[] => {
  for (const { line, kind } of items) {
    if (kind === 'slot') continue
    const text = line.text.slice(0, maxPatternLength)
    if (
      (text.length < 160 && (cancelledLine.test(text) || cancelledEnd.test(text))) ||
      cancelledSentence.test(text)
    )
      return [
        createFinding(
          'clinic-cancelled',
          line.number,
          cancelledPart.test(text)
            ? `The page says that a part of the clinic is cancelled: "${text.slice(0, 80)}". Remove that day or session from the draft.`
            : `The page says that the clinic is cancelled: "${text.slice(0, 80)}". Do not publish the draft unless it takes place after all.`,
        ),
      ]
    if (openPostponement.test(text))
      return [
        createFinding(
          'date-postponed',
          line.number,
          `The page says that the clinic is postponed and gives no new date: "${text.slice(0, 80)}". Enter the new date when it is known.`,
        ),
      ]
  }
  return []
}

const createFinding = (code: Finding['code'], line: number, message: string): Finding => ({
  severity: 'error',
  code,
  line,
  message,
})
