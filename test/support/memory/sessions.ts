import type { SessionStore } from '../../../shared/ports/sessions'

export const createInMemorySessionStore = (): SessionStore => {
  const ended = new Set<string>()
  return {
    end: async (id) => {
      ended.add(id)
    },
    hasEnded: async (id) => ended.has(id),
  }
}
