import type { ClinicFigures } from '../../domain/clinic/clinic-figures'
import { type ItuRegion, ituRegions, regionOfCountry } from '../../domain/values/itu-regions'
import { foldText } from '../../domain/values/text/fold-text'
import { DAY_MS } from '../../domain/values/time/instant'
import { readCountry } from '../countries/read-country'
import {
  type Cell,
  isEmptyCell,
  readCountCell,
  readCountriesCell,
  readDateCell,
  readLanguagesCell,
  readModeCell,
  splitTexts,
} from './history-cells'
import { type DayColumn, type HistoryColumn, historyColumns } from './history-columns'

/** What the history tells about a clinic. */
export type PastClinic = Pick<
  ClinicFigures,
  | 'title'
  | 'country'
  | 'region'
  | 'coOrganisers'
  | 'firstDay'
  | 'mode'
  | 'languages'
  | 'days'
  | 'registered'
  | 'joined'
  | 'attended'
  | 'institutions'
  | 'countries'
> & {
  lastDay: string | null
  /** People who attended each day; absent where no day is known. */
  attendedByDay?: (number | null)[]
}

export interface CellProblem {
  column: HistoryColumn
  reason: string
}

/** No clinic takes longer; a later last day is a slip of the year or month. */
const MAX_DAYS = 31

/**
 * Reads one row of the history.
 * @param cell the text of a column, '' where the file has none
 * @param dayNumbers the days of which the file has columns
 * @returns the clinic, or everything that is wrong in its row
 */
export const readHistoryRow = (
  cell: (column: HistoryColumn) => string,
  dayNumbers: readonly number[] = [],
): PastClinic | CellProblem[] => {
  const problems: CellProblem[] = []
  const take = <Value>(
    column: HistoryColumn,
    read: (text: string) => Cell<Value>,
    fallback: Value,
  ): Value => {
    const result = read(cell(column))
    if ('value' in result) return result.value
    problems.push({ column, reason: result.problem })
    return fallback
  }
  const number = (column: HistoryColumn) => take(column, readCountCell, null)
  const institutions = number('institutions')
  const clinic = {
    title: take('title', readTitleCell, ''),
    ...take('country', readHostCell, { country: null, region: null }),
    coOrganisers: splitTexts(cell('coOrganisers')),
    firstDay: take('firstDay', readDateCell, null),
    lastDay: take('lastDay', readDateCell, null),
    mode: take('mode', readModeCell, null),
    languages: take('language', readLanguagesCell, []),
    registered: number('registered'),
    joined: number('joined'),
    attended: number('attended'),
    institutions: institutions === null ? null : { count: institutions, keys: null },
    countries: take('countries', readCountriesCell, null),
  }
  const attendedOn = dayNumbers.map((day) => ({ day, attended: number(`attendedDay${day}`) }))
  problems.push(...contradictions(clinic), ...contradictionsByDay(clinic, attendedOn))
  if (problems.length > 0) return problems.toSorted(byColumn)
  const days = daysBetween(clinic)
  const known = new Map(attendedOn.map(({ day, attended }) => [day, attended]))
  const attendedByDay = Array.from({ length: days ?? 1 }, (_, index) => known.get(index + 1) ?? null)
  return { ...clinic, days, ...(attendedByDay.some((attended) => attended !== null) && { attendedByDay }) }
}

/** In the order of the template; the days, which it does not have, come last. */
const byColumn = (a: CellProblem, b: CellProblem): number => placeOf(a.column) - placeOf(b.column)

const placeOf = (column: HistoryColumn): number => {
  const columns: readonly string[] = historyColumns
  const place = columns.indexOf(column)
  return place >= 0 ? place : historyColumns.length
}

const readTitleCell = (text: string): Cell<string> => {
  if (isEmptyCell(text)) return { problem: 'is empty' }
  if (totalWords.test(foldText(text))) return { problem: `"${text}" is a sum of rows, not a clinic` }
  return { value: text.slice(0, 300) }
}

