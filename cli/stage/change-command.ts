import type { StagePart } from '../../shared/ports/stage-operation'
import { changeStage, partsNotIn, type StagePartReport } from '../../shared/use-cases/operation/change-stage'
import { CliError } from '../cli-error'
import type { CliIo } from '../cli-io'
import { type ConnectedStage, orStageError, type StageTarget } from './connect-to-stage'
import { formatCountsByKind, formatParts, toPartJson } from './format-parts'

export interface ChangeCommand {
  wanted: 'running' | 'stopped'
  isIncluded?: (part: StagePart) => boolean
  /** What the command prints below the parts when all are in the wanted state. */
  conclude(reports: readonly StagePartReport[]): string
}

/** Changes the stage and prints what became of each part. @throws CliError unless all are in the wanted state */
export const runChangeCommand = async (
  { wanted, isIncluded, conclude }: ChangeCommand,
  target: StageTarget & { json?: true | undefined },
  stage: ConnectedStage,
  io: CliIo,
): Promise<void> => {
  const { reports, changed } = await orStageError(
    target,
    'Nothing was changed.',
    changeStage(stage, wanted, isIncluded),
  )
  const missed = partsNotIn(wanted, reports)
  const isComplete = missed.length === 0 && reports.length > 0
  if (target.json) {
    const parts = reports.map(toPartJson)
    io.print(
      JSON.stringify({ wanted, isComplete, changed, stoppedSince: stoppedSince(reports), parts }, null, 2),
    )
  } else {
    const counts = `${formatCountsByKind(reports)}: ${reports.length - missed.length} ${wanted}, ${changed} of them changed now.`
    io.print([formatParts(reports), counts, ...(isComplete ? [conclude(reports)] : [])].join('\n'))
  }
  if (isComplete) return
  throw new CliError([
    ...missed.map(
      ({ part, state, awsState }) => `not ${wanted}: ${part.kind} ${part.name} is ${state} (${awsState})`,
    ),
    reports.length === 0
      ? 'The stage has no such part.'
      : `${missed.length} of ${reports.length} are not ${wanted}. Run the command again; it leaves the others as they are.`,
  ])
}

/** When the last event source mapping was stopped, which AWS remembers; null while one is not stopped. */
export const stoppedSince = (reports: readonly StagePartReport[]): string | null => {
  const mappings = reports.filter(({ part }) => part.kind === 'event source mapping')
  if (mappings.some(({ state, since }) => state !== 'stopped' || since === undefined)) return null
  return (
    mappings
      .map(({ since = '' }) => since)
      .toSorted()
      .at(-1) ?? null
  )
}
