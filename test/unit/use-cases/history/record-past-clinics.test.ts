import { describe, expect, it } from 'vitest'
import { readAnnouncement } from '../../../../shared/announcement/read-announcement'
import { addUpClinics } from '../../../../shared/domain/programme/programme-totals'
import { readHistory } from '../../../../shared/import/history/read-history'
import { reconcileSchedules } from '../../../../shared/use-cases/clinic/reconcile-schedules'
import { pastClinicsOf } from '../../../../shared/use-cases/history/past-clinics-of-announcement'
import { recordPastClinics } from '../../../../shared/use-cases/history/record-past-clinics'
import { registerPerson } from '../../../../shared/use-cases/registration/register-person'
import { sweepClinics } from '../../../../shared/use-cases/sweep/sweep-clinics'
import { aForm, anAuditRecord, aPublishedClinic } from '../../../support/builders/builders'
import { createInMemoryDependencies } from '../../../support/in-memory-dependencies'

const csv = `title,country,coOrganisers,firstDay,lastDay,mode,language,registered,joined,attended,institutions,countries
Gambia clinic,GM,PURA,2023-06-05,2023-06-06,online,en,120,90,80,22,GM;SN
EACO clinic,Africa,EACO,2023-02-09,2023-02-09,,,,,,,
`
const past = (text = csv) => {
  const history = readHistory(text)
  if ('reason' in history) throw new Error(history.reason)
  return history.clinics
}
const depsWithHistory = async () => {
  const deps = createInMemoryDependencies({ now: '2026-11-20T09:00:00.000Z' })
  const result = await recordPastClinics(deps, { clinics: past(), by: 'staff-1' })
  return { deps, result }
}

describe('clinics that are recorded afterwards', () => {
  it('count in the programme, marked as recorded', async () => {
    const { deps, result } = await depsWithHistory()
    expect(result).toEqual({ recorded: 2, known: 0 })
    const figures = await deps.programme.listFigures()
    expect(figures.every(({ recorded }) => recorded)).toBe(true)
    expect(figures.map(({ region }) => region)).toEqual(['Africa', 'Africa'])
    expect(addUpClinics(figures)).toMatchObject({
      clinics: 2,
      days: 3,
      hours: null,
      registered: 120,
      attended: 80,
      institutions: 22,
      countries: 2,
      people: { unique: null },
    })
  })

  it('were never published here, so no instant of a publication is made up', async () => {
    const { deps } = await depsWithHistory()
    const stored = await deps.clinics.list()
    expect(stored.map(({ status, createdAt, publishedAt }) => [status, createdAt, publishedAt])).toEqual([
      ['recorded', deps.now(), null],
      ['recorded', deps.now(), null],
    ])
  })

  it('are the same clinics when recorded again', async () => {
    const { deps } = await depsWithHistory()
    const again = await recordPastClinics(deps, {
      clinics: past(csv.replace('Gambia clinic', 'GAMBIA clinic')),
      by: 'staff-2',
    })
    expect(again).toEqual({ recorded: 0, known: 2 })
    expect(await deps.clinics.list()).toHaveLength(2)
    expect(await deps.programme.listFigures()).toHaveLength(2)
  })

  it('stand in the audit log', async () => {
    const { deps } = await depsWithHistory()
    const [clinic] = await deps.clinics.list()
    expect(await deps.clinics.audit(clinic?.id ?? '')).toMatchObject([{ action: 'recorded', by: 'staff-1' }])
  })

  it('plan no message and take no registration, even with hours and zone', async () => {
    const { deps } = await depsWithHistory()
    const complete = aPublishedClinic({ id: 'complete', status: 'recorded' })
    await deps.clinics.create(complete, anAuditRecord({ clinicId: 'complete' }))
    for (const { id } of await deps.clinics.list()) {
      await reconcileSchedules(deps, id, { tzVersion: '2026a', schedules: 'all' })
      expect(await deps.dispatches.listWithUnfinishedMails(id)).toMatchObject({ dispatches: [], mails: [] })
      expect(await registerPerson(deps, { clinicId: id, form: aForm() })).toBe('missing')
    }
    await sweepClinics(deps, { everyClinic: true, onFailure: () => {} })
    expect(deps.schedules.size).toBe(0)
    expect(Object.values(deps.queue).flat()).toEqual([])
    expect(deps.sent).toEqual([])
  })

  it('come from an announcement whose days are over, and from none with a day to come', () => {
    const page =
      'DFS Security Clinic Lesotho\n5-6 June 2025, 10:00-12:00 Maseru time, online via Zoom, Lesotho'
    const { clinics } = readAnnouncement(page)
    expect(pastClinicsOf(clinics, '2025-06-08T12:00:00.000Z')).toMatchObject([
      {
        country: 'LS',
        region: 'Africa',
        firstDay: '2025-06-05',
        lastDay: '2025-06-06',
        days: 2,
        registered: null,
      },
    ])
    expect(pastClinicsOf(clinics, '2025-06-06T12:00:00.000Z')).toEqual([])
    expect(pastClinicsOf([], '2025-06-06T12:00:00.000Z')).toEqual([])
  })
})
