import { describe, expect, it } from 'vitest'
import { anAuditRecord, somaliaClinicId } from '../support/builders/builders'
import { aCertificate } from '../support/builders/certificate-builders'
import { inParallel, type OpenStores, tally } from '../support/stores/stores-under-test'

export const certificateStoreContract = (open: OpenStores) =>
  describe('certificates', () => {
    it('are issued once to a registrant, also in parallel, and found by clinic, registrant and code', async () => {
      const { certificates } = await open()
      const results = await inParallel(4, (index) =>
        certificates.issue(aCertificate({ code: `7K3F-9M2Q-XB4${index}` })),
      )
      expect(tally(results)).toEqual({ issued: 1, exists: 3 })
      const [stored] = await certificates.listByClinic(somaliaClinicId)
      if (!stored) throw new Error('one was issued')
      expect(await certificates.findByCode(stored.code)).toEqual(stored)
      expect(await certificates.get(somaliaClinicId, stored.registrationId)).toEqual(stored)
      expect(await certificates.findByCode('0000-0000-0000')).toBeUndefined()
      expect(await certificates.listByClinic('other-clinic')).toEqual([])
    })

    it('refuse a code that another certificate has', async () => {
      const { certificates } = await open()
      await certificates.issue(aCertificate())
      expect(await certificates.issue(aCertificate({ registrationId: 'r'.repeat(22) }))).toBe('exists')
    })

    it('are changed once by revision, also in parallel, and each change is in the audit log', async () => {
      const { certificates } = await open()
      await certificates.issue(aCertificate())
      const revoked = aCertificate({ revision: 2, revokedAt: '2026-12-12T09:00:00.000Z' })
      const results = await inParallel(3, (index) =>
        certificates.save(revoked, anAuditRecord({ at: `2026-12-12T09:00:00.00${index}Z` })),
      )
      expect(tally(results)).toEqual({ saved: 1, conflict: 2 })
      expect(await certificates.findByCode(revoked.code)).toEqual(revoked)
    })

    it('are erased once and counted', async () => {
      const { certificates, erasures } = await open()
      await certificates.issue(aCertificate())
      expect(tally(await inParallel(3, () => certificates.erase(aCertificate())))).toEqual({
        erased: 1,
        gone: 2,
      })
      expect(await certificates.findByCode(aCertificate().code)).toBeUndefined()
      expect((await erasures.erasedCounts(somaliaClinicId))['certificates']).toBe(1)
    })
  })
