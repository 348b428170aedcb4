import { describe, expect, it } from 'vitest'
import { staffFromClaims } from '../../../../../functions/console/sign-in/staff-from-claims'

const claims = {
  sub: 'p1',
  name: 'Ama',
  email: ' Ama@Example.org',
  email_verified: true,
  groups: ['admin', 'admin', 'unknown', 7],
}

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

  it.each([false, 'false', undefined, null, 0, 'yes', 'TRUE', 1, {}])(
    'has no address where email_verified is %j',
    (email_verified) => {
      expect(staffFromClaims({ ...claims, email_verified }, 'groups').email).toBeNull()
    },
  )

  it('has the address where the provider says that it is verified, as a boolean or in Cognito’s text', () => {
    expect(staffFromClaims({ ...claims, email_verified: true }, 'groups').email).toBe('ama@example.org')
    expect(staffFromClaims({ ...claims, email_verified: 'true' }, 'groups').email).toBe('ama@example.org')
  })

  it('has no address when the provider gives none', () => {
    expect(staffFromClaims({ sub: 'p1' }, 'groups').email).toBeNull()
  })

  it('has the name that the provider gives', () => {
    expect(staffFromClaims({ sub: 'p', given_name: 'Ama', family_name: 'Boateng' }, 'g').name).toBe(
      'Ama Boateng',
    )
    expect(staffFromClaims({ sub: 'p', email: 'ama@example.org' }, 'g').name).toBe('ama@example.org')
  })
})
