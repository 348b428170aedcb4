import { stagePartKinds } from '../../shared/ports/stage-operation'
import type { StagePartReport } from '../../shared/use-cases/operation/change-stage'

/** A line for each part: kind, name, state, AWS's own word for it, and since when. */
export const formatParts = (reports: readonly StagePartReport[]): string => {
  const rows = stagePartKinds
    .flatMap((kind) => reports.filter(({ part }) => part.kind === kind))
    .map(({ part, state, awsState, since }) => [
      part.kind,
      part.name,
      state,
      since === undefined ? awsState : `${awsState}, since ${since}`,
    ])
  return formatColumns(rows)
}

/** Columns as wide as their widest text, two spaces apart. */
export const formatColumns = (rows: readonly (readonly string[])[]): string => {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows
    .map((row) =>
      row
        .map((text, column) => text.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

/** A part as JSON output has it. */
export const toPartJson = ({ part: { kind, name }, ...report }: StagePartReport) => ({
  kind,
  name,
  ...report,
})

/** `6 event source mappings, 1 schedule, 2 pages`. */
export const formatCountsByKind = (reports: readonly StagePartReport[]): string =>
  stagePartKinds
    .map((kind) => ({ kind, count: reports.filter(({ part }) => part.kind === kind).length }))
    .filter(({ count }) => count > 0)
    .map(
      ({ kind, count }) => `${count} ${kind === 'pages' ? 'page function' : kind}${count === 1 ? '' : 's'}`,
    )
    .join(', ')
