import { addMilliseconds, MINUTE_MS } from '../../domain/values/instant'
import { type ErasePersonDependencies, erasePerson } from './erase-person'

/** Longer than a run lasts, and over before the next one begins. */
const LEASE_MS = 4.5 * MINUTE_MS

interface ProcessErasuresOptions {
  /** Is told of each that was taken up. */
  onProgress: (erasure: string, state: 'done' | 'under-way') => void
  /** Is told of one that failed; the others are done all the same. */
  onFailure: (erasure: string, error: unknown) => void
}

/**
 * Goes on with everybody who is to be forgotten. One run at a time: two that rewrite a report at once could
 * bring back what the other one had taken out.
 */
export const processErasures = async (
  deps: ErasePersonDependencies,
  { onProgress: told, onFailure: failed }: ProcessErasuresOptions,
): Promise<void> => {
  const open = (await deps.erasures.listAll()).filter(({ doneAt }) => doneAt === null)
  if (open.length === 0) return
  const now = deps.now()
  if ((await deps.erasures.acquireLease(now, addMilliseconds(now, LEASE_MS))) === 'taken') return
  for (const erasure of open) {
    try {
      told(erasure.id, await erasePerson(deps, erasure))
    } catch (error) {
      failed(erasure.id, error)
    }
  }
}
