import { describe, expect, it } from 'vitest'
import { countClinic } from '../../../../shared/domain/programme/count-clinic'

const window = { from: '2025-06-05T08:00:00.000Z', to: '2025-06-05T10:00:00.000Z' }
const registrant = (id: string, organisation = 'LCA', country = 'LS') => ({
  id,
  email: `${id}@example.org`,
  organisation,
  country,
})
const day = (minutesById: Record<string, number> | null, hours: typeof window | null = window) => ({
  window: hours,
  people:
    minutesById &&
    Object.entries(minutesById).map(([registrationId, minutes]) => ({ registrationId, minutes })),
  longEnough: 0.5,
})
const keyOf = (email: string) => email.charCodeAt(0)
const registrants = [registrant('a'), registrant('b', 'CBL'), registrant('c', 'RURA', 'RW'), registrant('d')]

describe('figures of a clinic', () => {
  it('counts each person once over two days, and their minutes on both', () => {
    const days = [day({ a: 120, b: 59 }), day({ a: 60, b: 60, c: 1 })]
    expect(countClinic({ registrants, days, keyOf })).toEqual({
      days: 2,
      minutes: 240,
      registered: 4,
      joined: 3,
      attended: 2,
      personMinutes: 300,
      people: { keys: [97, 98], erased: 0 },
      institutions: { count: 2, keys: expect.any(Array) },
      countries: { count: 1, codes: ['LS'] },
    })
  })

  it('knows nobody who joined where no day has a report', () => {
    expect(countClinic({ registrants, days: [day(null)], keyOf })).toMatchObject({
      registered: 4,
      joined: null,
      attended: null,
      personMinutes: null,
      people: null,
      institutions: null,
      countries: null,
    })
  })

  it('counts the days that have a report where another has none', () => {
    expect(countClinic({ registrants, days: [day(null), day({ a: 90 })], keyOf })).toMatchObject({
      joined: 1,
      attended: 1,
    })
  })

  it('knows who joined but not who attended where hours are not known', () => {
    const counted = countClinic({ registrants, days: [day({ a: 90 }, null)], keyOf })
    expect(counted).toMatchObject({ minutes: null, joined: 1, attended: null, people: null })
  })

  it('counts people whose address is erased without a key', () => {
    const days = [day({ a: 90, b: 90 })]
    const counted = countClinic({
      registrants,
      days,
      keyOf: (email) => (email === 'a@example.org' ? null : 7),
    })
    expect(counted.people).toEqual({ keys: [7], erased: 1 })
  })

  it('does not count what was left empty as a country or an institution', () => {
    const counted = countClinic({ registrants: [registrant('a', '', '')], days: [day({ a: 90 })], keyOf })
    expect(counted).toMatchObject({
      institutions: { count: 0, keys: [] },
      countries: { count: 0, codes: [] },
    })
  })
})
