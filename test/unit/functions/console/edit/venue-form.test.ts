import { describe, expect, it } from 'vitest'
import { readClinicForm } from '../../../../../functions/console/edit/clinic-form'
import { clinicFormValues } from '../../../../../functions/console/edit/clinic-form-values'
import { aClinic } from '../../../../support/builders/builders'
import { aVenue } from '../../../../support/builders/venue-builder'

const clinic = aClinic({ mode: 'hybrid', venue: aVenue() })

describe('the venue in the form of a clinic', () => {
  it('comes back as it was stored', () => {
    expect(readClinicForm(clinicFormValues(clinic), clinic)).toMatchObject({
      fields: { mode: 'hybrid', venue: aVenue() },
    })
  })

  it('is not decided when every field of it is empty', () => {
    const values = clinicFormValues(aClinic({ mode: 'in-person' }))
    expect(readClinicForm(values, clinic)).toMatchObject({ fields: { mode: 'in-person', venue: null } })
  })

  it.each([
    ['venue.en.name', '', 'Enter the name of the venue'],
    ['venue.mapUrl', 'maps.example.org', 'begins with https://'],
    ['venue.fr.address', 'x'.repeat(501), 'at most 500 characters'],
  ])('names the field %s that needs another value', (field, value, message) => {
    expect(readClinicForm({ ...clinicFormValues(clinic), [field]: value }, clinic)).toMatchObject({
      problems: [{ field, message: expect.stringContaining(message) }],
    })
  })
})
