import { describe, expect, it } from 'vitest'
import { outdatedReads } from '../simulation/engine/outdated-reads'
import { aClinic, anAuditRecord, somaliaClinicId } from '../support/builders/builders'
import { guardOutdatedReads } from '../support/stores/outdated-read-guard'
import { type OpenTable, storesOn } from '../support/stores/stores-under-test'

/** Every other test of the stores fails when a read outside this list is not consistent. */
export const outdatedReadContract = (open: OpenTable) =>
  describe('the reads that the simulation answers with an older state', () => {
    it('are those that need not be consistent', async () => {
      const { table } = await open()
      const seen = new Set<string>()
      const { clinics, programme } = guardOutdatedReads(storesOn(table), table, outdatedReads, (method) =>
        seen.add(method),
      )
      await clinics.create(aClinic(), anAuditRecord())

      await clinics.list()
      await clinics.listEndingSince('2026-01-01')
      await clinics.listWatched('2026-12-01T00:00:00.000Z')
      await clinics.readWatches([somaliaClinicId])
      await programme.listFigures()

      const listed = Object.entries(outdatedReads).flatMap(([port, methods]) =>
        methods.map((method) => `${port}.${method}`),
      )
      expect([...seen].toSorted()).toEqual(listed.toSorted())
    })

    it('are refused where they are not listed', async () => {
      const { table } = await open()
      const { clinics } = guardOutdatedReads(storesOn(table), table, { clinics: ['list'] })

      expect(await clinics.list()).toEqual([])
      expect(await clinics.get(somaliaClinicId)).toBeUndefined()
      await expect(clinics.readWatches([somaliaClinicId])).rejects.toThrow('clinics.readWatches')
    })
  })
