import { fromEpochMillis } from '../../shared/domain/values/time/instant'
import type { TraceLine } from './engine/simulation'
import type { SimulationRun } from './run-simulation'
import type { Workload } from './workload/generate-workload'
import type { WorkloadAction } from './workload/workload-action'

/** Prints one simulated run as a trace, one line per event. */
export const formatTrace = (
  seed: number,
  { clinic, actions }: Workload,
  run: SimulationRun,
  traceLines: readonly TraceLine[],
): string => {
  const days = clinic.days.map(({ date, start, end }) => `${date} ${start}-${end}`).join(' and ')
  const injectedFaults = run.injectedFaults.map(({ fault, place }) => `  ${fault} at ${place}`)
  return [
    `Seed ${seed}: a clinic on ${days} ${clinic.timeZone}, ${clinic.capacity ?? 'any number of'} seats${clinic.approval ? ', each decided' : ''}`,
    ...formatLists(actions),
    '',
    ...traceLines.map(
      ({ at, who, what }) => `${fromEpochMillis(at).slice(5, 23).replace('T', ' ')}  ${who}: ${what}`,
    ),
    '',
    injectedFaults.length > 0 ? 'What went wrong:' : 'Nothing went wrong around it.',
    ...injectedFaults,
    '',
    run.broken.length > 0 ? 'Promises that were broken:' : 'No promise was broken.',
    ...run.broken.map(({ promise, what }) => `  ${promise}: ${what}`),
  ].join('\n')
}

/** Which contacts are on which list when the run begins. */
const formatLists = (actions: readonly WorkloadAction[]): string[] => {
  const initialListActions = actions.filter((action) => action.does === 'list').filter(({ at }) => at === 0)
  return [...Map.groupBy(initialListActions, ({ list }) => list)].map(
    ([list, listActions]) => `On ${list}: ${listActions.map(({ who }) => who).join(', ')}`,
  )
}
