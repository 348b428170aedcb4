import { marshall } from '@aws-sdk/util-dynamodb'
import { describe, expect, it } from 'vitest'
import { erasuresToRepeat } from '../../../../../shared/aws/dynamodb/restore/repeat-erasures'
import { aRegistration, somaliaClinicId } from '../../../../support/builders/builders'
import { aContact } from '../../../../support/builders/contact-builders'
import { anErasure } from '../../../../support/builders/erasure-builder'

const email = 'ayaan@example.org'
const done = anErasure({ occurrences: [], doneAt: '2026-12-12T09:15:00.000Z' })
const stored = (erasure = done) => [marshall({ pk: 'ERASURES', sk: 'x', type: 'erasure', ...erasure })]
const registered = marshall({ pk: `CLINIC#${somaliaClinicId}`, sk: 'REG#x', type: 'registration', email })
const listed = marshall({ pk: 'LIST#x', sk: 'CONTACTS#x', type: 'contacts', contacts: [aContact({ email })] })
const invited = marshall({ pk: `CAMPAIGN#${somaliaClinicId}#1`, sk: 'TO#x', type: 'recipient', email })

describe('a completed erasure, when an old copy is restored', () => {
  it('is repeated in the clinics that bring the person back', () => {
    expect(erasuresToRepeat(stored(), [registered])).toMatchObject([
      {
        id: done.id,
        doneAt: null,
        occurrences: [{ clinicId: somaliaClinicId, registrationId: aRegistration().id }],
      },
    ])
  })

  it('is repeated when the person is only in a contact list or a campaign', () => {
    for (const item of [listed, invited])
      expect(erasuresToRepeat(stored(), [item])).toMatchObject([
        { id: done.id, doneAt: null, occurrences: [] },
      ])
  })

  it('is not repeated when the copy does not have the person, and their own request covers their registration only', () => {
    const other = aContact({ email: 'other@example.org' })
    const others = marshall({ pk: 'LIST#x', sk: 'CONTACTS#x', type: 'contacts', contacts: [other] })
    expect(erasuresToRepeat(stored(), [others])).toEqual([])
    expect(erasuresToRepeat(stored({ ...done, by: 'registrant' }), [listed, invited])).toEqual([])
    expect(erasuresToRepeat(stored({ ...done, doneAt: null }), [registered])).toEqual([])
  })
})
