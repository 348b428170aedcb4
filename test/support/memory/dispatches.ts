import type { DispatchJob, DispatchStore } from '../../../shared/ports'
import { keyOf, type MemoryTable } from './table'

/** Where a dispatch lies. */
export const dispatchKey = ({ clinicId, kind, day, planVersion }: DispatchJob): string =>
  keyOf(clinicId, kind, day, planVersion)

export const memoryDispatches = ({ dispatches }: MemoryTable): DispatchStore => ({
  ofClinic: async (clinicId) => dispatches.beginning(keyOf(clinicId, '')),
  add: async (dispatch) => {
    if (dispatches.has(dispatchKey(dispatch))) return 'exists'
    dispatches.put(dispatchKey(dispatch), dispatch)
    return 'added'
  },
  move: async (from, dispatch) => {
    if (dispatches.get(dispatchKey(dispatch))?.state !== from) return 'conflict'
    dispatches.put(dispatchKey(dispatch), dispatch)
    return 'moved'
  },
})
