import type { SuppressionStore } from '../../../shared/ports'
import type { MemoryTable } from './table'

export const memorySuppressions = ({ suppressions }: MemoryTable): SuppressionStore => ({
  find: async (personId) => suppressions.get(personId),
  suppress: async (suppression) => {
    if (suppressions.has(suppression.personId)) return 'known'
    suppressions.put(suppression.personId, suppression)
    return 'suppressed'
  },
})
