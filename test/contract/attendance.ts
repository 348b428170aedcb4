import { describe, expect, it } from 'vitest'
import type { AttendanceRecord } from '../../shared/domain/attendance/attendance-record'
import type { MatchDecision } from '../../shared/domain/attendance/matching/match-decision'
import type { ParticipantAlias } from '../../shared/domain/attendance/matching/participant-alias'
import { aDaySummary, aReport, aStay, aZoomEvent, somaliaClinicId } from '../support/builders/builders'
import { inParallel, type OpenStores } from '../support/stores/stores-under-test'

/** 1.5 MB of report in 300-character names. */
const manyStays = (count: number, first = 'Guest') =>
  Array.from({ length: count }, (_, index) => aStay({ name: `${first} ${index} ${'x'.repeat(300)}` }))

const aDecision = (overrides: Partial<MatchDecision>): MatchDecision => ({
  clinicId: somaliaClinicId,
  day: 1,
  participantKey: 'row-a',
  outcome: 'host',
  repeatedFrom: null,
  ...overrides,
})

const aRecord = (overrides: Partial<AttendanceRecord> = {}): AttendanceRecord => ({
  clinicId: somaliaClinicId,
  day: 1,
  registrationId: 'registration-1',
  isPresent: true,
  reason: 'signed the list',
  by: 'staff-1',
  at: '2026-12-10T10:00:00.000Z',
  ...overrides,
})

const anAlias = (overrides: Partial<ParticipantAlias> = {}): ParticipantAlias => ({
  participantKey: 'row-a',
  role: null,
  personId: 'person-1',
  clinicId: somaliaClinicId,
  decidedAt: '2026-12-12T09:00:00.000Z',
  expiresAt: '2027-12-11T09:30:00.000Z',
  ...overrides,
})

