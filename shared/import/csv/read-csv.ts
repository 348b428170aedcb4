import { CsvError, parse } from 'csv-parse/sync'
import { cleanCell, splitTidyCsv } from './split-csv'

/** A table as text cells. The first row of the file is row 1, as a spreadsheet shows it. */
export interface CsvRow {
  row: number
  cells: string[]
}
export type CsvTable =
  | { kind: 'table'; rows: CsvRow[] }
  | { kind: 'broken'; row: number | null; reason: string }

const delimiters = [',', ';', '\t', '|'] as const

/**
 * Rows of a CSV file with an unknown delimiter: comma, semicolon, tab or bar, whichever makes `acceptsHeader` accept a
 * row; else the one that gives the most cells. Blank rows are left out.
 */
export const readCsv = (text: string, acceptsHeader: (cells: string[]) => boolean): CsvTable => {
  const delimiter = sniffDelimiter(text, acceptsHeader)
  const sniffed = delimiter === undefined ? undefined : readDelimited(text, delimiter)
  return sniffed?.kind === 'table' ? sniffed : readWithEachDelimiter(text, acceptsHeader)
}

/** Lines in which a header is expected; a report begins with a few lines about its meeting. */
const HEAD_LINES = 60

/** The delimiter that makes a row of the first lines a header, so that a long file is parsed once. */
const sniffDelimiter = (text: string, acceptsHeader: (cells: string[]) => boolean): string | undefined => {
  const head = text.slice(0, 100_000).split('\n', HEAD_LINES).join('\n')
  return delimiters.find((delimiter) => {
    const table = readDelimited(head, delimiter)
    return table.kind === 'table' && table.rows.some(({ cells }) => acceptsHeader(cells))
  })
}

const readWithEachDelimiter = (text: string, acceptsHeader: (cells: string[]) => boolean): CsvTable => {
  const tables = delimiters.map((delimiter) => readDelimited(text, delimiter))
  const read = tables.filter((table) => table.kind === 'table')
  const recognised = read.find((table) => table.rows.some(({ cells }) => acceptsHeader(cells)))
  return (
    recognised ??
    read.sort((a, b) => widestRow(b) - widestRow(a))[0] ??
    tables[0] ?? { kind: 'table', rows: [] }
  )
}

/**
 * Reads a file with a broken quotation mark line by line, so that the other rows can be read.
 * @returns the rows that can be read, and the lines that cannot with the reason
 */
export const readCsvLines = (
  text: string,
  acceptsHeader: (cells: string[]) => boolean,
): { rows: CsvRow[]; problems: { row: number; reason: string }[] } => {
  const lines = text.split(/\r\n|\n|\r/)
  const read = (delimiter: string) =>
    lines.map((line, index) => ({ row: index + 1, table: readDelimited(line, delimiter) }))
  const delimiter =
    delimiters.find((candidate) =>
      read(candidate).some(
        ({ table }) => table.kind === 'table' && table.rows.some(({ cells }) => acceptsHeader(cells)),
      ),
    ) ?? ','
  const rows: CsvRow[] = []
  const problems: { row: number; reason: string }[] = []
  for (const { row, table } of read(delimiter)) {
    if (table.kind === 'broken') problems.push({ row, reason: table.reason })
    else rows.push(...table.rows.map(({ cells }) => ({ row, cells })))
  }
  return { rows, problems }
}

const readDelimited = (text: string, delimiter: string): CsvTable => {
  try {
    const records = splitTidyCsv(text, delimiter) ?? parseAnyCsv(text, delimiter)
    const rows = records.map((cells, index) => ({ row: index + 1, cells }))
    return { kind: 'table', rows: rows.filter(({ cells }) => cells.some((cell) => cell !== '')) }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const row = typeof error.lines === 'number' ? error.lines : null
    return { kind: 'broken', row, reason: 'a quotation mark is opened and never closed' }
  }
}

/** @throws CsvError when a quotation mark is never closed */
const parseAnyCsv = (text: string, delimiter: string): string[][] => {
  const records: string[][] = parse(text, {
    delimiter,
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
    record_delimiter: ['\r\n', '\n', '\r'],
  })
  return records.map((cells) => cells.map(cleanCell))
}

const widestRow = (table: { rows: CsvRow[] }): number =>
  Math.max(0, ...table.rows.slice(0, 20).map((row) => row.cells.length))
