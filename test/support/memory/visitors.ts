import type { VisitorStore } from '../../../shared/ports/visits'
import type { MemoryTable } from './table'

export const memoryVisitors = ({ visitors }: MemoryTable): VisitorStore => ({
  countForm: async (visitorId) => {
    const forms = (visitors.get(visitorId) ?? 0) + 1
    visitors.put(visitorId, forms)
    return forms
  },
})
