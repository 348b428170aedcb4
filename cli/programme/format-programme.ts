import { figureDefinitions, formatFigure } from '../../shared/domain/programme/figure-definitions'
import type { ProgrammeDimension, ProgrammeGroup } from '../../shared/domain/programme/programme-groups'
import { labelGroup } from '../../shared/queries/programme/group-labels'
import type { ProgrammeReport } from '../../shared/queries/programme/read-programme'

/** What `programme --json` prints: these keys in this order. */
export const formatProgrammeJson = (report: ProgrammeReport): string => {
  const { groups, notes, genders: _, hasPeople: __, ...totals } = report
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
  const figures = figureDefinitions.map(({ label, definition, read, unit }) => [
    label,
    formatFigure(read(report), unit),
    definition,
  ])
  return [
    ...alignColumns(figures, [1]),
    ...(dimension ? ['', ...alignColumns(groupRows(report.groups, dimension), [1, 2, 3, 4])] : []),
  ].join('\n')
}

const groupRows = (groups: readonly ProgrammeGroup[], dimension: ProgrammeDimension): string[][] => [
  [dimension.charAt(0).toUpperCase() + dimension.slice(1), 'Clinics', 'Registered', 'Attended', 'Countries'],
  ...groups.map(({ by, clinics, registered, attended, countries }) => [
    labelGroup(by, dimension),
    ...[clinics, registered, attended, countries].map((value) => formatFigure(value)),
  ]),
]

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
