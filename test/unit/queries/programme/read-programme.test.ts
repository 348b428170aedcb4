import { describe, expect, it } from 'vitest'
import { AccessDeniedError } from '../../../../shared/domain/access/actions'
import type { StaffMember } from '../../../../shared/domain/access/staff'
import type { ClinicFigures } from '../../../../shared/domain/clinic/clinic-figures'
import { institutionKey } from '../../../../shared/domain/programme/person-keys'
import { readProgramme } from '../../../../shared/queries/programme/read-programme'
import { someFigures } from '../../../support/figures-builder'
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
