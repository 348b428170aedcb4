import { describe, expect, it } from 'vitest'
import type { ClinicFigures } from '../../../../shared/domain/clinic/clinic-figures'
import { hideSmallGroups } from '../../../../shared/domain/programme-link/hide-small-groups'
import { SMALLEST_SHOWN_GROUP } from '../../../../shared/domain/values/small-groups'
import { genderCounts, someFigures } from '../../../support/builders/figures-builder'

const hide = (figures: Partial<ClinicFigures>) => hideSmallGroups(someFigures(figures))
const shown = (figures: Partial<ClinicFigures>) => {
  const { registered, joined, attended } = hide(figures).figures
  return { registered, joined, attended }
}
const counts = ['registered', 'joined', 'attended'] as const

describe('small groups', () => {
  it.each([
    ['none', { registered: 120, joined: 60, attended: 40 }, []],
    ['nobody attended', { registered: 120, joined: 60, attended: 0 }, []],
    ['everybody attended', { registered: 60, joined: 60, attended: 60 }, []],
    ['four attended', { registered: 120, joined: 60, attended: 4 }, ['attended']],
    ['five attended', { registered: 120, joined: 60, attended: 5 }, []],
    ['one joined and did not attend', { registered: 120, joined: 41, attended: 40 }, ['joined']],
    ['two registered and did not attend', { registered: 42, joined: 42, attended: 40 }, ['attended']],
    ['three registered and did not join', { registered: 63, joined: 60, attended: 40 }, ['joined']],
    ['a clinic of three', { registered: 3, joined: 2, attended: 1 }, ['registered', 'joined', 'attended']],
    ['more by hand than joined', { registered: 60, joined: 20, attended: 23 }, ['joined']],
    ['only two counts known', { registered: 60, joined: null, attended: 57 }, ['attended']],
  ])('%s', (_, figures, hidden) => {
    const result = hide(figures)
    expect([...result.hidden].toSorted()).toEqual(hidden.toSorted())
    for (const count of counts)
      expect([count, result.figures[count]]).toEqual([count, hidden.includes(count) ? null : figures[count]])
  })

  it('hide with them what would bound a hidden count, and leave out who came twice', () => {
    const more = {
      personMinutes: 130,
      institutions: { count: 3, keys: [1, 2, 3] },
      countries: { count: 1, codes: ['LS'] },
      people: { keys: [7, 8, 9], erased: 0, erasedReturning: 0 },
      organiserEmails: ['lerato@example.org'],
    }
    const small = hide({ registered: 120, joined: 60, attended: 1, ...more }).figures
    expect(small).toMatchObject({ personMinutes: null, institutions: null, countries: null })
    const large = hide({ registered: 120, joined: 60, attended: 30, ...more }).figures
    expect(large).toMatchObject({ personMinutes: 130, institutions: { count: 3 } })
    for (const figures of [small, large]) expect(figures).toMatchObject({ people: null, organiserEmails: [] })
  })

  it('hide the genders with any other figure, and where one gender is small', () => {
    const genders = genderCounts({ woman: [60, 30, 20], man: [60, 30, 20] })
    expect(hide({ registered: 120, joined: 60, attended: 40, genders }).hidden).toEqual(new Set())
    const few = hide({ registered: 124, joined: 60, attended: 40, genders })
    expect(few.hidden).toEqual(new Set(['genders']))
    expect(few.figures).toMatchObject({ registered: 124, genders: null })
    expect(hide({ registered: 120, joined: 60, attended: 57, genders }).hidden).toContain('genders')
  })

  it('cannot be worked out: every hidden count has at least four values that look the same', () => {
    const most = 36
    const valuesByAnswer = new Map<string, Map<string, Set<number>>>()
    for (let registered = 0; registered <= most; registered += 1) {
      for (let joined = 0; joined <= registered; joined += 1) {
        for (let attended = 0; attended <= joined; attended += 1) {
          const secret = { registered, joined, attended }
          const answer = shown(secret)
          const values = valuesByAnswer.get(JSON.stringify(answer)) ?? new Map<string, Set<number>>()
          valuesByAnswer.set(JSON.stringify(answer), values)
          for (const count of counts.filter((each) => answer[each] === null))
            values.set(count, (values.get(count) ?? new Set()).add(secret[count]))
        }
      }
    }
    const fewest = Math.min(
      ...[...valuesByAnswer.values()].flatMap((values) => [...values.values()].map(({ size }) => size)),
    )
    expect(fewest).toBe(SMALLEST_SHOWN_GROUP - 1)
  })

  it('are in no two figures that are shown', () => {
    for (let registered = 0; registered <= 24; registered += 1) {
      for (let joined = 0; joined <= 24; joined += 1) {
        for (let attended = 0; attended <= 24; attended += 1) {
          const known = Object.values(shown({ registered, joined, attended })).filter((each) => each !== null)
          const groups = known.flatMap((one) => [one, ...known.map((other) => Math.abs(one - other))])
          expect(groups.filter((people) => people > 0 && people < SMALLEST_SHOWN_GROUP)).toEqual([])
        }
      }
    }
  })
})
