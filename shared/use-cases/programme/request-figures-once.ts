import { addMilliseconds, type Instant, MINUTE_MS, toEpochMillis } from '../../domain/values/time/instant'
import { type RequestFiguresDependencies, requestFigures } from './request-figures'

/** The least time between two counts of a clinic. */
const INTERVAL_MS = MINUTE_MS

/**
 * Has a clinic's figures counted again after a change of its people or an event of its meeting, at most once a minute:
 * at once, or when a minute has passed since the count before. A change asks for nothing where a count is still to
 * come, which reads it.
 * @param askedFigures when the latest count of each clinic was to run. Each process has its own, so two of them may
 * count twice
 */
export const requestFiguresOnce = async (
  deps: RequestFiguresDependencies & { askedFigures: Map<string, Instant> },
  clinicId: string,
): Promise<void> => {
  const now = deps.now()
  const latest = deps.askedFigures.get(clinicId)
  if (latest !== undefined && latest > now) return
  const next = latest === undefined ? now : addMilliseconds(latest, INTERVAL_MS)
  const delaySeconds = Math.max(0, Math.ceil((toEpochMillis(next) - toEpochMillis(now)) / 1000))
  await requestFigures(deps, clinicId, delaySeconds)
  deps.askedFigures.set(clinicId, addMilliseconds(now, delaySeconds * 1000))
}
