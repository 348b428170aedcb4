import type { Instant } from '../../../shared/domain/values/time/instant'
import type { VirtualClock } from '../clock/clock'
import type { PersistentStore } from '../storage/persistent-store'

/** Whether an event source mapping is enabled; an operator may change it, and it outlives a restart. */
export interface MappingState {
  isEnabled(): boolean
  changedAt(): Instant
  setEnabled(enabled: boolean): void
}

/** @param isDeployedEnabled what the template says @param onEnabled called when it is enabled again */
export const openMappingState = (
  { store, clock }: { store: PersistentStore; clock: VirtualClock },
  uuid: string,
  isDeployedEnabled: boolean,
  onEnabled: () => void,
): MappingState => {
  const startedAt = clock.now()
  const changes = store.openMap<{ enabled: boolean; at: Instant }>('event-source-mappings')
  const isEnabled = (): boolean => changes.get(uuid)?.enabled ?? isDeployedEnabled
  return {
    isEnabled,
    changedAt: () => changes.get(uuid)?.at ?? startedAt,
    setEnabled: (enabled) => {
      if (enabled === isEnabled()) return
      changes.set(uuid, { enabled, at: clock.now() })
      if (enabled) onEnabled()
    },
  }
}
