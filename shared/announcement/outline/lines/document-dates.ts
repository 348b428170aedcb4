import type { AnnotatedLine } from '../../line'
import type { DateMention } from '../../mentions/dates/date-mention'
import { findPlaceAt } from '../../mentions/places/place-mentions'
import { announcesSchedule } from '../../text/sentence-cues'

const documentCue =
  /(?:(?<!\p{L})(?:as (?:of|at)|version(?: of)?|rev(?:ision|ised)?\.?(?: on)?|dated|issued(?: on)?|updated(?: on)?|modified(?: on)?|published(?: on)?|posted(?: on)?|update(?: of| on| from)?|signed(?: on)?|last (?:update|change|revision)|mise? à jour(?: du| le)?|signée?(?: le)?|publié(?: le)?|version du|état au|en date du|le présent|actualizad[oa](?: el)?|actualización(?: del?)?|firmad[oa](?: el)?|publicad[oa](?: el)?|versión del?|atualizad[oa](?: em)?|atualização(?: de)?|assinad[oa](?: em)?|copyright|©|(?:fait|done|given|dado|hecho|feito) (?:à|a|en|em|at|in) [^,.;:]{2,30},?)\s?[:(]?\s?)(?:on |the |le |el |em )?(?:\p{L}+,? )?$/iu
/** `Example Newsletter | Issue 42 | 20 April 2026`. */
const issueCue =
  /(?<!\p{L})(?:newsletter|bulletin|issue|volume|vol\.|édition|edition|lettre d['’]information|boletín|boletim|número|numéro)(?!\p{L}).{0,40}$/iu
/** `Further to our letter of 1 March`, `Suite à notre lettre du 1er mars`: what the page answers to or goes on from. */
const earlierLetter =
  /(?<!\p{L})(?:further to|following(?: up on)?|with reference to|in reference to|referring to|as a follow-up to|pursuant to|suite (?:à|au|aux)|en référence (?:à|au)|comme suite (?:à|au)|en (?:seguimiento|referencia|relación) (?:a|al|con)|con referencia a|na sequência d[aeo]|em referência (?:a|ao|à))\s[^,;.:]{0,100}$/iu
const letter =
  /(?<!\p{L})(?:letters?|e-?mails?|messages?|circulars?|memo(?:randum)?|communication|correspondence|note verbale|lettres?|courriels?|courriers?|circulaires?|cartas?|correos?|comunicación|oficio|ofício|mensagem)(?: \S{1,20})? (?:of|from|on|du|del?|em)\s(?:the |le |el )?(?:\p{L}+,? )?$/iu
const documentCode = /(?<![\p{L}\p{N}])\p{Lu}{2,}(?:\/[\p{Lu}\p{N}.-]+){2,}|^ORIGINAL ?:/u

/** `Programme as of 2 February`, `(updated 30 April)`, the date in the head of a numbered document. */
export const isDocumentDate = (
  items: { line: AnnotatedLine }[],
  index: number,
  mention: DateMention,
): boolean => {
  const text = items[index]?.line.text ?? ''
  if (documentCue.test(text.slice(Math.max(0, mention.at - 50), mention.at))) return true
  if (issueCue.test(text.slice(0, mention.at))) return true
  if (refersToLetter(text.slice(Math.max(0, mention.at - maxReach), mention.at))) return true
  const label = /^DATE ?:/.test(text)
  return (
    label &&
    items
      .slice(Math.max(0, index - 3), index + 1)
      .some(({ line }) => documentCode.test(line.text.slice(0, 200)))
  )
}

const maxReach = 140

const refersToLetter = (before: string): boolean => {
  const opening = earlierLetter.exec(before)?.[0]
  return (opening !== undefined && !announcesSchedule(opening)) || letter.test(before)
}

/** `Lusaka, 2 February 2026`, `LUSAKA, Zambia, 2 February 2026 – The regulator …`: places, one day, no words of an event. */
export const isDateline = (line: AnnotatedLine, mention: DateMention): boolean => {
  if (mention.dates.length !== 1) return false
  // The agency may stand between: `LILONGWE, 14 October 2026 (Example News) - The regulator …`.
  const after = line.text.slice(mention.end).replace(/^\s?\([^()]{1,40}\)/, '')
  if (!/^[\s.:)]*$|^\)?\.?\s?[–—-]|^\)?[.:]\s+\p{Lu}/u.test(after)) return false
  const before = line.tokens.slice(0, mention.first).filter(({ kind }) => kind === 'word')
  if (before.length === 0 || before.length > 8) return false
  const capital = line.tokens.findIndex(
    ({ kind, text }) => kind === 'word' && text[0] !== text[0]?.toLowerCase(),
  )
  const lowered = before.filter(({ text }) => text[0] === text[0]?.toLowerCase())
  const place = findPlaceAt(line.tokens, capital)
  return place !== null && lowered.every(({ folded }) => placeLinks.has(folded))
}

const placeLinks = new Set('le the el em en de da do du la les a ao aos on'.split(' '))
