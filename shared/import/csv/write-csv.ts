/**
 * Rows as a CSV file for spreadsheet programs (RFC 4180): UTF-8 with its mark, CRLF, every cell quoted and on
 * one line. What a spreadsheet would take for a formula gets an apostrophe before it (OWASP, "CSV Injection").
 */
export const writeCsv = (rows: readonly (readonly string[])[]): string =>
  `\ufeff${rows.map((cells) => `${cells.map(quoteCell).join(',')}\r\n`).join('')}`

const quoteCell = (text: string): string => {
  const line = text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim()
  return `"${formulaPattern.test(line) ? "'" : ''}${line.replaceAll('"', '""')}"`
}

/** The full-width signs count where the language of the program is Chinese, Japanese or Korean. */
const formulaPattern = /^[=+\-@＝＋－＠]/
