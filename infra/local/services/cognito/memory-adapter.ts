import type { Adapter, AdapterPayload } from 'oidc-provider'

/**
 * The provider's storage, in memory for as long as the local stack runs. The provider itself checks whether an entry
 * has expired.
 */
export const createMemoryAdapter = () => {
  const stored = new Map<string, AdapterPayload>()

  return (model: string): Adapter => ({
    async upsert(id, payload) {
      stored.set(`${model} ${id}`, payload)
    },
    find: async (id) => stored.get(`${model} ${id}`),
    findByUid: async (uid) =>
      [...stored].find(([key, payload]) => key.startsWith(`${model} `) && payload.uid === uid)?.[1],
    findByUserCode: async () => undefined,
    async consume(id) {
      const payload = stored.get(`${model} ${id}`)
      if (payload) stored.set(`${model} ${id}`, { ...payload, consumed: Math.floor(Date.now() / 1000) })
    },
    async destroy(id) {
      stored.delete(`${model} ${id}`)
    },
    async revokeByGrantId(grantId) {
      for (const [key, payload] of stored) if (payload.grantId === grantId) stored.delete(key)
    },
  })
}
