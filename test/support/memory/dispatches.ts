import type { LedgerEntry } from '../../../shared/domain/mail/ledger'
import type { DispatchStore } from '../../../shared/ports/dispatches'
import type { DispatchJob } from '../../../shared/ports/queues'
import { keyOf, type MemoryTable } from './table'

const unfinished = new Set<LedgerEntry['state']>(['due', 'claimed', 'ambiguous'])

/** Where a dispatch lies. */
export const dispatchKey = ({ clinicId, kind, day, planVersion }: DispatchJob): string =>
  keyOf(clinicId, kind, day, planVersion)

export const memoryDispatches = ({ dispatches, ledger, campaigns }: MemoryTable): DispatchStore => ({
  ofClinic: async (clinicId) => dispatches.beginning(keyOf(clinicId, '')),
  withUnfinishedMails: async (clinicId) => ({
    dispatches: dispatches.beginning(keyOf(clinicId, '')),
    campaigns: campaigns.beginning(keyOf(clinicId, '')).filter(({ state }) => state === 'running'),
    mails: ledger.beginning(keyOf(clinicId, '')).filter(({ state }) => unfinished.has(state)),
  }),
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
