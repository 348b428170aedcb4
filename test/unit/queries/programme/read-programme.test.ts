import { describe, expect, it } from 'vitest'
import { AccessDeniedError } from '../../../../shared/domain/access/actions'
import type { StaffMember } from '../../../../shared/domain/access/staff'
import type { ClinicFigures } from '../../../../shared/domain/clinic/clinic-figures'
import { institutionKey } from '../../../../shared/domain/programme/person-keys'
import { readProgramme } from '../../../../shared/queries/programme/read-programme'
import { someFigures } from '../../../support/builders/figures-builder'
import { createInMemoryDependencies } from '../../../support/in-memory-dependencies'

const staff = (role: StaffMember['roles'][number] | null, email: string | null = null): StaffMember => ({
  subject: 'staff-1',
  name: 'Staff',
  email,
  roles: role ? [role] : [],
})
const own = someFigures({ clinicId: 'own', registered: 10, organiserEmails: ['partner@example.org'] })
const foreign = someFigures({ clinicId: 'foreign', registered: 5, organiserEmails: ['other@example.org'] })

const depsWith = async (...clinics: ClinicFigures[]) => {
  const deps = createInMemoryDependencies()
  for (const figures of clinics)
    await deps.programme.saveRecord({ clinicId: figures.clinicId, revision: 1, isFrozen: false, figures })
  return deps
}

describe('the programme report', () => {
  it.each([
    ['analyst', null, 15],
    ['organiser', null, 15],
    ['admin', null, 15],
    ['partner', 'partner@example.org', 10],
    ['partner', 'third@example.org', null],
    ['partner', null, null],
  ] as const)('shows to the %s %s %s registered', async (role, email, registered) => {
    const report = await readProgramme(await depsWith(own, foreign), staff(role, email), {})
    expect(report.registered).toBe(registered)
  })

  it.each([
    [
      1,
      'institutions: 1 of 1 clinic gives only a number; its institutions are added up and may count twice',
      'countries: 1 of 1 clinic gives only a number; the total is the least that is certain',
      'attendance rate: leaves out 1 of 1 clinic that knows only one of registered and attended',
      'languages: 1 of 1 clinic was held in several languages and counts in each group',
    ],
    [
      2,
      'institutions: 2 of 2 clinics give only a number; their institutions are added up and may count twice',
      'countries: 2 of 2 clinics give only a number; the total is the least that is certain',
      'attendance rate: leaves out 2 of 2 clinics that know only one of registered and attended',
      'languages: 2 of 2 clinics were held in several languages and count in each group',
    ],
  ])('says of %s clinics what is not certain in words that agree', async (number, ...notes) => {
    const clinics = Array.from({ length: number }, (_, index) =>
      someFigures({
        clinicId: `clinic-${index}`,
        registered: 4,
        attended: null,
        languages: ['en', 'fr'],
        institutions: { count: 2, keys: null },
        countries: { count: 2, codes: null },
      }),
    )
    const report = await readProgramme(await depsWith(...clinics), staff('analyst'), { by: 'language' })
    expect(report.notes).toEqual(expect.arrayContaining(notes))
  })

  it('is refused to a person without a role', async () => {
    await expect(readProgramme(await depsWith(own), staff(null), {})).rejects.toThrow(AccessDeniedError)
  })

  it('counts spellings that staff confirmed as one institution, without a new count of the clinics', async () => {
    const spelled = (...ids: string[]) => ({ count: ids.length, keys: ids.map(institutionKey) })
    const deps = await depsWith(
      { ...own, institutions: spelled('SO/central bank of somalia', 'SO/cbs') },
      { ...foreign, institutions: spelled('SO/cbs', 'KE/cbs') },
    )
    expect((await readProgramme(deps, staff('analyst'), {})).institutions).toBe(3)
    const choice = { country: 'SO', spelling: 'cbs', institution: 'central bank of somalia' }
    const at = '2026-12-12T09:00:00.000Z'
    await deps.institutions.saveChoices([{ ...choice, name: 'Central Bank of Somalia', by: 'staff-1', at }], {
      country: 'SO',
      at,
      by: 'staff-1',
      action: 'confirmed',
      spellings: ['cbs'],
      name: 'Central Bank of Somalia',
    })
    expect((await readProgramme(deps, staff('analyst'), {})).institutions).toBe(2)
  })

  it('groups and says what is not known', async () => {
    const deps = await depsWith({ ...own, region: 'Africa' }, { ...foreign, registered: null })
    const report = await readProgramme(deps, staff('analyst'), { by: 'region' })
    expect(report.groups.map(({ by, registered }) => [by, registered])).toEqual([
      ['Africa', 10],
      [null, null],
    ])
    expect(report.notes).toContain('registered: not known for 1 of 2 clinics')
  })
})
