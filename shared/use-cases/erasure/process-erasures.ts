import { addMilliseconds, MINUTE_MS } from '../../domain/values/time/instant'
import { type ErasePersonDependencies, erasePerson } from './erase-person'

/** Longer than one run, and shorter than the five minutes between runs. */
const ERASURE_LEASE_MS = 4.5 * MINUTE_MS

interface ProcessErasuresOptions {
  /** Called for each erasure that was processed. */
  onProgress: (erasure: string, state: 'done' | 'under-way') => void
  /** Called for an erasure that failed; the others are processed all the same. */
  onFailure: (erasure: string, error: unknown) => void
}

/**
 * Continues every open erasure. A lease lets one run work at a time, because two runs that rewrite a report in
 * parallel could bring back what the other one erased.
 */
export const processErasures = async (
  deps: ErasePersonDependencies,
  { onProgress, onFailure }: ProcessErasuresOptions,
): Promise<void> => {
  const open = (await deps.erasures.listAll()).filter(({ doneAt }) => doneAt === null)
  if (open.length === 0) return
  const now = deps.now()
  if ((await deps.erasures.acquireLease(now, addMilliseconds(now, ERASURE_LEASE_MS))) === 'taken') return
  for (const erasure of open) {
    try {
      onProgress(erasure.id, await erasePerson(deps, erasure))
    } catch (error) {
      onFailure(erasure.id, error)
    }
  }
}
