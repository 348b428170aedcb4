import { describe, expect, it } from 'vitest'
import type { OpenStores } from '../support/stores/stores-under-test'

export const sessionStoreContract = (open: OpenStores) =>
  describe('sessions', () => {
    it('are reported as ended once ended, also twice, and no others are', async () => {
      const { signInSessions } = await open()
      expect(await signInSessions.hasEnded('one')).toBe(false)

      await signInSessions.end('one', '2026-12-10T10:00:00.000Z')
      await signInSessions.end('one', '2026-12-10T10:00:00.000Z')

      expect(await signInSessions.hasEnded('one')).toBe(true)
      expect(await signInSessions.hasEnded('another')).toBe(false)
    })
  })
