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
export type HistoryColumn = keyof typeof historyColumnDescriptions
export const historyColumns = Object.keys(historyColumnDescriptions) as HistoryColumn[]

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
  return header.title === undefined || header.firstDay === undefined ? null : header
}

/** The columns that a header names twice: which of the two is meant is not known. */
export const findRepeatedColumns = (cells: readonly string[]): HistoryColumn[] => {
  const names = cells.map(foldColumn)
  return historyColumns.filter(
    (column) => names.indexOf(foldColumn(column)) !== names.lastIndexOf(foldColumn(column)),
  )
}

/** `First day`, `first_day` and `firstDay` are one column, `Co-organizers` is `coOrganisers`. */
const foldColumn = (name: string): string =>
  foldText(name)
    .replace(/[^a-z]/g, '')
    .replace('organizer', 'organiser')
