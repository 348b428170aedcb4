import { CsvError, parse } from 'csv-parse/sync'

/** A table as text cells. The first row of the file is row 1, as a spreadsheet shows it. */
export interface CsvRow {
  row: number
  cells: string[]
}
export type CsvTable =
  | { kind: 'table'; rows: CsvRow[] }
  | { kind: 'broken'; row: number | null; reason: string }

const delimiters = [',', ';', '\t'] as const

/**
 * Rows of a CSV file whose delimiter nobody named: comma, semicolon or tab, whichever makes `looksRight`
 * accept a row (the header); else the one that gives the most cells. Blank rows are left out.
 */
export const readCsv = (text: string, acceptsHeader: (cells: string[]) => boolean): CsvTable => {
  const tables = delimiters.map((delimiter) => readDelimited(text, delimiter))
  const read = tables.filter((table) => table.kind === 'table')
  const recognised = read.find((table) => table.rows.some(({ cells }) => acceptsHeader(cells)))
  return (
    recognised ??
    read.sort((a, b) => widestRow(b) - widestRow(a))[0] ??
    tables[0] ?? { kind: 'table', rows: [] }
  )
}

/** The text of a file: UTF-8, UTF-16 (Excel's "Unicode text") or, where neither fits, Windows-1252. */
export const decodeTextFile = (bytes: Uint8Array): string => {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  if (first !== undefined && first !== 0 && second === 0) return new TextDecoder('utf-16le').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

const readDelimited = (text: string, delimiter: string): CsvTable => {
  try {
    const records: string[][] = parse(text, {
      delimiter,
      bom: true,
      relax_column_count: true,
      relax_quotes: true,
      record_delimiter: ['\r\n', '\n', '\r'],
    })
    const rows = records.map((cells, index) => ({ row: index + 1, cells: cells.map(cleanCell) }))
    return { kind: 'table', rows: rows.filter(({ cells }) => cells.some((cell) => cell !== '')) }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const row = typeof error.lines === 'number' ? error.lines : null
    return { kind: 'broken', row, reason: 'a quotation mark is opened and never closed' }
  }
}

/** Zoom and Excel put narrow and no-break spaces before AM and PM, and marks of direction around names. */
const cleanCell = (cell: string): string =>
  cell
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim()

const widestRow = (table: { rows: CsvRow[] }): number =>
  Math.max(0, ...table.rows.slice(0, 20).map((row) => row.cells.length))
