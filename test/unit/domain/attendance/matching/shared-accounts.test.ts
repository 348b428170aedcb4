import { describe, expect, it } from 'vitest'
import { findErasedRows } from '../../../../../shared/domain/attendance/erased-rows'
import { participantKey } from '../../../../../shared/domain/attendance/matching/match-participants'
import { computeDayAttendance } from '../../../../../shared/domain/attendance/summary/day-attendance'
import type { Stay } from '../../../../../shared/domain/attendance/zoom/stay'
import { aRegistrant, aStayBetween, dayHours } from '../attendance-builders'

const registrants = [
  aRegistrant('Amina Warsame'),
  aRegistrant('Faadumo Nur', { zoomRegistrantId: 'zoom-7' }),
  aRegistrant('Hodan Warsame'),
  aRegistrant('Mohamed Ali Hassan', { email: 'm.hassan@example.org' }),
  aRegistrant('Mohamed Ali', { email: 'm.ali@example.org' }),
  aRegistrant('Registry Office', { email: 'registry@example.org' }),
]
const amina = 'amina.warsame@example.org'

/** Rows of two hours: a name, and the address or Zoom registration under which it joined. */
const rowsOf = (rows: [name: string, account: string | null, more?: Partial<Stay>][]): Stay[] =>
  [...rows, ['Visitor', 'visitor@example.org'] as const].map(([name, email, more]) =>
    aStayBetween('06:00', '08:00', { name, email, ...more }),
  )

const countDay = (...rows: Parameters<typeof rowsOf>[0]) => {
  const day = computeDayAttendance({
    window: dayHours,
    registrants,
    stays: rowsOf(rows),
    organiserEmails: ['lab@example.org'],
  })
  return {
    counted: day.people.map(({ email }) => email.replace('@example.org', '')),
    asked: day.unmatched
      .filter(({ name }) => name !== 'Visitor')
      .map(({ name, candidates }) => [
        name,
        ...candidates.map((candidate) => `${candidate.name}: ${candidate.reasons.join(', ')}`),
      ]),
    excluded: day.excluded.map(({ name, role, reason }) => `${name}: ${role}, ${reason}`),
  }
}

describe('a row with the name of another registrant than the owner of its account', () => {
  const faadumoAsked = ['Faadumo Nur', 'Faadumo Nur: same-name', 'Amina Warsame: same-account']

  it('is asked about, and counts for neither of them', () => {
    expect(countDay(['Faadumo Nur', amina])).toEqual({ counted: [], asked: [faadumoAsked], excluded: [] })
  })

  it('is asked about where one person registered both and joined with both', () => {
    expect(countDay(['Amina Warsame', amina], ['Faadumo Nur', amina])).toEqual({
      counted: ['amina.warsame'],
      asked: [faadumoAsked],
      excluded: [],
    })
  })

  it('is asked about where a family shares an account and a family name', () => {
    expect(countDay(['WARSAME, Hodan (NCA)', amina]).asked).toEqual([
      ['WARSAME, Hodan (NCA)', 'Hodan Warsame: same-name', 'Amina Warsame: same-account'],
    ])
  })

  it('is asked about where the name is the address of the other registrant', () => {
    expect(countDay(['faadumo.nur@example.org', amina]).asked).toEqual([
      ['faadumo.nur@example.org', 'Faadumo Nur: address-in-name, same-name', 'Amina Warsame: same-account'],
    ])
  })

  it('is asked about where a Zoom registration was passed on', () => {
    expect(countDay(['Amina Warsame', null, { registrantId: 'zoom-7' }]).asked).toEqual([
      ['Amina Warsame', 'Amina Warsame: same-name', 'Faadumo Nur: same-account'],
    ])
  })

  it.each([
    ['a shorter form of the owner’s name that is also another’s', 'Mohamed Ali', 'm.hassan@example.org'],
    ['the owner’s name beside another name', 'Amina Warsame - Faadumo Nur', amina],
    ['a device', 'iPhone', amina],
    ['a name that no registrant has', 'Aunty Mina', amina],
  ])('counts for the owner with %s', (_, name, email) => {
    expect(countDay([name, email])).toEqual({
      counted: [email.replace('@example.org', '')],
      asked: [],
      excluded: [],
    })
  })

  it('counts for the registrant whom a staff member chose', () => {
    const [row, ...others] = rowsOf([['Faadumo Nur', amina]])
    if (row === undefined) throw new Error('no row')
    const decisions = { [participantKey(row)]: 'id of faadumo.nur@example.org' }
    const { people } = computeDayAttendance({
      window: dayHours,
      registrants,
      stays: [row, ...others],
      decisions,
    })
    expect(people.map(({ email, matchedBy }) => `${email} ${matchedBy}`)).toEqual([
      'faadumo.nur@example.org decision',
    ])
  })

  it('loses the name when that registrant is erased', () => {
    const [row] = rowsOf([['Faadumo Nur', amina]])
    if (row === undefined) throw new Error('no row')
    const person = {
      personId: 'not the owner of the address',
      registrationId: 'id of faadumo.nur@example.org',
      anonymousId: 'x',
    }
    const known = { registrants, decisions: {}, organiserEmails: [] }
    const { names, decisions } = findErasedRows(person, [row], known)
    expect(names.get(participantKey(row))).toMatch(/^erased-/)
    expect(decisions).toEqual({})
  })

  it('is renamed by its name where rows have no times and registrants have clicked the joining link', () => {
    const row = { name: 'Amina Warsame', email: null, registrantId: null }
    const clicked = registrants.map((registrant) => ({
      ...registrant,
      joinClickedAt: '2026-12-10T06:00:00.000Z',
    }))
    const person = {
      personId: 'nobody',
      registrationId: registrants.find(({ name }) => name === row.name)?.id ?? '',
      anonymousId: 'x',
    }
    const known = { registrants: clicked, decisions: {}, organiserEmails: [] }
    const { names } = findErasedRows(person, [row, { ...row, name: 'iPhone' }], known)
    expect([...names.keys()]).toEqual([participantKey(row)])
  })
})

