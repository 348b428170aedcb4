import type { LedgerEntry } from '../../../shared/domain/mail/ledger/ledger'
import { createMailCounter } from '../../../shared/domain/mail/ledger/mail-counts'
import { createReachCounter } from '../../../shared/domain/mail/ledger/mail-reach'
import type { DispatchStore } from '../../../shared/ports/dispatches'
import type { DispatchJob } from '../../../shared/ports/messaging'
import { type InMemoryTable, joinKey } from './table'

const unfinished = new Set<LedgerEntry['state']>(['due', 'claimed', 'ambiguous'])

/** The key of a dispatch. */
export const dispatchMapKey = ({ clinicId, kind, day, version }: DispatchJob): string =>
  joinKey(clinicId, kind, day, version)

export const createInMemoryDispatchStore = ({
  dispatches,
  ledger,
  campaigns,
}: InMemoryTable): DispatchStore => ({
  listByClinic: async (clinicId) => dispatches.withPrefix(joinKey(clinicId, '')),
  listWithUnfinishedMails: async (clinicId) => {
    const mails = ledger.withPrefix(joinKey(clinicId, ''))
    const counter = createMailCounter()
    const reachCounter = createReachCounter()
    for (const mail of mails) {
      counter.add(mail)
      reachCounter.add(mail)
    }
    return {
      dispatches: dispatches.withPrefix(joinKey(clinicId, '')),
      campaigns: campaigns.withPrefix(joinKey(clinicId, '')),
      mails: mails.filter(({ state }) => unfinished.has(state)),
      tally: counter.tally(),
      reach: reachCounter.reach(),
    }
  },
  add: async (dispatch) => {
    if (dispatches.has(dispatchMapKey(dispatch))) return 'exists'
    dispatches.put(dispatchMapKey(dispatch), dispatch)
    return 'added'
  },
  transition: async (from, dispatch) => {
    if (dispatches.get(dispatchMapKey(dispatch))?.state !== from) return 'conflict'
    dispatches.put(dispatchMapKey(dispatch), dispatch)
    return 'moved'
  },
})
