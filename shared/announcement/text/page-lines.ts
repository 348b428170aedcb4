import { decodeHTMLStrict } from 'entities/decode'
import type { SourceLine } from './html-line-builder'
import { htmlToLines, looksLikeHtml } from './html-to-lines'

const invisible = /[\p{Cf}\p{Cc}\p{Cs}]+/gu
const inlineTag = /<\/?(?:b|i|u|em|strong|span|a|font|small|sup|sub|br|p|div)(?:\s[^<>]{0,500})?\/?>/gi

/** More lines than any announcement has; what comes after them is not read, and that is told. */
export const maxPageLines = 20_000

/** Longer than any line of an announcement; the rest of it is not read, and that is told. */
export const maxLineLength = 10_000

/** A line as it is read: at most `maxLineLength` characters, so that no pattern ever sees more at once. */
export interface PageLine extends SourceLine {
  /** Whether its end was cut off. */
  truncated: boolean
}

/** The lines of a page that hold something, whatever was pasted: text or HTML, any line ends, any spaces. */
export const splitPageLines = (page: string): PageLine[] => {
  const source = page.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  const lines: PageLine[] = []
  for (const raw of looksLikeHtml(source) ? htmlToLines(source) : plainLines(source)) {
    const whole = raw.text.trim()
    const truncated = whole.length > maxLineLength
    const text = cleanLine(whole.slice(0, maxLineLength)).slice(0, maxLineLength)
    if (truncated || /[\p{L}\p{N}]/u.test(text)) lines.push({ ...raw, text, truncated })
    if (lines.length > maxPageLines) break
  }
  return lines
}

function* plainLines(text: string): Generator<SourceLine> {
  let number = 0
  for (let at = 0; at <= text.length; ) {
    const end = text.indexOf('\n', at)
    const line = text.slice(at, end === -1 ? undefined : end)
    at = end === -1 ? text.length + 1 : end + 1
    number++
    const visible = decodeHTMLStrict(line.includes('<') ? line.replace(inlineTag, '') : line)
    for (const part of visible.split(/[\u2028\u2029\u0085\v\f]/)) yield { number, text: part, heading: false }
  }
}

/** A line that begins or ends with a time, laid out with spaces. */
const spacedColumns = /^\s*\d{1,2} ?[:.hH] ?\d{2}.* {3}.*|^.*\S {3,}.*\d{1,2} ?[:.hH] ?\d{2}\s*$/

const untidyPattern = /[^ -~]| {2}|^ | $/

/** One kind of space, tabs as the `|` of a table, nothing invisible, accents composed. */
const cleanLine = (text: string): string =>
  untidyPattern.test(text)
    ? text
        .toWellFormed()
        .replace(/\p{Co}/gu, '•')
        .replace(spacedColumns, (line) => line.replace(/ {3,}/g, ' | '))
        .replace(/ ?\t[\t ]*/g, ' | ')
        .replace(invisible, '')
        .replace(/[\s\p{Z}]+/gu, ' ')
        .normalize('NFC')
        .replace(/^[| ]+|[| ]+$/g, '')
    : text
