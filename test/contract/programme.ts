import { describe, expect, it } from 'vitest'
import type { FiguresRecord } from '../../shared/domain/clinic/clinic-figures'
import { genderCounts, someFigures } from '../support/builders/figures-builder'
import { inParallel, type OpenStores, tally } from '../support/stores/stores-under-test'

const aRecord = (overrides: Partial<FiguresRecord> = {}): FiguresRecord => {
  const clinicId = overrides.clinicId ?? 'clinic-a'
  const figures = someFigures({
    clinicId,
    registered: 3,
    people: { keys: [0, 1, 2 ** 40 - 1], erased: 1, erasedReturning: 0 },
    institutions: { count: 2, keys: [7, 8] },
    countries: { count: 2, codes: ['KE', 'SO'] },
    genders: genderCounts({ woman: [2, 1, 1], undisclosed: [1, 0, 0] }),
  })
  return { clinicId, revision: 1, isFrozen: false, figures, ...overrides }
}

export const programmeStoreContract = (open: OpenStores) =>
  describe('the programme', () => {
    it('gives back every figure and key', async () => {
      const { programme } = await open()
      await programme.saveRecord(aRecord())
      expect(await programme.getRecord('clinic-a')).toEqual(aRecord())
      expect(await programme.listFigures()).toEqual([aRecord().figures])
    })

    it('keeps what is not known as not known', async () => {
      const { programme } = await open()
      const figures = someFigures({ clinicId: 'clinic-a', institutions: { count: 4, keys: null } })
      await programme.saveRecord(aRecord({ figures }))
      expect(await programme.listFigures()).toEqual([figures])
    })

    it('lists the clinics that were held', async () => {
      const { programme } = await open()
      await programme.saveRecord(aRecord())
      await programme.saveRecord(aRecord({ clinicId: 'clinic-b' }))
      await programme.saveRecord(aRecord({ clinicId: 'clinic-c', figures: null }))
      const ids = (await programme.listFigures()).map(({ clinicId }) => clinicId)
      expect(ids.toSorted()).toEqual(['clinic-a', 'clinic-b'])
    })

    it('keep one of two counts of one revision', async () => {
      const { programme } = await open()
      const results = await inParallel(5, () => programme.saveRecord(aRecord()))
      expect(tally(results)).toEqual({ saved: 1, conflict: 4 })
      expect(await programme.saveRecord(aRecord({ revision: 3 }))).toBe('conflict')
      expect(await programme.saveRecord(aRecord({ revision: 2, isFrozen: true }))).toBe('saved')
      expect(await programme.getRecord('clinic-a')).toMatchObject({ revision: 2, isFrozen: true })
    })

    it('make the secret of people once', async () => {
      const { programme } = await open()
      const secrets = await inParallel(5, () => programme.personSecret())
      expect(new Set(secrets).size).toBe(1)
      expect(secrets[0]?.length).toBeGreaterThan(20)
    })
  })
