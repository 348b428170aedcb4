import { describe, expect, it } from 'vitest'
import type { AttendeeDay, ClinicAttendee } from '../../../../shared/domain/attendees/clinic-attendee'
import { countClinic } from '../../../../shared/domain/programme/count-clinic'
import { genderCounts } from '../../../support/builders/figures-builder'

const window = { from: '2025-06-05T08:00:00.000Z', to: '2025-06-05T10:00:00.000Z' }
const day = (number: number, isKnown = true, hours: typeof window | null = window) => ({
  day: number,
  window: hours,
  isKnown,
})
const presence = (minutes: number | null): AttendeeDay => ({
  minutes,
  sessionMinutes: [],
  joins: 1,
  joinedAt: null,
  leftAt: null,
  matchedBy: 'email',
  isByHand: minutes === null,
  attended: minutes === null || minutes >= 60,
})
const attendee = (
  email: string | null,
  minutesByDay: Record<number, number | null> = {},
  { institution = 'LS/lca', country = 'LS' } = {},
): ClinicAttendee => ({
  registrationId: email ?? 'erased',
  name: email,
  email,
  organisation: institution,
  institution: institution === '' ? null : { id: institution, name: institution },
  sector: null,
  country,
  language: null,
  gender: null,
  isErased: email === null,
  clickedDays: [],
  days: new Map(Object.entries(minutesByDay).map(([number, minutes]) => [Number(number), presence(minutes)])),
})
const keyOf = (email: string) => email.charCodeAt(0)
const count = (attendees: ClinicAttendee[], days = [day(1), day(2)]) =>
  countClinic({ attendance: { attendees }, days, keyOf })

describe('figures of a clinic', () => {
  it('counts each person once over two days, and their minutes on both', () => {
    const figures = count([
      attendee('a', { 1: 120, 2: 60 }),
      attendee('b', { 1: 59, 2: 60 }, { institution: 'LS/cbl' }),
      attendee('c', { 2: 1 }, { institution: 'RW/rura', country: 'RW' }),
      attendee('d', {}, { institution: 'SO/nca', country: 'SO' }),
    ])
    expect(figures).toEqual({
      days: 2,
      minutes: 240,
      registered: 4,
      joined: 3,
      attended: 2,
      personMinutes: 300,
      people: { keys: [97, 98, 99], erased: 0, erasedReturning: 0 },
      institutions: { count: 3, keys: expect.any(Array) },
      countries: { count: 2, codes: ['LS', 'RW'] },
      genders: null,
    })
  })

  it('counts people by the gender that they told, and what they did not know stays unknown', () => {
    const people = [
      { ...attendee('a', { 1: 120 }), gender: 'woman' as const },
      { ...attendee('b', { 1: 59 }), gender: 'woman' as const },
      { ...attendee('c'), gender: 'undisclosed' as const },
      attendee('d', { 1: 120 }),
    ]
    expect(count(people).genders).toEqual(genderCounts({ woman: [2, 2, 1], undisclosed: [1, 0, 0] }))
    expect(count(people, [day(1, false)]).genders).toMatchObject({
      woman: { registered: 2, joined: null, attended: null },
      man: { registered: 0, joined: null, attended: null },
    })
    expect(count(people, [day(1, true, null)]).genders).toMatchObject({
      woman: { registered: 2, joined: 2, attended: null },
    })
  })

  it('knows nobody who joined where no day has a report', () => {
    expect(count([attendee('a')], [day(1, false)])).toMatchObject({
      registered: 1,
      joined: null,
      attended: null,
      personMinutes: null,
      people: null,
      institutions: null,
      countries: null,
    })
  })

  it('counts the days that have a report where another has none', () => {
    expect(count([attendee('a', { 2: 90 })], [day(1, false), day(2)])).toMatchObject({
      joined: 1,
      attended: 1,
    })
  })

  it('says zero where a report shows none of the registrants', () => {
    expect(count([attendee('a')])).toMatchObject({ joined: 0, attended: 0, personMinutes: 0 })
  })

  it('knows who joined but not who attended where hours are not known', () => {
    const figures = count([attendee('a', { 1: 90 })], [day(1, true, null)])
    expect(figures).toMatchObject({ minutes: null, joined: 1, attended: null, people: { keys: [97] } })
  })

  it('counts people who were erased without a key', () => {
    const figures = count([attendee(null, { 1: 90 }), attendee('a', { 1: 90 })])
    expect(figures).toMatchObject({ joined: 2, people: { keys: [97], erased: 1 } })
  })

  it('counts attendance by hand, which has no minutes', () => {
    expect(count([attendee('a', { 1: null })])).toMatchObject({ attended: 1, personMinutes: 0 })
  })

  it('does not count what was left empty as a country or an institution', () => {
    const figures = count([attendee('a', { 1: 90 }, { institution: '', country: '' })])
    expect(figures).toMatchObject({
      institutions: { count: 0, keys: [] },
      countries: { count: 0, codes: [] },
    })
  })
})
