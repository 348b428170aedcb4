import { formatColumns } from '../../cli/stage/format-parts'
import type { compareGaps, EmulatorGap } from './known-gaps'
import type { ResourceOutcome } from './put-template'
import type { PromiseOutcome } from './run-store-contracts'

export interface EmulatorResults {
  resources: readonly ResourceOutcome[]
  promises: readonly PromiseOutcome[]
}

/** What was tested, by resource type and by promise. A type holds when every resource of it was accepted. */
export const testedIn = ({ resources, promises }: EmulatorResults): (EmulatorGap & { holds: boolean })[] => [
  ...Map.groupBy(resources, ({ type }) => type)
    .entries()
    .map(([what, ofType]) => ({
      kind: 'resource' as const,
      what,
      holds: ofType.every(({ accepted }) => accepted),
    })),
  ...promises.map(({ promise, passed }) => ({ kind: 'promise' as const, what: promise, holds: passed })),
]

/** Two tables, what did not hold with the emulator's words, and how that compares with the known gaps. */
export const formatEmulatorReport = (
  { resources, promises }: EmulatorResults,
  { added, gone }: ReturnType<typeof compareGaps>,
): string => {
  const refused = resources.filter(({ accepted }) => !accepted)
  const failed = promises.filter(({ passed }) => !passed)
  return [
    formatCounts(
      'resource type',
      ['accepted', 'refused'],
      resources.map(({ type, accepted }) => [type, accepted]),
    ),
    '',
    formatCounts(
      'store contract',
      ['passed', 'failed'],
      promises.map(({ contract, passed }) => [contract, passed]),
    ),
    '',
    ...refused.map(({ type, id, reason }) => `refused: ${type} ${id}: ${reason}`),
    ...failed.map(({ promise, reason }) => `failed: ${promise}: ${reason}`),
    ...added.map(({ kind, what }) => `new gap: ${kind} ${what}`),
    ...gone.map(({ kind, what }) => `gap that is gone: ${kind} ${what}`),
    `${resources.length - refused.length} of ${resources.length} resources accepted, ${promises.length - failed.length} of ${promises.length} promises of the stores passed, ${added.length} new gaps, ${gone.length} gone`,
  ].join('\n')
}

const formatCounts = (
  subject: string,
  columns: readonly [string, string],
  rows: readonly (readonly [string, boolean])[],
): string => {
  const groups = [...Map.groupBy(rows, ([name]) => name)].map(([name, group]) => [
    name,
    String(group.filter(([, holds]) => holds).length),
    String(group.filter(([, holds]) => !holds).length),
  ])
  return formatColumns([[subject, ...columns], ...groups])
}
