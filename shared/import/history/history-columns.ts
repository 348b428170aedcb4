import { foldText } from '../../domain/values/text/fold-text'

/** The columns of the history CSV in the order of its template, with what each takes. */
export const historyColumnDescriptions = {
  title: 'title of the clinic',
  country: 'host country, ISO code (SO) or name; for a regional clinic an ITU region (Africa) or empty',
  coOrganisers: 'co-organisers, separated by ;',
  firstDay: 'first day, like 2023-06-05',
  lastDay: 'last day, like 2023-06-06; the same as firstDay for a clinic of one day',
  mode: 'online, in-person or hybrid',
  language: 'languages, ISO codes (en) or names, separated by ;',
  registered: 'people registered',
  joined: 'registered people who were in the meeting',
  attended: 'registered people who attended at least one day',
  institutions: 'number of institutions that took part',
  countries: 'countries that took part: their number, or ISO codes separated by ;',
} as const
type NamedColumn = keyof typeof historyColumnDescriptions
export const historyColumns = Object.keys(historyColumnDescriptions) as NamedColumn[]

/** People who attended one day, from 1: a file may have such a column for each day. The template has none. */
export type DayColumn = `attendedDay${number}`
export type HistoryColumn = NamedColumn | DayColumn

/** How the columns by day are explained beside those of the template. */
export const dayColumnName = 'attendedDay1, attendedDay2, …'
export const dayColumnDescription =
  'further columns that a file may have: registered people who attended that day'

/** The first line of the template: the header that the reader expects. */
export const historyHeader = historyColumns.join(',')

/** Where each column stands; columns may be in any order, further ones are not read. */
export type HistoryHeader = Partial<Record<HistoryColumn, number>>

/** Reads a row as the header; null when it is none: a header has at least the columns title and firstDay. */
export const readHistoryHeader = (cells: readonly string[]): HistoryHeader | null => {
  const names = cells.map(foldColumn)
  const header: HistoryHeader = {}
  for (const column of historyColumns) {
    const index = names.indexOf(foldColumn(column))
    if (index >= 0) header[column] = index
  }
  for (const [index, cell] of cells.entries()) {
    const column = readDayColumn(cell)
    if (column !== null) header[column] ??= index
  }
  return header.title === undefined || header.firstDay === undefined ? null : header
}

/** The columns that a header names twice: which of the two is meant is not known. */
export const findRepeatedColumns = (cells: readonly string[]): HistoryColumn[] => {
  const names = cells.map(foldColumn)
  const days = cells.map(readDayColumn).filter((column) => column !== null)
  return [
    ...historyColumns.filter(
      (column) => names.indexOf(foldColumn(column)) !== names.lastIndexOf(foldColumn(column)),
    ),
    ...new Set(days.filter((column, index) => days.indexOf(column) !== index)),
  ]
}

/** The days of the columns by day, in order. */
export const dayNumbersOf = (header: HistoryHeader): number[] =>
  Object.keys(header)
    .flatMap((column) => /^attendedDay(\d+)$/.exec(column)?.[1] ?? [])
    .map(Number)
    .toSorted((a, b) => a - b)

/** `attendedDay2`, `Attended day 2` and `attended_day_02` are one column; null: it is none of a day. */
const readDayColumn = (name: string): DayColumn | null => {
  const [, day] = /^attendedday(\d{1,4})$/.exec(foldText(name).replace(/[^a-z\d]/g, '')) ?? []
  return day === undefined ? null : `attendedDay${Number(day)}`
}

/** `First day`, `first_day` and `firstDay` are one column, `Co-organizers` is `coOrganisers`. */
const foldColumn = (name: string): string =>
  foldText(name)
    .replace(/[^a-z]/g, '')
    .replace('organizer', 'organiser')
