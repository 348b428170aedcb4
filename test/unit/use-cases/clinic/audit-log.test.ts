import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { ClinicFields } from '../../../../shared/domain/clinic/clinic-fields'
import { decideMatches } from '../../../../shared/use-cases/attendance/decide-match'
import { importZoomReport } from '../../../../shared/use-cases/attendance/import-zoom-report'
import { cancelClinic } from '../../../../shared/use-cases/clinic/cancel-clinic'
import { copyClinic } from '../../../../shared/use-cases/clinic/copy-clinic'
import { draftClinics } from '../../../../shared/use-cases/clinic/draft-clinics'
import { editClinic } from '../../../../shared/use-cases/clinic/edit-clinic'
import { moveDay } from '../../../../shared/use-cases/clinic/move-day'
import { publishClinic } from '../../../../shared/use-cases/clinic/publish-clinic'
import { exportRegistrations } from '../../../../shared/use-cases/registration/export-registrations'
import { aClinic, anAuditRecord, aStay, somaliaClinicId } from '../../../support/builders/builders'
import { createInMemoryDependencies } from '../../../support/in-memory-dependencies'

it('every change of a clinic is in the audit log: who, when, before and after', async () => {
  const deps = createInMemoryDependencies({ now: '2026-11-12T08:00:00.000Z' })
  const clinic = aClinic()
  await deps.clinics.create(clinic, anAuditRecord())
  const zoom = { meetingId: '84599999999', joinUrl: 'https://zoom.example.org/j/84599999999' }
  const at = (minute: number) => `2026-11-12T08:0${minute}:00.000Z`
  const by = (person: string) => ({ clinicId: somaliaClinicId, by: person })
  const clinicChanges: (() => Promise<unknown>)[] = [
    () => publishClinic(deps, { id: somaliaClinicId, version: 1, by: 'amina' }),
    () =>
      editClinic(deps, {
        id: somaliaClinicId,
        version: 2,
        fields: ClinicFields.parse({ ...clinic, zoom }),
        by: 'tomas',
      }),
    () =>
      moveDay(deps, {
        id: somaliaClinicId,
        version: 3,
        by: 'amina',
        day: 1,
        date: '2026-12-09',
        start: '10:00',
        end: '13:30',
      }),
    () => exportRegistrations(deps, by('mei')),
    () => importZoomReport(deps, { ...by('tomas'), day: 1, stays: [aStay()] }),
    () =>
      decideMatches(deps, {
        ...by('amina'),
        day: 1,
        participants: [{ participantKey: 'row', outcome: 'not-participant' }],
      }),
    () => cancelClinic(deps, { id: somaliaClinicId, version: 4, by: 'tomas' }),
  ]
  for (const [index, change] of clinicChanges.entries()) {
    deps.setNow(at(index + 1))
    await change()
  }

  const [, ...lines] = await deps.clinics.audit(somaliaClinicId)
  const line = (
    minute: number,
    by: string,
    action: string,
    before: Record<string, unknown>,
    after: Record<string, unknown>,
  ) => ({ clinicId: somaliaClinicId, at: at(minute), by, action, before, after })
  const zone = 'Mogadishu time (UTC+03:00)'
  expect(lines).toEqual([
    line(1, 'amina', 'published', { status: 'draft' }, { status: 'published' }),
    line(2, 'tomas', 'edited', { zoom: clinic.zoom }, { zoom }),
    line(
      3,
      'amina',
      'moved',
      { 'day 1': `2026-12-10 09:00-12:30 ${zone}` },
      { 'day 1': `2026-12-09 10:00-13:30 ${zone}` },
    ),
    line(4, 'mei', 'exported', {}, { registrations: 0 }),
    line(5, 'tomas', 'report-taken', {}, { day: 1, rows: 1 }),
    line(6, 'amina', 'match-decided', {}, { day: 1, row: 'row', registration: 'not-participant' }),
    line(7, 'tomas', 'cancelled', { status: 'published' }, { status: 'cancelled' }),
  ])
})

it('a draft that is made, given another date and copied is in the audit log too', async () => {
  const deps = createInMemoryDependencies({ now: '2026-11-12T08:00:00.000Z' })
  const text = readFileSync('samples/announcements/somalia-2025-12.txt', 'utf8')
  const [draft] = (await draftClinics(deps, { text, by: 'amina', idempotencyKey: 'first-form' })).clinics
  if (!draft) throw new Error('no draft')
  const { id, title, country, timeZone } = draft
  const [first, ...others] = draft.days
  const days = [{ ...first, date: '2026-12-09' }, ...others]
  const fields = ClinicFields.parse({ ...draft, days })
  expect(await editClinic(deps, { id, version: 1, fields, by: 'tomas' })).toMatchObject({ result: 'saved' })
  const copyOptions = { title: 'Again', date: '2027-01-12', timeZone: timeZone ?? '', country }
  const copied = await copyClinic(deps, { ...copyOptions, from: id, idempotencyKey: 'first-form', by: 'mei' })
  const copy = copied.result === 'copied' ? copied.clinic.id : 'missing'

  const at = '2026-11-12T08:00:00.000Z'
  const [created, edited, copiedFrom] = await deps.clinics.audit(id)
  const after = { title, status: 'draft' }
  expect(created).toEqual({ clinicId: id, at, by: 'amina', action: 'created', before: {}, after })
  expect(edited).toMatchObject({ at, by: 'tomas', action: 'edited' })
  expect(edited?.before).toMatchObject({ days: [{ date: '2025-12-10' }, {}] })
  expect(edited?.after).toMatchObject({ days: [{ date: '2026-12-09' }, {}] })
  expect(copiedFrom).toMatchObject({ at, by: 'mei', action: 'copied', after: { copy } })
  expect(await deps.clinics.audit(copy)).toMatchObject([
    { by: 'mei', action: 'created', after: { title: 'Again', status: 'draft', copyOf: id } },
  ])
})
