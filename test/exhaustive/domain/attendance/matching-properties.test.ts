import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  decisionWords,
  participantKey,
} from '../../../../shared/domain/attendance/matching/match-participants'
import type { Registrant } from '../../../../shared/domain/attendance/matching/registrant'
import {
  computeDayAttendance,
  type DayInput,
} from '../../../../shared/domain/attendance/summary/day-attendance'
import type { Stay } from '../../../../shared/domain/attendance/zoom/stay'
import { aRegistrant, aStayBetween, dayHours } from '../../../unit/domain/attendance/attendance-builders'

/** Some are one name in another order or spelling. */
const names = [
  'Mohamed Ali',
  'Ali Mohamed',
  'MOHAMED ALI',
  'Amina Warsame',
  'Mohamed Ali Hassan',
  'Yusuf Hirsi',
]
const shownAs = ['iPhone', 'Interpreter FR', 'Otter.ai Notetaker', 'Amina (NCA)', 'ITU Host', 'Mohamed Ali']
const addresses = ['a', 'b', 'c', 'd', 'e'].map((mailbox) => `${mailbox}@example.org`)

const anyRegistrants: fc.Arbitrary<Registrant[]> = fc
  .array(fc.constantFrom(...names), { minLength: 2, maxLength: addresses.length })
  .map((chosen) =>
    chosen.map((name, index) =>
      aRegistrant(name, { email: addresses[index] ?? '', zoomRegistrantId: `zoom-${index}` }),
    ),
  )
const clock = (minute: number): string =>
  `${String(5 + Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}:00`
const anyStay: fc.Arbitrary<Stay> = fc
  .record({
    name: fc.constantFrom(...names, ...shownAs),
    email: fc.constantFrom(null, null, ...addresses, 'A@EXAMPLE.org', 'stranger@example.org'),
    registrantId: fc.constantFrom(null, null, null, 'zoom-0', 'zoom-1', 'zoom-of-another-meeting'),
    start: fc.integer({ min: 0, max: 280 }),
    length: fc.integer({ min: 0, max: 200 }),
  })
  .map(({ start, length, ...who }) => aStayBetween(clock(start), clock(start + length), who))
/** Zoom knows a participant under at most one registration; some of their rows may lack it. */
const anyStays = (minLength: number): fc.Arbitrary<Stay[]> =>
  fc.array(anyStay, { minLength, maxLength: 14 }).map((stays) => {
    const zoomIds = new Map<string, string>()
    return stays.map((stay) => {
      const key = participantKey(stay)
      if (stay.registrantId === null) return stay
      zoomIds.set(key, zoomIds.get(key) ?? stay.registrantId)
      return { ...stay, registrantId: zoomIds.get(key) ?? null }
    })
  })
const anyDay = fc.record({
  registrants: anyRegistrants,
  stays: anyStays(0),
  seed: fc.integer(),
})

const count = (input: Omit<DayInput, 'window' | 'organiserEmails'>) =>
  computeDayAttendance({ ...input, window: dayHours, organiserEmails: ['e@example.org'] })

/** What is counted, without how many rows it came from. */
const countsOf = (day: ReturnType<typeof count>) => ({
  people: day.people.map(({ registrationId, minutes, matchedBy }) => ({
    registrationId,
    minutes,
    matchedBy,
  })),
  unmatched: day.unmatched.map(({ participantKey: key, minutes }) => [key, minutes]).toSorted(),
  excluded: day.excluded.map(({ participantKey: key, minutes, role }) => [key, minutes, role]).toSorted(),
})

const shuffle = <T>(values: readonly T[], seed: number): T[] =>
  values
    .map((value, index) => ({ value, rank: Math.imul(seed ^ (index * 0x9e3779b1), 0x85ebca6b) }))
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ value }) => value)

describe('the count of a day, whatever rows and registrants', () => {
  it('does not depend on the order of rows and registrants', () => {
    fc.assert(
      fc.property(anyDay, ({ registrants, stays, seed }) => {
        const inOrder = countsOf(count({ registrants, stays }))
        expect(
          countsOf(count({ registrants: shuffle(registrants, seed), stays: shuffle(stays, seed) })),
        ).toEqual(inOrder)
      }),
    )
  })

  it('is the same when rows stand in the report twice', () => {
    fc.assert(
      fc.property(anyDay, ({ registrants, stays, seed }) => {
        const repeated = shuffle([...stays, ...stays.filter((_, index) => (seed >> index) & 1)], seed)
        expect(countsOf(count({ registrants, stays: repeated }))).toEqual(
          countsOf(count({ registrants, stays })),
        )
      }),
    )
  })

  it('counts nobody twice, and nobody longer than their rows and the day', () => {
    fc.assert(
      fc.property(anyDay, ({ registrants, stays }) => {
        const day = count({ registrants, stays })
        const ids = day.people.map(({ registrationId }) => registrationId)
        expect(new Set(ids).size).toBe(ids.length)
        const others = [...day.unmatched, ...day.excluded].map((participant) => participant.participantKey)
        expect(new Set(others).size).toBe(others.length)
        const rows = day.people.reduce((sum, { joins }) => sum + (joins ?? 0), 0)
        const otherRows = [...day.unmatched, ...day.excluded].reduce((sum, each) => sum + each.rows, 0)
        expect(rows + otherRows).toBeLessThanOrEqual(stays.length)
        for (const { minutes } of day.people) expect(minutes).toBeLessThanOrEqual(240)
      }),
    )
  })

  it('never merges people of one name: without a decision nobody is matched but by address or Zoom registration', () => {
    fc.assert(
      fc.property(anyDay, ({ registrants, stays }) => {
        for (const { registrationId, email } of count({ registrants, stays }).people) {
          const own = registrants.find(({ id }) => id === registrationId)
          const proof = stays.filter(
            (stay) =>
              stay.email?.toLowerCase() === email ||
              (stay.registrantId !== null && stay.registrantId === own?.zoomRegistrantId),
          )
          expect(proof).not.toEqual([])
        }
        const withoutAccount = stays.map((stay) => ({ ...stay, email: null, registrantId: null }))
        expect(count({ registrants, stays: withoutAccount }).people).toEqual([])
      }),
    )
  })
})

