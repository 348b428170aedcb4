import type { SignInSessionStore } from '../../../shared/ports/sign-in-sessions'

export const createInMemorySignInSessionStore = (): SignInSessionStore => {
  const ended = new Set<string>()
  return {
    end: async (id) => {
      ended.add(id)
    },
    hasEnded: async (id) => ended.has(id),
  }
}
