import type { SourceLine } from '../html/html-line-builder'

const monthNames =
  'Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|janv|févr|mars|avril|mai|juin|juil|août|sept|déc|ene|abr|ago|dic|fev|maio|junho|julho|set|out|dez'
/** A line that stops inside a date or a span of hours. */
const openEnd =
  /(?:(?<![\p{L}\p{N}.,:/])\d{1,2}(?:st|nd|rd|th|er)?,?(?:\s?(?:and|et|y|e|&|to|au|al|a|-|–|of|de))?|\d{1,2}[:.h]\d{2}\s?(?:to|until|à|a|-|–))$/iu
/** Rows of a table end where they end. */
const rowOfCells = /\S \| \S/
const monthFirst = new RegExp(
  `^(?:(?:the |le |el )?\\d{1,2}(?:st|nd|rd|th|er)? (?:of |de )?)?(?:${monthNames})\\p{L}{0,7}\\.?(?: de)? ?(?:\\d{1,2},? )?\\d{4}`,
  'iu',
)
const timeFirst = /^\d{1,2}[:.h]\d{2}(?!\s?[-–])/iu
const maxBrokenLength = 300

/** Joins lines that a PDF broke inside a date (`3 and`, `4 March 2026`) or a span of hours (`09:00 to`, `12:30`). */
export function* joinBrokenDates(lines: Iterable<SourceLine>): Generator<SourceLine> {
  let before: SourceLine | null = null
  let lastNumber = 0
  for (const line of lines) {
    const joined: SourceLine | null = before && line.number === lastNumber + 1 ? joinPair(before, line) : null
    if (before && !joined) yield before
    before = joined ?? line
    lastNumber = line.number
  }
  if (before) yield before
}

const joinPair = (before: SourceLine, line: SourceLine): SourceLine | null => {
  const [head, tail] = [before.text.trimEnd(), line.text.trimStart()]
  if (head.length > maxBrokenLength || tail.length > maxBrokenLength) return null
  if (!/\p{L}{3}/u.test(head) || (rowOfCells.test(head) && rowOfCells.test(tail))) return null
  if (/\d{1,2}[:.]\d{2}$/.test(head) && /^[ap]\.?\s?m(?:\.|(?!\p{L}))/iu.test(tail))
    return { ...before, text: `${head} ${tail}` }
  if (!openEnd.test(head.slice(-40))) return null
  const timeOpen = /[:.h]\d{2}\s?\S{1,5}$/.test(head.slice(-14))
  return (timeOpen ? timeFirst : monthFirst).test(tail) ? { ...before, text: `${head} ${tail}` } : null
}

/** A word that a PDF breaks: `digital finan-`, `cial services`. */
const brokenWord = /^(.*\p{Ll})-\s*$/u
/** Parts of words that keep their hyphen. */
const hyphenatedPart =
  /(?<!\p{L})(?:co|non|pre|post|self|multi|inter|anti|semi|e|on|face|to|peer|end|real)-$/iu
const maxJoinedLength = 600

/** Joins the two halves of a word at the end of a line; the text keeps the number of its first line. */
export function* joinHyphenatedWords(lines: Iterable<SourceLine>): Generator<SourceLine> {
  let before: SourceLine | null = null
  let lastNumber = 0
  for (const line of lines) {
    const joined: SourceLine | null =
      before && line.number === lastNumber + 1 ? joinWord(before, line.text.trimStart()) : null
    if (before && !joined) yield before
    before = joined ?? line
    lastNumber = line.number
  }
  if (before) yield before
}

const joinWord = (before: SourceLine, tail: string): SourceLine | null => {
  if (before.text.length + tail.length > maxJoinedLength || !/^\p{Ll}{2}/u.test(tail)) return null
  const head = brokenWord.exec(before.text)?.[1]
  if (head === undefined) return null
  return { ...before, text: `${head}${hyphenatedPart.test(`${head}-`) ? '-' : ''}${tail}` }
}
