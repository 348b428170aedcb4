import { describe, expect, it } from 'vitest'
import {
  aClinic,
  aDay,
  aDispatch,
  anAuditRecord,
  anUndatedDay,
  aPublishedClinic,
  somaliaClinicId,
} from '../support/builders/builders'
import { inParallel, type OpenStores, tally } from '../support/stores/stores-under-test'

const named = (id: string, date: string) => aClinic({ id, days: [aDay({ date })] })

export const clinicStoreContract = (open: OpenStores) =>
  describe('clinics', () => {
    it('returns a created clinic unchanged, and undefined for one that does not exist', async () => {
      const { clinics } = await open()

      expect(await clinics.create(aClinic(), anAuditRecord())).toBe('created')

      expect(await clinics.get(somaliaClinicId)).toEqual(aClinic())
      expect(await clinics.get('nobody-created-this')).toBeUndefined()
    })

    it('creates a clinic once for many callers', async () => {
      const { clinics } = await open()

      const results = await inParallel(5, (index) =>
        clinics.create(aClinic({ title: `Try ${index}` }), anAuditRecord({ by: `organiser-${index}` })),
      )

      expect(tally(results)).toEqual({ created: 1, exists: 4 })
      expect(await clinics.audit(somaliaClinicId)).toHaveLength(1)
    })

    it('records the new clinic in the audit log of another clinic, in the same transaction', async () => {
      const { clinics } = await open()
      await clinics.create(aClinic(), anAuditRecord())
      const copied = anAuditRecord({ action: 'copied', at: '2026-11-11T08:00:00.000Z' })
      const copy = () =>
        clinics.create(aClinic({ id: 'clinic-b' }), anAuditRecord({ clinicId: 'clinic-b' }), [copied])

      const results = await inParallel(3, copy)

      expect(tally(results)).toEqual({ created: 1, exists: 2 })
      expect(await clinics.audit(somaliaClinicId)).toEqual([anAuditRecord(), copied])
      expect(await clinics.audit('clinic-b')).toHaveLength(1)
    })

    it('deletes a draft once, with its audit record, and leaves nothing to be listed or found', async () => {
      const { clinics } = await open()
      const draft = aClinic()
      await clinics.create(draft, anAuditRecord())
      const audit = anAuditRecord({ action: 'deleted', at: '2026-11-11T08:00:00.000Z' })

      const results = await inParallel(3, () => clinics.deleteDraft(draft, audit))

      expect(tally(results)).toEqual({ deleted: 1, conflict: 2 })
      expect(await clinics.get(somaliaClinicId)).toBeUndefined()
      expect(await clinics.list()).toEqual([])
      expect(await clinics.findByMeeting(draft.zoom?.meetingId ?? '')).toEqual([])
      expect(await clinics.audit(somaliaClinicId)).toEqual([anAuditRecord(), audit])
    })

    it('deletes neither a draft that has changed nor a clinic that is published', async () => {
      const { clinics } = await open()
      await clinics.create(aClinic({ id: 'edited', version: 2 }), anAuditRecord({ clinicId: 'edited' }))
      await clinics.create(aPublishedClinic(), anAuditRecord())

      expect(await clinics.deleteDraft({ id: 'edited', version: 1 }, anAuditRecord())).toBe('conflict')
      expect(await clinics.deleteDraft(aPublishedClinic(), anAuditRecord())).toBe('conflict')
      expect(await clinics.deleteDraft({ id: 'never-created', version: 1 }, anAuditRecord())).toBe('conflict')

      expect(await clinics.list()).toHaveLength(2)
    })

    it('lists every clinic, undated drafts first, then the newest first day first', async () => {
      const { clinics } = await open()
      for (const clinic of [
        named('clinic-of-march', '2026-03-01'),
        named('clinic-of-may', '2026-05-01'),
        { ...named('clinic-undated', '2026-04-01'), days: [anUndatedDay()] },
        named('clinic-of-april', '2026-04-01'),
      ]) {
        await clinics.create(clinic, anAuditRecord({ clinicId: clinic.id }))
      }

      const ids = (await clinics.list()).map(({ id }) => id)

      expect(ids).toEqual(['clinic-undated', 'clinic-of-may', 'clinic-of-april', 'clinic-of-march'])
    })

    it('lists the clinics that end since a date, and those whose end is not known, without the others', async () => {
      const { clinics } = await open()
      const on = (id: string, ...dates: string[]) =>
        aClinic({ id, days: dates.map((date, index) => aDay({ number: index + 1, date })) })
      for (const clinic of [
        on('clinic-of-march', '2026-03-01'),
        on('clinic-until-may', '2026-03-01', '2026-05-01'),
        on('clinic-moved', '2026-06-01', '2026-03-02'),
        { ...aClinic({ id: 'clinic-undated' }), days: [anUndatedDay()] },
        { ...aClinic({ id: 'clinic-recorded', status: 'recorded' }), days: [anUndatedDay()] },
      ]) {
        await clinics.create(clinic, anAuditRecord({ clinicId: clinic.id }))
      }
      const endingSince = async (date: string) => (await clinics.listEndingSince(date)).map(({ id }) => id)

      expect(await endingSince('2026-05-01')).toEqual(['clinic-undated', 'clinic-moved', 'clinic-until-may'])
      expect(await endingSince('2026-05-02')).toEqual(['clinic-undated', 'clinic-moved'])
      expect(await endingSince('2026-06-02')).toEqual(['clinic-undated'])
    })

    it('lists a clinic at its new place when its first day moved', async () => {
      const { clinics } = await open()
      await clinics.create(named('clinic-a', '2026-03-01'), anAuditRecord({ clinicId: 'clinic-a' }))
      await clinics.create(named('clinic-b', '2026-05-01'), anAuditRecord({ clinicId: 'clinic-b' }))

      const moved = { ...named('clinic-a', '2026-06-01'), version: 2 }
      await clinics.save(moved, anAuditRecord({ clinicId: 'clinic-a', action: 'moved' }))

      expect((await clinics.list()).map(({ id }) => id)).toEqual(['clinic-a', 'clinic-b'])
    })

    it('lists more than one megabyte of clinics', async () => {
      const { clinics } = await open()
      const announcement = 'Lorem ipsum '.repeat(16_000)
      await inParallel(7, (index) => {
        const clinic = { ...named(`clinic-${index}`, `2026-03-0${index + 1}`), announcement }
        return clinics.create(clinic, anAuditRecord({ clinicId: clinic.id }))
      })

      const ids = (await clinics.list()).map(({ id }) => id)

      expect(ids).toEqual([6, 5, 4, 3, 2, 1, 0].map((index) => `clinic-${index}`))
    })

    it('saves clinic, audit record and notices together', async () => {
      const { clinics, dispatches } = await open()
      await clinics.create(aClinic(), anAuditRecord())
      const notices = [aDispatch({ kind: 'moved' }), aDispatch({ kind: 'moved', day: 2 })]
      const audit = anAuditRecord({
        at: '2026-11-12T08:00:00.000Z',
        action: 'moved',
        after: { date: '2026-12-12' },
      })

      expect(await clinics.save(aPublishedClinic(), audit, notices)).toBe('saved')

      expect(await clinics.get(somaliaClinicId)).toEqual(aPublishedClinic())
      expect(await clinics.audit(somaliaClinicId)).toEqual([anAuditRecord(), audit])
      expect(await dispatches.listByClinic(somaliaClinicId)).toEqual(notices)
    })

    it('saves one of many changes of the same version, and nothing of the others', async () => {
      const { clinics, dispatches } = await open()
      await clinics.create(aClinic(), anAuditRecord())

      const results = await inParallel(6, (index) =>
        clinics.save(aClinic({ version: 2, title: `Title ${index}` }), anAuditRecord({ action: 'edited' }), [
          aDispatch({ kind: 'moved', version: index + 2 }),
        ]),
      )

      expect(tally(results)).toEqual({ saved: 1, conflict: 5 })
      expect(await clinics.audit(somaliaClinicId)).toHaveLength(2)
      expect(await dispatches.listByClinic(somaliaClinicId)).toHaveLength(1)
    })

    it('does not save a clinic that does not exist', async () => {
      const { clinics } = await open()

      expect(await clinics.save(aClinic({ version: 2 }), anAuditRecord())).toBe('conflict')
      expect(await clinics.get(somaliaClinicId)).toBeUndefined()
    })

    it('changes nothing when a notice exists already', async () => {
      const { clinics, dispatches } = await open()
      await clinics.create(aClinic(), anAuditRecord())
      await dispatches.add(aDispatch({ kind: 'moved', state: 'done' }))

      const saving = clinics.save(aClinic({ version: 2 }), anAuditRecord(), [aDispatch({ kind: 'moved' })])

      await expect(saving).rejects.toThrow('exists already')
      expect((await clinics.get(somaliaClinicId))?.version).toBe(1)
      expect(await dispatches.listByClinic(somaliaClinicId)).toEqual([
        aDispatch({ kind: 'moved', state: 'done' }),
      ])
    })

    it('keeps audit records in order of time, and both of two in the same millisecond', async () => {
      const { clinics } = await open()
      const at = '2026-12-01T08:00:00.000Z'
      await clinics.recordAudit(anAuditRecord({ at, action: 'match-decided', by: 'organiser-1' }))
      await clinics.recordAudit(anAuditRecord({ at, action: 'match-decided', by: 'organiser-2' }))
      await clinics.recordAudit(anAuditRecord({ action: 'report-taken' }))

      const records = await clinics.audit(somaliaClinicId)

      expect(records.map(({ action }) => action)).toEqual(['report-taken', 'match-decided', 'match-decided'])
      expect(new Set(records.map(({ by }) => by))).toEqual(new Set(['organiser-1', 'organiser-2']))
    })

    it('finds the clinics of a Zoom meeting, newest first', async () => {
      const { clinics } = await open()
      for (const clinic of [named('clinic-a', '2026-03-01'), named('clinic-b', '2026-05-01')]) {
        await clinics.create(clinic, anAuditRecord({ clinicId: clinic.id }))
      }

      const found = await clinics.findByMeeting('84512345678')

      expect(found.map(({ id }) => id)).toEqual(['clinic-b', 'clinic-a'])
      expect(await clinics.findByMeeting('8451234567')).toEqual([])
    })

    it('finds a clinic by the meeting it has now, not by the one it had', async () => {
      const { clinics } = await open()
      const zoom = { meetingId: '999888777', joinUrl: 'https://zoom.example.org/j/999888777' }
      await clinics.create(aClinic(), anAuditRecord())

      await clinics.save(aClinic({ version: 2, zoom }), anAuditRecord({ action: 'edited' }))
      expect(await clinics.findByMeeting('84512345678')).toEqual([])
      expect(await clinics.findByMeeting('999888777')).toEqual([aClinic({ version: 2, zoom })])

      await clinics.save(aClinic({ version: 3, zoom: null }), anAuditRecord({ action: 'edited' }))
      expect(await clinics.findByMeeting('999888777')).toEqual([])
    })
  })
