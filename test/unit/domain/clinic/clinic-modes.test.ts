import { describe, expect, it } from 'vitest'
import { Clinic } from '../../../../shared/domain/clinic/clinic'
import { dayWithOpenJoinLink } from '../../../../shared/domain/clinic/times/clinic-times'
import { venueTextFor } from '../../../../shared/domain/clinic/venue'
import { planMessages } from '../../../../shared/domain/mail/kinds/message-plan'
import { aPublishedClinic } from '../../../support/builders/builders'
import { aVenue } from '../../../support/builders/venue-builder'

const during = '2026-12-10T06:30:00.000Z'

describe('an in-person clinic', () => {
  const clinic = aPublishedClinic({ mode: 'in-person' })

  it('plans reminders but no joining link', () => {
    expect(planMessages(clinic).map(({ kind, day }) => [kind, day])).toEqual([
      ['reminder-week', null],
      ['reminder-day', 1],
      ['reminder-day', 2],
      ['thank-you', null],
    ])
  })

  it('has no open joining link, not even while a day is on', () => {
    expect(dayWithOpenJoinLink(clinic, during)).toBeUndefined()
  })
})

describe.each(['online', 'hybrid', null] as const)('a clinic whose mode is %s', (mode) => {
  it('plans a joining link before each day', () => {
    const clinic = aPublishedClinic({ mode })
    const kinds = planMessages(clinic).map(({ kind }) => kind)
    expect(kinds.filter((kind) => kind === 'join-link')).toHaveLength(2)
    expect(dayWithOpenJoinLink(clinic, during)?.number).toBe(1)
  })
})

describe('the venue', () => {
  it('is undecided for a clinic stored before the field existed', () => {
    const { venue: _, ...stored } = aPublishedClinic()
    expect(Clinic.parse(stored).venue).toBeNull()
  })

  it('is shown in the reader’s language, or else in the first one available', () => {
    const venue = aVenue({ texts: { fr: { name: 'Siège de l’ARTCI', address: '', arrival: '' } } })
    expect(venueTextFor(venue, 'fr')).toMatchObject({ language: 'fr', name: 'Siège de l’ARTCI' })
    expect(venueTextFor(venue, 'en')).toMatchObject({ language: 'fr', name: 'Siège de l’ARTCI' })
    expect(venueTextFor(aVenue(), 'en')).toMatchObject({ language: 'en', mapUrl: aVenue().mapUrl })
    expect(venueTextFor(aVenue({ texts: {} }), 'en')).toBeNull()
    expect(venueTextFor(null, 'en')).toBeNull()
  })

  it('takes a map only as an https link', () => {
    for (const mapUrl of ['http://maps.example.org/', 'javascript:alert(1)', 'maps'])
      expect(Clinic.safeParse(aPublishedClinic({ venue: aVenue({ mapUrl }) })).success).toBe(false)
  })
})
