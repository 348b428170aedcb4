import { MINUTE, plus } from '../../domain/time/instant'
import { type ErasePersonWorld, erasePerson } from './erase-person'

/** Longer than a run lasts, and over before the next one begins. */
const LEASE = 4.5 * MINUTE

interface ErasePeopleOptions {
  /** Is told of each that was taken up. */
  told: (erasure: string, state: 'done' | 'under-way') => void
  /** Is told of one that failed; the others are done all the same. */
  failed: (erasure: string, error: unknown) => void
}

/**
 * Goes on with everybody who is to be forgotten. One run at a time: two that rewrite a report at once could
 * bring back what the other one had taken out.
 */
export const erasePeople = async (
  world: ErasePersonWorld,
  { told, failed }: ErasePeopleOptions,
): Promise<void> => {
  const open = (await world.erasures.all()).filter(({ doneAt }) => doneAt === null)
  if (open.length === 0) return
  const now = world.now()
  if ((await world.erasures.lease(now, plus(now, LEASE))) === 'taken') return
  for (const erasure of open) {
    try {
      told(erasure.id, await erasePerson(world, erasure))
    } catch (error) {
      failed(erasure.id, error)
    }
  }
}
