/**
 * The cleaned cells of a CSV text whose quotation marks stand around whole cells, as in nearly every file. The general
 * parser, which takes several times as long, reads the others.
 * @returns null when a quotation mark stands within a cell or is never closed
 */
export const splitTidyCsv = (text: string, delimiter: string): string[][] | null => {
  if (!text.isWellFormed()) return null
  const lines = text.replace(/^\ufeff/, '').split(text.includes('\r') ? /\r\n|\n|\r/ : '\n')
  if (lines.at(-1) === '') lines.pop()
  const records: string[][] = []
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? ''
    if (!line.includes('"')) {
      records.push(splitLine(line, delimiter))
      continue
    }
    // A cell in quotation marks may go on in the next lines.
    const parts = [line]
    for (let quotes = countQuotes(line); quotes % 2 === 1; quotes += countQuotes(parts.at(-1) ?? '')) {
      index += 1
      if (index === lines.length) return null
      parts.push(lines[index] ?? '')
    }
    const cells = splitQuotedRecord(parts.join('\n'), delimiter)
    if (cells === null) return null
    records.push(cells)
  }
  return records
}

/** Zoom and Excel put narrow and no-break spaces before AM and PM, and marks of direction around names. */
export const cleanCell = (cell: string): string => (wordsOfAscii.test(cell) ? cell : cleanOddCell(cell))

/** Nearly every cell and line, or nothing: words of ASCII with one space between them. */
const wordsOfAscii = /^(?:[!-~]+(?: [!-~]+)*)?$/

const cleanOddCell = (cell: string): string =>
  cell
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim()

const splitLine = (line: string, delimiter: string): string[] => {
  const cells = line.split(delimiter)
  const isClean =
    wordsOfAscii.test(line) && !line.includes(` ${delimiter}`) && !line.includes(`${delimiter} `)
  return isClean ? cells : cells.map(cleanCell)
}

const countQuotes = (line: string): number => line.split('"').length - 1

/** @returns null when it is another than cells without a quotation mark and cells within two of them */
const splitQuotedRecord = (record: string, delimiter: string): string[] | null => {
  const cells: string[] = []
  const end = record.length
  for (let at = 0; at <= end; ) {
    const isQuoted = record[at] === '"'
    const closing = isQuoted ? closingQuote(record, at) : null
    const next = closing === null ? record.indexOf(delimiter, at) : closing + 1
    const cellEnd = next < 0 ? end : next
    if (cellEnd < end && record[cellEnd] !== delimiter) return null
    const text = closing === null ? record.slice(at, cellEnd) : record.slice(at + 1, closing)
    if (closing === null && text.includes('"')) return null
    cells.push(cleanCell(text.replaceAll('""', '"')))
    at = cellEnd + 1
  }
  return cells
}

/** Where the mark is that ends a cell; two of them stand for one within it. */
const closingQuote = (record: string, opening: number): number | null => {
  let at = record.indexOf('"', opening + 1)
  while (at >= 0 && record[at + 1] === '"') at = record.indexOf('"', at + 2)
  return at < 0 ? null : at
}
