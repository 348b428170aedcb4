import type { StageControl, StagePart, StagePartState } from '../../ports/stage-operation'

/** A part with its state; `not known` when AWS did not tell, with the reason as `awsState`. */
export interface StagePartReport extends Omit<StagePartState, 'state'> {
  part: StagePart
  state: StagePartState['state'] | 'not known'
}

export interface StageChange {
  reports: StagePartReport[]
  /** How many parts were not in the wanted state before. */
  changed: number
}

interface ChangeDependencies {
  control: StageControl
  /** @param milliseconds of real time */
  sleep(milliseconds: number): Promise<unknown>
}

const POLL_MS = 2_000
/** Five minutes; AWS usually needs less than one to enable or disable an event source mapping. */
const MAX_POLLS = 150

/**
 * Brings every part of a stage into a state and waits until AWS reports it. Repeating it does no harm: a part that is
 * in the state already is left as it is. A part that fails does not keep the others from being changed.
 * @param isIncluded which parts to change; all when absent
 * @returns the last known state of each part; the change is complete when all are in the wanted state
 * @throws Error when the parts cannot be listed; then nothing was changed
 */
export const changeStage = async (
  deps: ChangeDependencies,
  wanted: 'running' | 'stopped',
  isIncluded: (part: StagePart) => boolean = () => true,
): Promise<StageChange> => {
  const parts = (await deps.control.listParts()).filter(isIncluded)
  const results = await Promise.all(parts.map((part) => changePart(deps, part, wanted)))
  return {
    reports: results.map(({ report }) => report),
    changed: results.filter(({ wasChanged }) => wasChanged).length,
  }
}

/** The parts of a report that are not in the state. */
export const partsNotIn = (
  wanted: 'running' | 'stopped',
  reports: readonly StagePartReport[],
): StagePartReport[] => reports.filter(({ state }) => state !== wanted)

/** The state of every part, changing nothing. @throws Error when the parts cannot be listed */
export const readStageParts = async (control: StageControl): Promise<StagePartReport[]> =>
  Promise.all((await control.listParts()).map((part) => readStagePart(control, part)))

const changePart = async (
  { control, sleep }: ChangeDependencies,
  part: StagePart,
  wanted: 'running' | 'stopped',
): Promise<{ report: StagePartReport; wasChanged: boolean }> => {
  let wasChanged = false
  for (let poll = 1; ; poll += 1) {
    const report = await readStagePart(control, part)
    if (report.state === wanted || report.state === 'not known' || poll > MAX_POLLS)
      return { report, wasChanged: wasChanged && report.state === wanted }
    wasChanged = true
    if (report.state !== 'changing') {
      const error = await (wanted === 'stopped' ? control.stop(part) : control.start(part)).then(
        () => undefined,
        toMessage,
      )
      if (error !== undefined)
        return { report: { ...report, awsState: `${report.awsState}; ${error}` }, wasChanged: false }
    }
    await sleep(POLL_MS)
  }
}

const readStagePart = (control: StageControl, part: StagePart): Promise<StagePartReport> =>
  control.readState(part).then(
    (state) => ({ part, ...state }),
    (error) => ({ part, state: 'not known' as const, awsState: toMessage(error) }),
  )

const toMessage = (error: unknown): string =>
  error instanceof Error ? `${error.name}: ${error.message}` : String(error)
