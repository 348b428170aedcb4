import { describe, expect, it } from 'vitest'
import { personId, registrationId } from '../../../shared/domain/ids'
import { RegistrationForm } from '../../../shared/domain/registration/registration'
import { aForm, somaliaClinicId } from '../../support/builders/builders'

describe('an address', () => {
  it('is the same person in the same clinic, with any letter case, surrounding spaces and character width', () => {
    for (const email of [
      'AYAAN@example.org',
      ' ayaan@example.org\t',
      'ａｙａａｎ＠example.org',
      'Ayaan@EXAMPLE.org\u00a0',
    ]) {
      expect(registrationId(somaliaClinicId, email)).toBe(
        registrationId(somaliaClinicId, 'ayaan@example.org'),
      )
      expect(personId(email)).toBe(personId('ayaan@example.org'))
      expect(RegistrationForm.parse(aForm({ email })).email).toBe('ayaan@example.org')
    }
  })

  it('is another registration in another clinic, and another person with one more character', () => {
    expect(registrationId('another', 'ayaan@example.org')).not.toBe(
      registrationId(somaliaClinicId, 'ayaan@example.org'),
    )
    expect(personId('ayaan+x@example.org')).not.toBe(personId('ayaan@example.org'))
  })
})
