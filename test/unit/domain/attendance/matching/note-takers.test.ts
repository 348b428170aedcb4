import { describe, expect, it } from 'vitest'
import { createMatcher } from '../../../../../shared/domain/attendance/matching/match-participants'
import { isNoteTaker } from '../../../../../shared/domain/attendance/matching/note-takers'
import { aRegistrant, aStayBetween } from '../attendance-builders'

describe('a display name with the word of a note-taking service', () => {
  it.each([
    'Krisp Mwale',
    'Mwale Krisp',
    'Fathom Banda',
    'Sembly Okoth',
    'Avoma Tetteh',
    'Notta Ferrari',
    'Nyota',
    'Nyota Mushi',
    'Fireflies Phiri',
    'Fred',
    'Fred Otieno',
    'Otter',
    'Otter Jansen',
    'Read',
    'Read Moyo',
    'Nova',
    'Nova Dlamini (NCA)',
    'Gong Li',
    'Li Gong',
    'Gong (NCA)',
    'Gong, Li',
    'Sonix Dube - Bank of Lesotho',
    'Plaud Bernard',
    'Trint Ncube',
    'Bluedot Kasa',
    'Fathom Bank',
    'Copilot Ndlovu',
    'Claude Mbala',
  ])('is a person where another word stands beside it, or where it is a name: %s', (name) => {
    expect(isNoteTaker(name)).toBe(false)
  })

  it.each([
    'Krisp',
    'Fathom',
    'Gong',
    'Krisp.ai',
    'Fred AI',
    'Nova Notetaker',
    'Read AI',
    'read.ai meeting notes',
    'Otter.ai (Amina)',
    'Omar (Fathom)',
    'Fred (Fireflies)',
    'Fred from Fireflies',
    'Amina’s Notta',
    'Krisp - Amina',
    'Avoma | Amina',
    'Fathom for Amina',
    'Sembly AI',
    'Plaud Note',
    'MeetGeek Amina',
    'Gong Recorder',
  ])('is a service where it stands by itself or with what it does: %s', (name) => {
    expect(isNoteTaker(name)).toBe(true)
  })
})

describe('the whole name of a registrant', () => {
  it.each(['Granola', 'Interpreter Phiri', 'Host Mwale', 'Spinach'])('outweighs a role word: %s', (name) => {
    const registrant = aRegistrant(name, { email: 'a@example.org' })
    const matchStay = createMatcher({ registrants: [registrant], decisions: {}, organiserEmails: [] })
    const row = aStayBetween('06:00', '07:00', { name: name.toUpperCase(), email: null })
    expect(matchStay(row)).toMatchObject({ kind: 'unmatched', proposal: registrant })
  })
})