export const attendanceStoreContract = (open: OpenStores) =>
  describe('attendance', () => {
    it('stores an event once, also when it is received several times', async () => {
      const { attendance } = await open()

      await inParallel(4, () => attendance.recordEvent(somaliaClinicId, aZoomEvent()))

      expect(await attendance.listEvents(somaliaClinicId)).toEqual([aZoomEvent()])
    })

    it('returns events in order of time for any order of arrival, and all of those of the same instant', async () => {
      const { attendance } = await open()
      const left = aZoomEvent({ kind: 'left', at: '2026-12-10T07:00:00.000Z' })
      const other = aZoomEvent({ participantId: 'participant-2' })
      const ended = aZoomEvent({ kind: 'ended', participantId: null, at: '2026-12-10T09:30:00.000Z' })
      for (const event of [ended, left, other, aZoomEvent()])
        await attendance.recordEvent(somaliaClinicId, event)

      const events = await attendance.listEvents(somaliaClinicId)

      expect(events.slice(2)).toEqual([left, ended])
      expect(events.slice(0, 2)).toEqual(expect.arrayContaining([aZoomEvent(), other]))
      expect(await attendance.listEvents('clinic-b')).toEqual([])
    })

    it('replaces a report of a day by a newer one, and does not change the other days', async () => {
      const { attendance } = await open()
      const corrected = aReport({
        receivedAt: '2026-12-10T13:00:00.000Z',
        stays: [aStay(), aStay({ name: 'Guled' })],
      })
      await attendance.saveReport(aReport())
      await attendance.saveReport(aReport({ day: 2 }))

      await attendance.saveReport(corrected)

      expect(await attendance.report(somaliaClinicId, 1)).toEqual(corrected)
      expect(await attendance.report(somaliaClinicId, 2)).toEqual(aReport({ day: 2 }))
      expect(await attendance.report(somaliaClinicId, 3)).toBeUndefined()
    })

    it('keeps the newer report when the older one arrives after it', async () => {
      const { attendance } = await open()
      const older = aReport({ receivedAt: '2026-12-10T11:00:00.000Z', stays: manyStays(2500) })
      await attendance.saveReport(aReport())

      await attendance.saveReport(older)

      expect(await attendance.report(somaliaClinicId, 1)).toEqual(aReport())
    })

    it('keeps a report of more than one megabyte complete, and a small one after it', async () => {
      const { attendance } = await open()
      const large = aReport({ stays: manyStays(3000) })

      await attendance.saveReport(large)
      expect(await attendance.report(somaliaClinicId, 1)).toEqual(large)

      await attendance.saveReport(aReport())
      expect(await attendance.report(somaliaClinicId, 1)).toEqual(aReport())
    })

    it('returns one complete report while others replace it, never a mixture', async () => {
      const { attendance } = await open()
      const reports = ['A', 'B', 'C'].map((name) => aReport({ stays: manyStays(1200, name) }))
      const [first] = reports
      if (first) await attendance.saveReport(first)

      const saving = Promise.all(reports.map((report) => attendance.saveReport(report)))
      const read = await inParallel(6, () => attendance.report(somaliaClinicId, 1))
      await saving

      for (const report of [...read, await attendance.report(somaliaClinicId, 1)]) {
        expect(new Set(report?.stays.map(({ name }) => name[0])).size).toBe(1)
        expect(report?.stays).toHaveLength(1200)
      }
    })

    it('keeps a report without participants', async () => {
      const { attendance } = await open()
      await attendance.saveReport(aReport({ stays: [] }))

      expect(await attendance.report(somaliaClinicId, 1)).toEqual(aReport({ stays: [] }))
    })

    it('keeps the last decision on each row of a day', async () => {
      const { attendance } = await open()
      await attendance.saveMatchDecision(somaliaClinicId, 1, 'row-a', 'registration-1')
      await attendance.saveMatchDecision(somaliaClinicId, 1, 'row-b', 'not-participant')
      await attendance.saveMatchDecision(somaliaClinicId, 2, 'row-a', 'registration-2')

      await attendance.saveMatchDecision(somaliaClinicId, 1, 'row-a', 'registration-3')

      expect(await attendance.getMatchDecisions(somaliaClinicId, 1)).toEqual({
        'row-a': 'registration-3',
        'row-b': 'not-participant',
      })
      expect(await attendance.getMatchDecisions(somaliaClinicId, 3)).toEqual({})
    })

    it('lists the decisions of every day, and says which the system repeated', async () => {
      const { attendance } = await open()
      await attendance.saveMatchDecision(somaliaClinicId, 2, 'row-a', 'host', 'day')
      await attendance.saveMatchDecision(somaliaClinicId, 1, 'row-a', 'host')

      expect(await attendance.listMatchDecisions(somaliaClinicId)).toEqual([
        aDecision({ day: 1, repeatedFrom: null }),
        aDecision({ day: 2, repeatedFrom: 'day' }),
      ])
      expect(await attendance.listMatchDecisions('clinic-b')).toEqual([])
    })

    it('keeps the last record by hand of each person and day until it is removed', async () => {
      const { attendance } = await open()
      const takenBack = aRecord({ isPresent: false })
      for (const record of [aRecord(), aRecord({ day: 2 }), takenBack])
        await attendance.saveAttendanceRecord(record)

      expect(await attendance.listAttendanceRecords(somaliaClinicId)).toEqual([
        takenBack,
        aRecord({ day: 2 }),
      ])

      await attendance.removeAttendanceRecord(somaliaClinicId, 1, 'registration-1')
      expect(await attendance.listAttendanceRecords(somaliaClinicId)).toEqual([aRecord({ day: 2 })])
    })

    it('finds aliases by participant while they have not expired, the last one of each', async () => {
      const { attendance } = await open()
      await attendance.saveAlias(anAlias({ personId: 'person-2' }))
      await attendance.saveAlias(anAlias())
      await attendance.saveAlias(anAlias({ participantKey: 'row-b', role: 'host', personId: null }))

      const keys = ['row-a', 'row-b', 'row-c']
      const found = await attendance.findAliases(keys, '2027-12-01T00:00:00.000Z')
      expect(found.toSorted((a, b) => (a.participantKey < b.participantKey ? -1 : 1))).toEqual([
        anAlias(),
        anAlias({ participantKey: 'row-b', role: 'host', personId: null }),
      ])
      expect(await attendance.findAliases(keys, anAlias().expiresAt)).toEqual([])
      expect(await attendance.removeAliasesOf('person-2')).toBe(0)
    })

    it('removes an alias by its participant, and all aliases of a person', async () => {
      const { attendance } = await open()
      for (const participantKey of ['row-a', 'row-b', 'row-c'])
        await attendance.saveAlias(anAlias({ participantKey }))

      for (const _ of [1, 2]) await attendance.removeAlias('row-a')
      expect(await attendance.removeAliasesOf('person-1')).toBe(2)

      expect(await attendance.findAliases(['row-a', 'row-b', 'row-c'], anAlias().decidedAt)).toEqual([])
      expect(await attendance.removeAliasesOf('person-1')).toBe(0)
    })

    it('keeps the last summary of each day, in order of the days', async () => {
      const { attendance } = await open()
      const corrected = aDaySummary({ dataTakenAt: '2026-12-12T08:00:00.000Z' })
      for (const summary of [aDaySummary({ day: 2 }), aDaySummary(), corrected])
        await attendance.saveSummary(summary)

      expect(await attendance.listSummaries(somaliaClinicId)).toEqual([corrected, aDaySummary({ day: 2 })])
    })
  })
