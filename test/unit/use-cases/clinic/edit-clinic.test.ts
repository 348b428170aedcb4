import { describe, expect, it } from 'vitest'
import { ClinicFields } from '../../../../shared/domain/clinic/clinic-fields'
import { registrationId } from '../../../../shared/domain/ids'
import { cancelClinic } from '../../../../shared/use-cases/clinic/cancel-clinic'
import { editClinic } from '../../../../shared/use-cases/clinic/edit-clinic'
import { withdrawRegistrant } from '../../../../shared/use-cases/registration/withdraw-registrant'
import { aDay, somaliaClinicId } from '../../../support/builders/builders'
import { acceptedMailsTo, drainQueues, runUntil } from '../../../support/execution/run-until'
import type { InMemoryDependencies } from '../../../support/in-memory-dependencies'
import { ayaan, depsWithPublishedClinic, moveSomaliaDay, registerInClinic } from './published-clinic'

const editSomaliaClinic = async (deps: InMemoryDependencies, overrides: Partial<ClinicFields>) => {
  const clinic = await deps.clinics.get(somaliaClinicId)
  if (!clinic) throw new RangeError('no clinic')
  const fields = { ...ClinicFields.parse(clinic), ...overrides }
  return editClinic(deps, { id: somaliaClinicId, version: clinic.version, fields, by: 'organiser-1' })
}

const plannedDispatches = async (deps: InMemoryDependencies) => ({
  dispatches: await deps.dispatches.listByClinic(somaliaClinicId),
  schedules: [...deps.schedules.values()],
})

describe('saving a published clinic', () => {
  it('without changing dates and hours changes no schedule and sends nothing', async () => {
    const deps = await depsWithPublishedClinic()
    await registerInClinic(deps)
    await runUntil(deps, somaliaClinicId, '2026-12-09T12:00:00.000Z')
    const [before, mails] = [await plannedDispatches(deps), acceptedMailsTo(deps, ayaan)]
    const changes: Partial<ClinicFields>[] = [
      {},
      { title: 'Another title', capacity: 40, audience: ['banks'] },
      { zoom: { meetingId: '84500000000', joinUrl: 'https://zoom.example.org/j/84500000000' } },
    ]
    for (const change of changes) {
      expect(await editSomaliaClinic(deps, change)).toMatchObject({ result: 'saved' })
      await drainQueues(deps, somaliaClinicId)
      expect(await plannedDispatches(deps)).toEqual(before)
      expect(acceptedMailsTo(deps, ayaan)).toEqual(mails)
    }
  })

  const dayChanges: [string, (fields: ClinicFields) => Partial<ClinicFields>, string][] = [
    ['date', ({ days }) => ({ days: days.with(0, { ...aDay(), date: '2026-12-09' }) }), 'days.0.date'],
    [
      'date of the last day',
      ({ days }) => ({ days: days.with(1, { ...aDay(), date: '2026-12-12' }) }),
      'days.1.date',
    ],
    ['hour', ({ days }) => ({ days: days.with(0, { ...aDay(), start: '08:00' }) }), 'days.0.date'],
    ['end', ({ days }) => ({ days: days.with(0, { ...aDay(), end: '13:00' }) }), 'days.0.date'],
    ['number of days', ({ days }) => ({ days: days.slice(0, 1) }), 'days'],
    ['time zone', () => ({ timeZone: 'Africa/Nairobi' }), 'timeZone'],
  ]
  it.each(dayChanges)('refuses another %s: registrants would not be told', async (_, change, field) => {
    const deps = await depsWithPublishedClinic()
    const before = await deps.clinics.get(somaliaClinicId)
    const edited = await editSomaliaClinic(deps, change(ClinicFields.parse(before)))
    expect(edited).toMatchObject({ result: 'invalid', problems: [{ field, code: 'published' }] })
    expect(await deps.clinics.get(somaliaClinicId)).toEqual(before)
  })

  it('after a day is over sends nothing about that day, and after the last one nothing at all', async () => {
    const deps = await depsWithPublishedClinic()
    await registerInClinic(deps)
    await runUntil(deps, somaliaClinicId, '2026-12-10T10:00:00.000Z')
    const mails = acceptedMailsTo(deps, ayaan)
    expect(await moveSomaliaDay(deps, 1, '2026-12-10', '14:00', '17:30')).toMatchObject({ result: 'invalid' })
    await drainQueues(deps, somaliaClinicId)
    expect(acceptedMailsTo(deps, ayaan)).toEqual(mails)

    await runUntil(deps, somaliaClinicId, '2026-12-11T10:00:00.000Z')
    const all = acceptedMailsTo(deps, ayaan)
    expect(await moveSomaliaDay(deps, 2, '2026-12-18', '09:00', '12:30')).toMatchObject({ result: 'invalid' })
    expect(await editSomaliaClinic(deps, { title: 'Looking back' })).toMatchObject({ result: 'saved' })
    const version = (await deps.clinics.get(somaliaClinicId))?.version ?? 0
    expect(await cancelClinic(deps, { id: somaliaClinicId, version, by: 'organiser-1' })).toMatchObject({
      result: 'invalid',
    })
    const who = { clinicId: somaliaClinicId, registrationId: registrationId(somaliaClinicId, ayaan) }
    expect(await withdrawRegistrant(deps, who)).toBe('withdrawn')
    expect(await registerInClinic(deps)).toBe('closed')
    await runUntil(deps, somaliaClinicId, '2026-12-20T10:00:00.000Z')
    expect(acceptedMailsTo(deps, ayaan)).toEqual(all)
  })
})
