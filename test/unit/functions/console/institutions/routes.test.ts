import { describe, expect, it } from 'vitest'
import { countClinicAttendance } from '../../../../../shared/queries/attendees/clinic-attendance'
import { collectAttendance } from '../../../../../shared/use-cases/attendance/collect-attendance'
import {
  aLedgerEntry,
  aPublishedClinic,
  aRegistration,
  aReport,
  aStay,
  somaliaClinicId,
} from '../../../../support/builders/builders'
import { aConsole, aStaff, pageText } from '../in-memory-console'

const page = '/console/institutions?country=SO'
const spellings = ['Central Bank of Somalia', 'CBS', 'central bank somalia ', 'Hormuud']

const aCountedClinic = async (staff = aStaff(), organisations = spellings) => {
  const clinic = aPublishedClinic({ coOrganisers: ['National Communications Authority (NCA)'] })
  const testConsole = await aConsole({ now: '2026-12-12T09:00:00.000Z', staff, clinics: [clinic] })
  const { deps } = testConsole
  const people = organisations.map((organisation, index) =>
    aRegistration({ email: `person.${index}@example.org`, organisation, country: 'SO' }),
  )
  for (const person of people)
    await deps.registrations.register(
      person,
      aLedgerEntry({ recipientId: person.id, state: 'accepted' }),
      null,
    )
  await deps.attendance.saveReport(
    aReport({ stays: people.map(({ email, name }) => aStay({ email, name })) }),
  )
  await collectAttendance(deps, { clinicId: somaliaClinicId, day: 1 })
  const institutions = async () => (await countClinicAttendance(deps, clinic)).totals.institutionsJoined
  return { ...testConsole, institutions }
}

const confirmation = {
  country: 'SO',
  'spelling.cbs': 'yes',
  'spelling.central bank somalia': 'yes',
  institution: 'central bank of somalia',
  'name.0': 'Central Bank of Somalia',
  action: 'confirm',
}

describe('institutions', () => {
  it('are proposed from the registrants of counted days, confirmed by a person, counted as one, and undone', async () => {
    const { get, post, deps, institutions } = await aCountedClinic()
    expect(await pageText(await get(page))).toContain('Central Bank of Somalia CBS (abbreviation)')
    expect(await institutions()).toBe(4)

    await post('/console/institutions', confirmation)
    expect(await institutions()).toBe(2)
    expect(await pageText(await get(page))).toContain('No spellings to confirm.')

    await post('/console/institutions', {
      country: 'SO',
      'spelling.cbs': 'yes',
      'spelling.central bank somalia': 'yes',
      'spelling.central bank of somalia': 'yes',
      action: 'undo',
    })
    expect(await institutions()).toBe(4)
    expect((await deps.institutions.audit('SO')).map(({ action, by }) => [action, by])).toEqual([
      ['confirmed', 'staff-1'],
      ['undone', 'staff-1'],
    ])
  })

  it('are shown as most registrants wrote them, also where a confirmed spelling differs', async () => {
    const { get, post, deps } = await aCountedClinic(aStaff(), [
      'cbs',
      'C.B.S.',
      'CBS',
      ' CBS ',
      'Central Bank of Somalia',
    ])
    expect(await pageText(await get(page))).toContain('Central Bank of Somalia CBS (abbreviation)')

    const { 'spelling.central bank somalia': _, ...choice } = confirmation
    await post('/console/institutions', choice)

    const decided = (await pageText(await get(page))).split('Decided')[1]
    expect(decided).toContain('Central Bank of Somalia: CBS; Central Bank of Somalia Undo')
    expect(decided).not.toContain('cbs')
    expect((await deps.institutions.listChoices('SO')).map(({ spelling }) => spelling)).toContain('cbs')
  })

  it('of a co-organiser that is kept apart keep the name that the announcement gives', async () => {
    const { get, post, deps } = await aCountedClinic(aStaff(), ['NCA', 'Hormuud'])

    await post('/console/institutions', {
      country: 'SO',
      'spelling.nca': 'yes',
      institution: 'national communications authority nca',
      action: 'apart',
    })

    expect((await deps.institutions.listChoices('SO')).map(({ name }) => name).toSorted()).toEqual([
      'NCA',
      'National Communications Authority (NCA)',
    ])
    const decided = (await pageText(await get(page))).split('Decided')[1]
    expect(decided).toContain('National Communications Authority (NCA): kept apart')
  })

  it('that are kept apart are proposed no more', async () => {
    const { get, post, institutions } = await aCountedClinic()

    await post('/console/institutions', { ...confirmation, action: 'apart' })

    expect(await institutions()).toBe(4)
    expect(await pageText(await get(page))).toContain('No spellings to confirm.')
  })

  it('can be read by an analyst, who changes nothing, and not by a partner', async () => {
    const analyst = await aCountedClinic(aStaff('analyst'))
    expect(await pageText(await analyst.get(page))).toContain('CBS (abbreviation)')
    expect((await analyst.post('/console/institutions', confirmation)).status).toBe(403)

    const partner = await aCountedClinic(aStaff('partner'))
    expect((await partner.get(page)).status).toBe(403)
  })
})