describe('an address under several people’s names', () => {
  it('counts the owner, and asks about the further person', () => {
    expect(countDay(['Amina Warsame', amina], ['Deqa Jama', amina], ['Galaxy A14', amina])).toEqual({
      counted: ['amina.warsame'],
      asked: [['Deqa Jama', 'Amina Warsame: same-account']],
      excluded: [],
    })
  })

  it('of an institution asks about each of those who share it', () => {
    expect(
      countDay(['Thabo M', 'registry@example.org'], ['Lerato Khumalo', 'registry@example.org']),
    ).toMatchObject({
      counted: [],
      asked: [
        ['Lerato Khumalo', 'Registry Office: same-account'],
        ['Thabo M', 'Registry Office: same-account'],
      ],
    })
  })

  it.each([
    ['a second device', 'Tecno Spark 10'],
    ['another spelling', 'Amina W.'],
    ['the words of the address', 'warsame_a'],
  ])('is still the owner’s with %s', (_, second) => {
    expect(countDay(['Amina Warsame', amina], [second, amina])).toMatchObject({
      counted: ['amina.warsame'],
      asked: [],
    })
  })

  it('makes nobody but the organiser a host when it is an organiser’s', () => {
    expect(
      countDay(
        ['ITU Lab', 'lab@example.org'],
        ['Amina Warsame', 'lab@example.org'],
        ['Deqa Jama', 'lab@example.org'],
      ),
    ).toEqual({
      counted: [],
      asked: [['Amina Warsame', 'Amina Warsame: same-name'], ['Deqa Jama']],
      excluded: ['ITU Lab: host, organiser-address'],
    })
  })

  it('asks about a registrant who joined with an organiser’s account', () => {
    expect(countDay(['Amina Warsame', 'lab@example.org'])).toMatchObject({
      asked: [['Amina Warsame', 'Amina Warsame: same-name']],
      excluded: [],
    })
  })

  it('excludes a bot that joined with a registrant’s account beside the registrant', () => {
    expect(countDay(['Amina Warsame', amina], ['Otter.ai', amina])).toEqual({
      counted: ['amina.warsame'],
      asked: [],
      excluded: ['Otter.ai: recorder, name'],
    })
  })
})
