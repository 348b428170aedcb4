import { describe, expect, it } from 'vitest'
import type { Clinic } from '../../../../shared/domain/clinic/clinic'
import { figuresOfClinic } from '../../../../shared/domain/programme/figures-of-clinic'
import { aPublishedClinic } from '../../../support/builders/builders'

const languagesOf = (clinic: Partial<Clinic>): string[] =>
  figuresOfClinic({ ...aPublishedClinic(), ...clinic }, { attendees: [] }, new Set(), () => 0).languages

const history = {
  region: null,
  languages: ['fr'],
  days: 2,
  registered: 40,
  joined: null,
  attended: 30,
  countries: null,
  institutions: null,
}

describe('the languages of a clinic in the programme', () => {
  it('are those that its organisers entered, also for a clinic that was recorded afterwards', () => {
    expect(languagesOf({ languages: ['en', 'so'] })).toEqual(['en', 'so'])
    expect(languagesOf({ status: 'recorded', history, languages: ['ar'] })).toEqual(['ar'])
  })

  it('are those of the history where none was entered, and else none', () => {
    expect(languagesOf({ status: 'recorded', history })).toEqual(['fr'])
    expect(languagesOf({ interpretation: ['so'] })).toEqual([])
  })
})
