import { describe, expect, it } from 'vitest'
import {
  compareWithClinics,
  selectComparableClinics,
} from '../../../../../shared/domain/attendance/summary/comparable-clinics'

const clinic = { id: 'somalia', mode: 'online', days: [{ date: '2026-12-10' }] }
const held = (
  clinicId: string,
  firstDay: string | null,
  mode: string | null = 'online',
  recorded = false,
) => ({
  clinicId,
  firstDay,
  mode,
  recorded,
  organiserEmails: [],
})
const itu = 'itu@example.org'
const day = (
  registered: number,
  joinClicked: number | null = 10,
  organiserEmails = ['others@example.org'],
) => ({
  counts: { registered, joinClicked, joined: registered / 2, attended: 7 },
  organiserEmails,
})
const own = (registered: number) => day(registered, 10, ['lerato@example.org', itu])

describe('comparable clinics', () => {
  it('have the same mode and began in the two years before, the latest first', () => {
    const others = [
      held('two-years-before', '2024-12-10'),
      held('a-day-earlier', '2024-12-09'),
      held('latest', '2026-11-01'),
      held('later', '2026-12-11'),
      held('in-person', '2026-11-01', 'in-person'),
      held('recorded', '2026-11-01', 'online', true),
      held('undated', null),
      held('of-unknown-mode', '2026-11-01', null),
      held('somalia', '2026-12-10'),
    ]
    expect(selectComparableClinics(clinic, others).map(({ clinicId }) => clinicId)).toEqual([
      'latest',
      'two-years-before',
    ])
  })

  it('are at most the latest twenty', () => {
    const many = Array.from({ length: 28 }, (_, index) =>
      held(`clinic-${index}`, `2026-02-${String(index + 1).padStart(2, '0')}`),
    )
    const selected = selectComparableClinics(clinic, many)
    expect(selected).toHaveLength(20)
    expect([selected[0]?.clinicId, selected.at(-1)?.clinicId]).toEqual(['clinic-27', 'clinic-8'])
  })

  it('are none for a clinic without date or mode', () => {
    expect(selectComparableClinics({ ...clinic, days: [{ date: null }] }, [held('a', '2026-11-01')])).toEqual(
      [],
    )
    expect(selectComparableClinics({ ...clinic, mode: null }, [held('a', '2026-11-01', null)])).toEqual([])
  })

  it('have averages from five on, and only of what five of them know', () => {
    const four = [day(40), day(20), day(31), day(10)]
    expect(compareWithClinics(four, [])).toEqual({ clinics: 4, averages: null })
    expect(compareWithClinics([], [])).toEqual({ clinics: 0, averages: null })
    // 142 / 5 and 71 / 5, in whole numbers.
    expect(compareWithClinics([...four, day(41)], []).averages).toEqual({
      registered: 28,
      joinClicked: 10,
      joined: 14,
      attended: 7,
    })
    expect(compareWithClinics([...four, day(41, null)], []).averages?.joinClicked).toBeNull()
  })

  it('have no average from which an organiser can work out a clinic of others', () => {
    const readers = ['lerato@example.org']
    const fiveOwn = [own(10), own(20), own(30), own(40), own(50)]
    const fiveOthers = [day(60), day(70), day(80), day(90), day(100)]
    for (let others = 1; others < 5; others += 1) {
      const counted = [...fiveOwn, ...fiveOthers.slice(0, others)]
      expect(compareWithClinics(counted, readers)).toEqual({ clinics: 5 + others, averages: null })
      // One of two readers is enough.
      expect(compareWithClinics(counted, [itu, ...readers]).averages).toBeNull()
      expect(compareWithClinics(counted, []).averages?.registered).toBeGreaterThan(0)
    }
    expect(compareWithClinics(fiveOwn, readers).averages?.registered).toBe(30)
    expect(compareWithClinics([...fiveOwn, ...fiveOthers], readers).averages?.registered).toBe(55)
  })
})
