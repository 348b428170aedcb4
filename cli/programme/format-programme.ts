import type { ProgrammeDimension, ProgrammeGroup } from '../../shared/domain/programme/programme-groups'
import { countryNamesIn } from '../../shared/i18n/country-names/country-names'
import type { ProgrammeReport } from '../../shared/queries/programme/read-programme'

/** What `programme --json` prints: these keys in this order. */
export const formatProgrammeJson = (report: ProgrammeReport): string => {
  const { groups, notes, ...totals } = report
  return JSON.stringify(
    {
      ...totals,
      notes,
      groups: groups.map(({ by, clinics, registered, attended, countries }) => ({
        by,
        clinics,
        registered,
        attended,
        countries,
      })),
    },
    null,
    2,
  )
}

/** Formats the same report for the terminal, with the definition of each figure. */
export const formatProgrammeText = (
  report: ProgrammeReport,
  dimension: ProgrammeDimension | undefined,
): string => {
  const { people } = report
  const figures: [string, string, string][] = [
    ['Clinics', formatCount(report.clinics), 'held'],
    ['Days', formatCount(report.days), 'of all clinics'],
    ['Hours', formatCount(report.hours), 'of all days as announced'],
    ['Registered', formatCount(report.registered), 'people on the list of each clinic'],
    ['Joined', formatCount(report.joined), 'of these, in the meeting at least one minute'],
    ['Attended', formatCount(report.attended), 'of these, attended at least one day'],
    ['Attendance rate', formatShare(report.attendanceRate), 'attended / registered'],
    ['People', formatCount(people.unique), 'who joined, each once'],
    ['Returning', formatCount(people.returning), 'of these, joined two or more clinics'],
    ['Institutions', formatCount(report.institutions), 'of those who joined'],
    ['Countries', formatCount(report.countries), 'of those who joined'],
    ['Person-hours', formatCount(report.personHours), 'in the meeting, all registered people together'],
  ]
  return [
    ...alignColumns(figures, [1]),
    ...(dimension ? ['', ...alignColumns(groupRows(report.groups, dimension), [1, 2, 3, 4])] : []),
  ].join('\n')
}

const groupRows = (groups: readonly ProgrammeGroup[], dimension: ProgrammeDimension): string[][] => [
  [dimension.charAt(0).toUpperCase() + dimension.slice(1), 'Clinics', 'Registered', 'Attended', 'Countries'],
  ...groups.map(({ by, clinics, registered, attended, countries }) => [
    by === null ? 'not known' : labelOf(by, dimension),
    ...[clinics, registered, attended, countries].map(formatCount),
  ]),
]

const labelOf = (value: string, dimension: ProgrammeDimension): string => {
  if (dimension === 'country') return countryNamesIn('en').get(value) ?? value
  if (dimension !== 'language') return value
  return new Intl.DisplayNames('en', { type: 'language', fallback: 'code' }).of(value) ?? value
}

const formatCount = (value: number | null): string =>
  value === null ? 'not known' : value.toLocaleString('en', { maximumFractionDigits: 1 })

const formatShare = (value: number | null): string =>
  value === null ? 'not known' : value.toLocaleString('en', { style: 'percent', maximumFractionDigits: 1 })

/** Columns two spaces apart, those of numbers aligned to the right. */
const alignColumns = (rows: readonly string[][], numberColumns: readonly number[]): string[] => {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows.map((row) =>
    row
      .map((text, column) =>
        numberColumns.includes(column)
          ? text.padStart(widths[column] ?? 0)
          : text.padEnd(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  )
}
