import type { Standing } from '../../../shared/domain/campaign/standing'
import type { SuppressionStore } from '../../../shared/ports/suppressions'
import type { MemoryTable } from './table'

export const memorySuppressions = ({ suppressions, unsubscriptions }: MemoryTable): SuppressionStore => {
  const standingOf = (id: string): Standing | undefined =>
    suppressions.get(id)?.reason ?? (unsubscriptions.has(id) ? 'unsubscribed' : undefined)
  return {
    find: async (personId) => suppressions.get(personId),
    suppress: async (suppression) => {
      if (suppressions.has(suppression.personId)) return 'known'
      suppressions.put(suppression.personId, suppression)
      return 'suppressed'
    },
    unsubscribe: async (unsubscription) => {
      if (unsubscriptions.has(unsubscription.personId)) return 'known'
      unsubscriptions.put(unsubscription.personId, unsubscription)
      return 'unsubscribed'
    },
    hasUnsubscribed: async (personId) => unsubscriptions.has(personId),
    standing: async (personIds) =>
      new Map(
        personIds.flatMap((id) => {
          const standing = standingOf(id)
          return standing === undefined ? [] : [[id, standing] as const]
        }),
      ),
  }
}
