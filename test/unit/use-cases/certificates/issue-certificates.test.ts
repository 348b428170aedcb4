import { describe, expect, it } from 'vitest'
import { issueCertificates } from '../../../../shared/use-cases/certificates/issue-certificates'
import {
  anAuditRecord,
  aPublishedClinic,
  aRegistration,
  aReport,
  aStay,
  somaliaClinicId,
} from '../../../support/builders/builders'
import { createInMemoryDependencies } from '../../../support/in-memory-dependencies'
import { rawPeople, storeReportedClinic } from '../../../support/reported-clinic'

const afterwards = '2026-12-14T12:00:00.000Z'
const hours = { 1: ['06:00', '09:30'], 2: ['06:00', '09:30'] } as const
const wholeDay = (day: 1 | 2, name = 'Ayaan Nur', email = 'ayaan@example.org') =>
  aStay({
    name,
    email,
    from: `2026-12-1${day - 1}T${hours[day][0]}:00.000Z`,
    to: `2026-12-1${day - 1}T${hours[day][1]}:00.000Z`,
  })

const aFinishedClinic = async (days: (1 | 2)[], overrides = {}) => {
  const deps = createInMemoryDependencies({ now: afterwards })
  await deps.clinics.create(aPublishedClinic(overrides), anAuditRecord())
  await storeReportedClinic(deps, [], [])
  const person = { ...rawPeople(1)[0], email: 'ayaan@example.org', stays: {}, clicked: [] }
  await storeReportedClinic(deps, [person as ReturnType<typeof rawPeople>[number]], [])
  for (const day of [1, 2] as const) {
    const guest = wholeDay(day, 'Somebody Else', 'else@example.org')
    const stays = days.includes(day) ? [wholeDay(day), guest] : [guest]
    await deps.attendance.saveReport(aReport({ day, stays }))
  }
  return deps
}

describe('certificates', () => {
  it('are issued once to who attended each day', async () => {
    const deps = await aFinishedClinic([1, 2])
    expect(await issueCertificates(deps, somaliaClinicId)).toBe(1)
    expect(await issueCertificates(deps, somaliaClinicId)).toBe(0)
    const [certificate] = await deps.certificates.listByClinic(somaliaClinicId)
    expect(certificate).toMatchObject({
      dates: ['2026-12-10', '2026-12-11'],
      minutes: 420,
      clinicTitle: aPublishedClinic().title,
      revokedAt: null,
    })
  })

  it('name the clinic in the language of the person', async () => {
    const { title } = aPublishedClinic()
    const texts = { fr: [{ original: title, text: 'Atelier' }] }
    const deps = await aFinishedClinic([1, 2], { translations: { original: 'en', texts } })
    await issueCertificates(deps, somaliaClinicId)
    const [certificate] = await deps.certificates.listByClinic(somaliaClinicId)
    expect(certificate).toMatchObject({ language: 'fr', clinicTitle: 'Atelier' })
  })

  it('are not issued to who missed a day', async () => {
    const deps = await aFinishedClinic([1])
    expect(await issueCertificates(deps, somaliaClinicId)).toBe(0)
  })

  it.each([{ kind: 'any-day' } as const, { kind: 'hours', share: 0.5 } as const])(
    'name only the days attended where the rule asks for fewer than all: %j',
    async (certificateRule) => {
      const deps = await aFinishedClinic([2], { certificateRule })
      expect(await issueCertificates(deps, somaliaClinicId)).toBe(1)
      const [certificate] = await deps.certificates.listByClinic(somaliaClinicId)
      expect(certificate).toMatchObject({ dates: ['2026-12-11'], minutes: 210 })
    },
  )

  it('are issued to nobody where the clinic gives none', async () => {
    const deps = await aFinishedClinic([1, 2], { certificateRule: { kind: 'none' } })
    expect(await issueCertificates(deps, somaliaClinicId)).toBe(0)
  })

  it('wait until every day is counted', async () => {
    const deps = await aFinishedClinic([1, 2])
    deps.setNow('2026-12-11T08:00:00.000Z')
    expect(await issueCertificates(deps, somaliaClinicId)).toBe(0)
  })

  it('are issued for a clinic in person from what was recorded by hand, without a time', async () => {
    const deps = await aFinishedClinic([])
    for (const day of [1, 2])
      await deps.attendance.saveAttendanceRecord({
        clinicId: somaliaClinicId,
        day,
        registrationId: aRegistration({ email: 'ayaan@example.org' }).id,
        isPresent: true,
        reason: 'signed the sheet',
        by: 'staff-1',
        at: afterwards,
      })
    expect(await issueCertificates(deps, somaliaClinicId)).toBe(1)
    expect((await deps.certificates.listByClinic(somaliaClinicId))[0]?.minutes).toBeNull()
  })

  it.each(['cancelled', 'recorded'] as const)('are not issued for a clinic that is %s', async (status) => {
    const deps = await aFinishedClinic([1, 2], { status })
    expect(await issueCertificates(deps, somaliaClinicId)).toBe(0)
  })

  it('are issued once by two counts at the same time', async () => {
    const deps = await aFinishedClinic([1, 2])
    const counts = await Promise.all([1, 2, 3].map(() => issueCertificates(deps, somaliaClinicId)))
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(1)
  })
})