/** `Total`, `Grand total 2022`, `Sum:`: the last line of many tables, which would count every person twice. */
const totalWords =
  /^(grand |sub-?|sub |overall |year )?(totals?|sum|totaux|suma|somme|всего|итого|المجموع|合计|总计)( (of )?(general|generale|geral|\d{4}|all( clinics)?))*[ .:]*$/

/** The host: a country, or of a regional clinic the ITU region. */
const readHostCell = (text: string): Cell<{ country: string | null; region: ItuRegion | null }> => {
  if (isEmptyCell(text)) return { value: { country: null, region: null } }
  const country = readCountry(text)
  if (country) return { value: { country, region: regionOfCountry(country) } }
  const region = ituRegions.find((name) => foldText(name) === foldText(text))
  if (region) return { value: { country: null, region } }
  return { problem: `"${text}" is no country; expected an ISO code like SO, or an ITU region like Africa` }
}

type Dates = Pick<PastClinic, 'firstDay' | 'lastDay'>

/** How many days, the first and the last included; null where one of them is not known. */
const daysBetween = ({ firstDay, lastDay }: Dates): number | null =>
  firstDay === null || lastDay === null ? null : (Date.parse(lastDay) - Date.parse(firstDay)) / DAY_MS + 1

const contradictions = (
  clinic: Dates & Pick<PastClinic, 'registered' | 'joined' | 'attended'>,
): CellProblem[] => {
  const { firstDay, lastDay, registered, joined, attended } = clinic
  const days = daysBetween(clinic)
  return [
    ...(days !== null && days < 1
      ? [{ column: 'lastDay' as const, reason: `${lastDay} is before firstDay ${firstDay}` }]
      : []),
    ...(days !== null && days > MAX_DAYS
      ? [{ column: 'lastDay' as const, reason: `${lastDay} is ${days - 1} days after firstDay ${firstDay}` }]
      : []),
    ...isAbove('joined', joined, 'registered', registered),
    ...isAbove('attended', attended, 'joined', joined),
    ...(joined === null ? isAbove('attended', attended, 'registered', registered) : []),
  ]
}

/** A day that the clinic does not have, and days that no clinic with these totals can have had. */
const contradictionsByDay = (
  clinic: Dates & Pick<PastClinic, 'registered' | 'joined' | 'attended'>,
  attendedOn: readonly { day: number; attended: number | null }[],
): CellProblem[] => {
  const { registered, joined, attended: total } = clinic
  const days = daysBetween(clinic)
  if (days !== null && (days < 1 || days > MAX_DAYS)) return []
  const given = attendedOn.filter(({ attended }) => attended !== null)
  const [limitColumn, limit] =
    total !== null
      ? (['attended', total] as const)
      : joined !== null
        ? (['joined', joined] as const)
        : (['registered', registered] as const)
  const problems = given.flatMap(({ day, attended }): CellProblem[] => {
    const column: DayColumn = `attendedDay${day}`
    if (day > 1 && days === null)
      return [{ column, reason: 'firstDay and lastDay are needed to know that the clinic had this day' }]
    if (day < 1 || day > (days ?? 1))
      return [{ column, reason: `the clinic has ${days === null || days === 1 ? '1 day' : `${days} days`}` }]
    return isAbove(column, attended, limitColumn, limit)
  })
  const sum = given.reduce((people, { attended }) => people + (attended ?? 0), 0)
  const isComplete = given.length > 0 && new Set(given.map(({ day }) => day)).size === days
  return problems.length === 0 && isComplete && total !== null && total > sum
    ? [{ column: 'attended', reason: `${total} is above ${sum}, the sum of its days` }]
    : problems
}

const isAbove = (
  column: HistoryColumn,
  value: number | null,
  limitColumn: HistoryColumn,
  limit: number | null,
): CellProblem[] =>
  value !== null && limit !== null && value > limit
    ? [{ column, reason: `${value} is above ${limitColumn} ${limit}` }]
    : []
