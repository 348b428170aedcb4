import { describe, expect, it } from 'vitest'
import type { OpenStores } from './stores-under-test'

export const sessionStoreContract = (open: OpenStores) =>
  describe('sessions', () => {
    it('are reported as ended once ended, also twice, and no others are', async () => {
      const { sessions } = await open()
      expect(await sessions.hasEnded('one')).toBe(false)

      await sessions.end('one', '2026-12-10T10:00:00.000Z')
      await sessions.end('one', '2026-12-10T10:00:00.000Z')

      expect(await sessions.hasEnded('one')).toBe(true)
      expect(await sessions.hasEnded('another')).toBe(false)
    })
  })
