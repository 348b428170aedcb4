import { decodeHTMLStrict } from 'entities/decode'
import { writeBareHours } from '../hours/bare-hours'
import { joinBeginAndEnd } from '../hours/begin-and-end-lines'
import { joinBeginAndLength } from '../hours/begin-and-length'
import { joinDatePieces } from '../hours/date-pieces'
import { readDottedTimes } from '../hours/dotted-times'
import { readIsoStamps } from '../hours/iso-stamps'
import type { SourceLine } from '../html/html-line-builder'
import { htmlToLines, looksLikeHtml } from '../html/html-to-lines'
import { joinBrokenDates, joinHyphenatedWords } from './broken-lines'
import { readCalendarText } from './calendar-text'
import { dropChatStamps } from './chat-lines'
import { dropFrontMatter } from './front-matter'
import { dropRunningHeads } from './page-furniture'
import { nameLabelPictures } from './picture-labels'
import { splitProgrammeColumns } from './programme-columns'

const invisible = /[\p{Cf}\p{Cc}\p{Cs}]+/gu
const inlineTag = /<\/?(?:b|i|u|em|strong|span|a|font|small|sup|sub|p|div)(?:\s[^<>]{0,500})?\/?>/gi
/** What the page strikes out no longer holds. */
const struckText = /<(del|s|strike)(?:\s[^<>]{0,200})?>[^<]{0,500}<\/\1\s?>|~~[^~]{1,500}~~/gi
const breakTag = /<br\s{0,3}\/?>/gi

const pageNumber =
  /^(?:(?:page|página|p\.?) ?\d{1,3}(?: ?(?:of|de|sur|\/) ?\d{1,3})?|\d{1,3} (?:of|de|sur) \d{1,3}|[–—-] ?\d{1,3} ?[–—-])$/iu

/** More lines than any announcement has; later lines are not read, which is a finding. */
export const maxPageLines = 20_000

/** Longer than any line of an announcement; the rest of the line is not read, which is a finding. */
export const maxLineLength = 10_000

/** A line as it is read: at most `maxLineLength` characters, so that no pattern ever sees more at once. */
export interface PageLine extends SourceLine {
  /** Whether its end was cut off. */
  truncated: boolean
}

/** The lines of a page that are not empty: of text or HTML, with any line ends and spaces. */
export const splitPageLines = (page: string): PageLine[] => {
  const source = page.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  const lines: PageLine[] = []
  const sourceLines = joinBeginAndLength(
    joinBeginAndEnd(
      splitProgrammeColumns(
        readIsoStamps(
          writeBareHours(
            readDottedTimes(looksLikeHtml(source) ? htmlToLines(source) : readPlainLines(source)),
          ),
        ),
      ),
    ),
  )
  for (const raw of sourceLines) {
    const whole = raw.text.trim()
    const truncated = whole.length > maxLineLength
    const text = cleanLine(nameLabelPictures(whole.slice(0, maxLineLength))).slice(0, maxLineLength)
    if (truncated || (/[\p{L}\p{N}]/u.test(text) && !pageNumber.test(text)))
      lines.push({ ...raw, text, truncated })
    if (lines.length > maxPageLines) break
  }
  return lines
}

/** The lines of a text without what mail programs, calendars, chats and PDFs put around them. */
const readPlainLines = (source: string): Iterable<SourceLine> =>
  joinHyphenatedWords(
    joinBrokenDates(
      joinDatePieces(dropRunningHeads(dropChatStamps(readCalendarText(dropFrontMatter(plainLines(source)))))),
    ),
  )

function* plainLines(text: string): Generator<SourceLine> {
  let number = 0
  for (let at = 0; at <= text.length; ) {
    const end = text.indexOf('\n', at)
    const source = text.slice(at, end === -1 ? undefined : end)
    const line = /[<~]/.test(source) ? source.replace(struckText, ' ') : source
    at = end === -1 ? text.length + 1 : end + 1
    number++
    // In the row of a table a break parts cells, elsewhere lines.
    const broken = line.includes('<')
      ? line.replace(breakTag, line.trimStart().startsWith('|') ? ' | ' : '\u2028').replace(inlineTag, '')
      : line
    const heading = /^\s{0,3}#{1,2} /.test(line)
    for (const part of decodeHTMLStrict(broken).split(/[\u2028\u2029\u0085\v\f]/))
      yield { number, text: removeMarkdownMarks(part), heading }
  }
}

const markdownLink = /!?\[([^[\]]{1,200})\]\([^()\s]{1,500}\)/g

/** Without the signs of Markdown for quotes, bold text, code and links; `[Zoom](https://…)` keeps its words. */
const removeMarkdownMarks = (text: string): string =>
  /[*_`[>]/.test(text)
    ? text
        .replace(/^(?: {0,3}> ?){1,5}(?=\S)/, '')
        .replace(markdownLink, '$1')
        .replace(/\*\*|`/g, '')
        .replace(/(?<![\p{L}\p{N}*_])([*_])(?=[^\s*_])([^*_]{1,300})(?<=\S)\1(?![\p{L}\p{N}*_])/gu, '$2')
    : text

/** A line that begins or ends with a time, laid out with spaces. */
const spacedColumns = /^\s*\d{1,2} ?[:.hH] ?\d{2}.* {3}.*|^.*\S {3,}.*\d{1,2} ?[:.hH] ?\d{2}\s*$/

/** Digits of the Arabic and the Persian script; the last four bits are the number. */
const arabicDigit = /[\u0660-\u0669\u06F0-\u06F9]/g
const untidyPattern = /[^ -~]| {2}|^[ |]|[ |]$/

/** One kind of space, tabs as the `|` of a table, nothing invisible, accents composed. */
const cleanLine = (text: string): string =>
  untidyPattern.test(text)
    ? text
        .toWellFormed()
        .replace(/\p{Co}/gu, '•')
        .replace(arabicDigit, (digit) => String(digit.charCodeAt(0) & 15))
        .replace(spacedColumns, (line) => line.replace(/ {3,}/g, ' | '))
        .replace(/^\s*[o§](?=\t)/, '•')
        .replace(/^(\s*[•·▪■●○◦‣⁃*–—-])\t+/u, '$1 ')
        .replace(/ ?\t[\t ]*/g, ' | ')
        .replace(invisible, '')
        .replace(/[\s\p{Z}]+/gu, ' ')
        .normalize('NFC')
        .replace(/^[| ]+|[| ]+$/g, '')
    : text
