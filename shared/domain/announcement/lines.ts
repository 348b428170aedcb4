import { decodeEntities } from './entities'
import { htmlLines, looksLikeHtml, type RawLine } from './html'

const invisible = /[\p{Cf}\p{Cc}\p{Cs}]+/gu
const inlineTag = /<\/?(?:b|i|u|em|strong|span|a|font|small|sup|sub|br|p|div)(?:\s[^<>]{0,500})?\/?>/gi

/** The lines of a page that hold something, whatever was pasted: text or HTML, any line ends, any spaces. */
export const linesOf = (page: string): RawLine[] => {
  const text = page.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  const raw = looksLikeHtml(text) ? htmlLines(text) : plainLines(text)
  return raw
    .map((line) => ({ ...line, text: clean(line.text) }))
    .filter((line) => /[\p{L}\p{N}]/u.test(line.text))
}

const plainLines = (text: string): RawLine[] =>
  text.split('\n').flatMap((line, index) =>
    decodeEntities(line.replace(inlineTag, ''))
      .split(/[\u2028\u2029\u0085\v\f]/)
      .map((part) => ({ number: index + 1, text: part, heading: false })),
  )

/** One kind of space, tabs as the `|` of a table, nothing invisible, accents composed. */
const clean = (text: string): string =>
  text
    .toWellFormed()
    .replace(/ ?\t[\t ]*/g, ' | ')
    .replace(invisible, '')
    .replace(/[\s\p{Z}]+/gu, ' ')
    .normalize('NFC')
    .trim()
