import { foldText } from '../../domain/values/text/fold-text'
import { type CsvRow, readCsv, readCsvLines } from '../csv/read-csv'
import {
  dayNumbersOf,
  findRepeatedColumns,
  type HistoryColumn,
  type HistoryHeader,
  historyHeader,
  readHistoryHeader,
} from './history-columns'
import { type PastClinic, readHistoryRow } from './read-history-row'

/** A row that is left out; `column` is null where the whole row is meant. */
export interface HistoryProblem {
  row: number
  column: HistoryColumn | null
  reason: string
}

type PastClinicRow = PastClinic & { row: number }

export interface History {
  /** In the order of the file, with the row that each comes from. */
  clinics: PastClinicRow[]
  problems: HistoryProblem[]
}

/**
 * Reads the history CSV: clinics of the past, one a row, delimited by comma, semicolon or tab. An empty cell is not
 * known. A row with a wrong cell is left out and named; it does not prevent the others from being read. The same
 * title, host and first day twice is one clinic: the first row counts.
 * @returns a sentence where there is no header, or one that names a column twice
 */
export const readHistory = (text: string): History | { reason: string } => {
  const isHeader = (cells: string[]) => readHistoryHeader(cells) !== null
  const table = readCsv(text, isHeader)
  const { rows, problems: brokenLines } =
    table.kind === 'broken' ? readCsvLines(text, isHeader) : { rows: table.rows, problems: [] }
  const headerIndex = rows.findIndex(({ cells }) => isHeader(cells))
  const headerRow = rows[headerIndex]
  const header = readHistoryHeader(headerRow?.cells ?? [])
  if (!headerRow || !header) {
    return { reason: describeMissingHeader(text, rows.length) }
  }
  const repeated = findRepeatedColumns(headerRow.cells)
  if (repeated.length > 0)
    return { reason: `has two columns ${repeated.join(' and two ')}: leave one of them` }
  const history: History = {
    clinics: [],
    problems: brokenLines.map(({ row, reason }) => ({ row, column: null, reason })),
  }
  const seen = new Map<string, PastClinicRow>()
  for (const row of rows.slice(headerIndex + 1)) {
    if (isHeader(row.cells))
      history.problems.push({ row: row.row, column: null, reason: 'repeats the header' })
    else readRow(row, { header, width: headerRow.cells.length, seen, history })
  }
  return { ...history, problems: history.problems.toSorted((a, b) => a.row - b.row) }
}

const describeMissingHeader = (text: string, rows: number): string => {
  if (text.startsWith('PK\u0003\u0004')) return 'is an Excel workbook: save it as CSV'
  if (text.startsWith('%PDF-')) return 'is a PDF: expected a CSV'
  return rows === 0 ? 'is empty' : `has no header row: expected ${historyHeader}`
}

const readRow = (
  { row, cells }: CsvRow,
  {
    header,
    width,
    seen,
    history,
  }: { header: HistoryHeader; width: number; seen: Map<string, PastClinicRow>; history: History },
): void => {
  const leaveOut = (reason: string, column: HistoryColumn | null = null) =>
    history.problems.push({ row, column, reason })
  if (cells.slice(width).some((text) => text !== '')) {
    leaveOut(`has ${cells.length} cells, the header ${width}; a text with a separator needs quotation marks`)
    return
  }
  const clinic = readHistoryRow((column) => cells[header[column] ?? -1] ?? '', dayNumbersOf(header))
  if (Array.isArray(clinic)) {
    for (const { column, reason } of clinic) leaveOut(reason, column)
    return
  }
  const key = JSON.stringify([foldText(clinic.title), clinic.country, clinic.region, clinic.firstDay])
  const first = seen.get(key)
  if (first === undefined) {
    seen.set(key, { ...clinic, row })
    history.clinics.push({ ...clinic, row })
    return
  }
  const others = countColumns.filter((column) => !isEqual(clinic[column], first[column]))
  const difference =
    others.length > 0
      ? `, with another number of ${others.join(', ').replace('attendedByDay', 'people by day')}`
      : ''
  leaveOut(`repeats the clinic of row ${first.row}${difference}`)
}

/** Columns in which two rows of one clinic contradict each other. */
const countColumns = [
  'registered',
  'joined',
  'attended',
  'institutions',
  'countries',
  'attendedByDay',
] as const

const isEqual = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)
