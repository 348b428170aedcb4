import type { VisitorStore } from '../../../shared/ports/form-rate-limit'
import type { InMemoryTable } from './table'

export const createInMemoryVisitorStore = ({ visitors }: InMemoryTable): VisitorStore => ({
  countForm: async (visitorId) => {
    const forms = (visitors.get(visitorId) ?? 0) + 1
    visitors.put(visitorId, forms)
    return forms
  },
})
