import { describe, expect, it } from 'vitest'
import { staffFromClaims } from '../../../../../functions/console/sign-in/staff-from-claims'

const claims = { sub: 'p1', name: 'Ama', email: ' Ama@Example.org', groups: ['admin', 'admin', 'unknown', 7] }

describe('the staff member in the claims', () => {
  it('has the known roles of the claim that the setting names, once each', () => {
    expect(staffFromClaims(claims, 'groups')).toEqual({
      subject: 'p1',
      name: 'Ama',
      email: 'ama@example.org',
      roles: ['admin'],
    })
    expect(staffFromClaims({ ...claims, roles: 'partner, analyst' }, 'roles').roles).toEqual([
      'partner',
      'analyst',
    ])
    expect(staffFromClaims(claims, 'roles').roles).toEqual([])
  })

  it('has no address while the provider has not verified it', () => {
    expect(staffFromClaims({ ...claims, email_verified: false }, 'groups').email).toBeNull()
    expect(staffFromClaims({ sub: 'p1' }, 'groups').email).toBeNull()
  })

  it('is called by whatever name the provider knows', () => {
    expect(staffFromClaims({ sub: 'p', given_name: 'Ama', family_name: 'Boateng' }, 'g').name).toBe(
      'Ama Boateng',
    )
    expect(staffFromClaims({ sub: 'p', email: 'ama@example.org' }, 'g').name).toBe('ama@example.org')
  })
})
