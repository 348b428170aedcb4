import type { SuppressionReason } from '../../../shared/domain/mail/unsubscription'
import type { SuppressionStore } from '../../../shared/ports/suppressions'
import type { InMemoryTable } from './table'

export const createInMemorySuppressionStore = ({
  suppressions,
  unsubscriptions,
}: InMemoryTable): SuppressionStore => {
  const hasUnsubscribed = (id: string) => unsubscriptions.get(id)?.takenBackAt === null
  const suppressionReasonOf = (id: string): SuppressionReason | undefined =>
    suppressions.get(id)?.reason ?? (hasUnsubscribed(id) ? 'unsubscribed' : undefined)
  return {
    find: async (personId) => suppressions.get(personId),
    suppress: async (suppression) => {
      if (suppressions.has(suppression.personId)) return 'known'
      suppressions.put(suppression.personId, suppression)
      return 'suppressed'
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
