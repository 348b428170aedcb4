import type { AnnotatedLine } from '../line'
import type { DateMention } from '../mentions/date-mentions'
import { findPlaceAt } from '../mentions/place-mentions'

const documentCue =
  /(?:(?<!\p{L})(?:as (?:of|at)|version(?: of)?|rev(?:ision|ised)?\.?(?: on)?|dated|issued(?: on)?|updated(?: on)?|modified(?: on)?|published(?: on)?|posted(?: on)?|last (?:update|change|revision)|mis à jour(?: le)?|publié(?: le)?|version du|état au|en date du|le présent|actualizad[oa](?: el)?|publicad[oa](?: el)?|versión del?|atualizad[oa](?: em)?|copyright|©)\s?[:(]?\s?)(?:on |the |le |el |em )?(?:\p{L}+,? )?$/iu
const documentCode = /(?<![\p{L}\p{N}])\p{Lu}{2,}(?:\/[\p{Lu}\p{N}.-]+){2,}|^ORIGINAL ?:/u

/** `Programme as of 2 February`, `(updated 30 April)`, the date in the head of a numbered document. */
export const isDocumentDate = (
  items: { line: AnnotatedLine }[],
  index: number,
  mention: DateMention,
): boolean => {
  const text = items[index]?.line.text ?? ''
  if (documentCue.test(text.slice(Math.max(0, mention.at - 50), mention.at))) return true
  const label = /^DATE ?:/.test(text)
  return (
    label &&
    items
      .slice(Math.max(0, index - 3), index + 1)
      .some(({ line }) => documentCode.test(line.text.slice(0, 200)))
  )
}

/** `Lusaka, 2 February 2026`, `LUSAKA, Zambia, 2 February 2026 – The regulator …`: places, one day, no words of an event. */
export const isDateline = (line: AnnotatedLine, mention: DateMention): boolean => {
  if (mention.dates.length !== 1) return false
  const after = line.text.slice(mention.end)
  if (!/^[\s.:)]*$|^\)?\s?[–—-]/u.test(after)) return false
  const before = line.tokens.slice(0, mention.first).filter(({ kind }) => kind === 'word')
  if (before.length === 0 || before.length > 8) return false
  const capital = line.tokens.findIndex(
    ({ kind, text }) => kind === 'word' && text[0] !== text[0]?.toLowerCase(),
  )
  const lowered = before.filter(({ text }) => text[0] === text[0]?.toLowerCase())
  const place = findPlaceAt(line.tokens, capital)
  return place !== null && lowered.every(({ folded }) => placeLinks.has(folded))
}

const placeLinks = new Set('le the el em en de da do du la les a on'.split(' '))
