import { toEpochMillis } from '../../../shared/domain/values/time/instant'
import type { PersistentStore } from '../storage/persistent-store'
import { createClock, type MovableClock } from './clock'

/** The virtual clock where it stood when the local stack ended, or at a later time. @param now to begin at */
export const openClock = (now: string | undefined, store: PersistentStore): MovableClock => {
  const storedClock = store.openMap<number>('clock')
  const storedOffsetMs = storedClock.get('offsetMs')
  const wantedOffsetMs = now ? toEpochMillis(now) - Date.now() : storedOffsetMs
  // Completed work cannot be undone, so the clock does not go back.
  return createClock(Math.max(wantedOffsetMs ?? 0, storedOffsetMs ?? wantedOffsetMs ?? 0), (offset) =>
    storedClock.set('offsetMs', offset),
  )
}