describe('a decision about a participant', () => {
  const anyDecidedDay = fc.record({
    registrants: anyRegistrants,
    stays: anyStays(1),
    decided: fc.array(fc.record({ row: fc.nat(13), to: fc.constantFrom(...decisionWords, 0, 1, 2, 3, 4) }), {
      maxLength: 5,
    }),
    seed: fc.integer(),
  })
  const decisionsOf = (
    registrants: readonly Registrant[],
    stays: readonly Stay[],
    decided: readonly { row: number; to: string | number }[],
  ): [string, string][] =>
    decided.flatMap(({ row, to }) => {
      const stay = stays[row % stays.length]
      const decision = typeof to === 'number' ? registrants[to % registrants.length]?.id : to
      return stay && decision ? [[participantKey(stay), decision]] : []
    })

  it('moves that participant only: everybody else keeps their place, and still nobody counts twice', () => {
    fc.assert(
      fc.property(anyDecidedDay, ({ registrants, stays, decided }) => {
        const decisions = Object.fromEntries(decisionsOf(registrants, stays, decided))
        const [before, after] = [count({ registrants, stays }), count({ registrants, stays, decisions })]
        const undecided = ({ participantKey: key }: { participantKey: string }) =>
          decisions[key] === undefined
        expect(after.unmatched.filter(undecided)).toEqual(before.unmatched.filter(undecided))
        expect(after.excluded.filter(undecided)).toEqual(before.excluded.filter(undecided))
        const ids = after.people.map(({ registrationId }) => registrationId)
        expect(new Set(ids).size).toBe(ids.length)
        const touched = new Set(Object.values(decisions))
        const decidedStays = stays.filter((stay) => decisions[participantKey(stay)] !== undefined)
        const isTouched = (id: string) => {
          const own = registrants.find((registrant) => registrant.id === id)
          return (
            touched.has(id) ||
            decidedStays.some(
              ({ email, registrantId }) =>
                email?.toLowerCase() === own?.email || registrantId === own?.zoomRegistrantId,
            )
          )
        }
        const untouched = ({ registrationId }: { registrationId: string }) => !isTouched(registrationId)
        expect(after.people.filter(untouched)).toEqual(before.people.filter(untouched))
      }),
    )
  })

  it('gives the same count in any order of decisions and rows, and when it was repeated from elsewhere', () => {
    fc.assert(
      fc.property(anyDecidedDay, ({ registrants, stays, decided, seed }) => {
        const entries = [...new Map(decisionsOf(registrants, stays, decided))]
        const decisions = Object.fromEntries(entries)
        const first = countsOf(count({ registrants, stays, decisions }))
        const again = { registrants, stays: shuffle(stays, seed) }
        expect(countsOf(count({ ...again, decisions: Object.fromEntries(shuffle(entries, seed)) }))).toEqual(
          first,
        )
        const repeatedDecisions = new Set(entries.map(([key]) => key))
        const numbers = ({ people, ...others }: ReturnType<typeof countsOf>) => ({
          ...others,
          people: people.map(({ registrationId, minutes }) => [registrationId, minutes]),
        })
        expect(numbers(countsOf(count({ ...again, decisions, repeatedDecisions })))).toEqual(numbers(first))
      }),
    )
  })

  it('that says what the address says already, or is about somebody who was not there, changes no number', () => {
    fc.assert(
      fc.property(anyDay, ({ registrants, stays }) => {
        const before = count({ registrants, stays })
        const byAddress = stays.flatMap((stay) => {
          const owner = registrants.find(({ email }) => email === stay.email?.toLowerCase())
          const isCounted = before.unmatched
            .concat(before.excluded as never)
            .every(({ participantKey: key }) => key !== participantKey(stay))
          const hasZoomId = stays.some(
            (row) => participantKey(row) === participantKey(stay) && row.registrantId !== null,
          )
          return owner && !hasZoomId && isCounted ? [[participantKey(stay), owner.id]] : []
        })
        const decisions = {
          ...Object.fromEntries(byAddress),
          [participantKey({ name: 'Nobody Here', email: null })]: registrants[0]?.id ?? '',
        }
        const numbers = (day: ReturnType<typeof count>) =>
          day.people.map(({ registrationId, minutes }) => [registrationId, minutes])
        expect(numbers(count({ registrants, stays, decisions }))).toEqual(numbers(before))
      }),
    )
  })
})
