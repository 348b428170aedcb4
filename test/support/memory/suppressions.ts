import { activeSuppression, liftRecord, suppressAgain } from '../../../shared/domain/mail/sending/suppression'
import type { SuppressionReason } from '../../../shared/domain/mail/sending/unsubscription'
import type { SuppressionStore } from '../../../shared/ports/suppressions'
import type { InMemoryTable } from './table'

export const createInMemorySuppressionStore = ({
  suppressions,
  unsubscriptions,
}: InMemoryTable): SuppressionStore => {
  const hasUnsubscribed = (id: string) => unsubscriptions.get(id)?.takenBackAt === null
  const findActive = (id: string) => {
    const record = suppressions.get(id)
    return record && activeSuppression(record)
  }
  const suppressionReasonOf = (id: string): SuppressionReason | undefined =>
    findActive(id)?.reason ?? (hasUnsubscribed(id) ? 'unsubscribed' : undefined)
  return {
    find: async (personId) => findActive(personId),
    readRecord: async (personId) => suppressions.get(personId),
    suppress: async (suppression) => {
      const record = suppressions.get(suppression.personId)
      const after = record ? suppressAgain(record, suppression) : { ...suppression, lifted: [], version: 1 }
      if (after) suppressions.put(suppression.personId, after)
      return after ? 'suppressed' : 'known'
    },
    lift: async (personId, lift) => {
      const record = suppressions.get(personId)
      const after = record && liftRecord(record, lift)
      if (after) suppressions.put(personId, after)
      return after ? 'lifted' : 'not-suppressed'
    },
    unsubscribe: async (personId, at) => {
      if (hasUnsubscribed(personId)) return 'known'
      unsubscriptions.put(personId, { personId, at, takenBackAt: null })
      return 'unsubscribed'
    },
    resubscribe: async (personId, at) => {
      const stored = unsubscriptions.get(personId)
      if (stored?.takenBackAt !== null) return 'not-unsubscribed'
      unsubscriptions.put(personId, { ...stored, takenBackAt: at })
      return 'subscribed'
    },
    hasUnsubscribed: async (personId) => hasUnsubscribed(personId),
    suppressionReasons: async (personIds) =>
      new Map(
        personIds.flatMap((id) => {
          const reason = suppressionReasonOf(id)
          return reason === undefined ? [] : [[id, reason] as const]
        }),
      ),
  }
}
