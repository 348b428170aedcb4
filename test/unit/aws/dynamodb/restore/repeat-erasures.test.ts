import { marshall } from '@aws-sdk/util-dynamodb'
import { describe, expect, it } from 'vitest'
import { erasuresToRepeat } from '../../../../../shared/aws/dynamodb/restore/repeat-erasures'
import { anErasure, aRegistration, somaliaClinicId } from '../../../../support/builders'
import { aContact } from '../../../../support/contact-builders'

const email = 'ayaan@example.org'
const done = anErasure({ occurrences: [], doneAt: '2026-12-12T09:15:00.000Z' })
const stored = (erasure = done) => [marshall({ pk: 'ERASURES', sk: 'x', type: 'erasure', ...erasure })]
const registered = marshall({ pk: `CLINIC#${somaliaClinicId}`, sk: 'REG#x', type: 'registration', email })
const listed = marshall({ pk: 'LIST#x', sk: 'CONTACTS#x', type: 'contacts', contacts: [aContact({ email })] })
const invited = marshall({ pk: `CAMPAIGN#${somaliaClinicId}#1`, sk: 'TO#x', type: 'recipient', email })

describe('an erasure that was done, when an old copy is put back', () => {
  it('is done again in the clinics that bring the person back', () => {
    expect(erasuresToRepeat(stored(), [registered])).toMatchObject([
      {
        id: done.id,
        doneAt: null,
        occurrences: [{ clinicId: somaliaClinicId, registrationId: aRegistration().id }],
      },
    ])
  })

  it('is done again when only a contact list or a campaign knows her', () => {
    for (const item of [listed, invited])
      expect(erasuresToRepeat(stored(), [item])).toMatchObject([
        { id: done.id, doneAt: null, occurrences: [] },
      ])
  })

  it('stays done when the copy does not know her, and her own wish is about her registration alone', () => {
    const other = aContact({ email: 'other@example.org' })
    const others = marshall({ pk: 'LIST#x', sk: 'CONTACTS#x', type: 'contacts', contacts: [other] })
    expect(erasuresToRepeat(stored(), [others])).toEqual([])
    expect(erasuresToRepeat(stored({ ...done, by: 'registrant' }), [listed, invited])).toEqual([])
    expect(erasuresToRepeat(stored({ ...done, doneAt: null }), [registered])).toEqual([])
  })
})
