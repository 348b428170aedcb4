import { describe, expect, it } from 'vitest'
import {
  compareWithClinics,
  selectComparableClinics,
} from '../../../../shared/domain/attendance/comparable-clinics'

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
})
const day = (registered: number, joinClicked: number | null = 10) => ({
  registered,
  joinClicked,
  inRoom: registered / 2,
  inRoomLongEnough: 7,
})

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
    expect(selectComparableClinics(clinic, others)).toEqual(['latest', 'two-years-before'])
  })

  it('are at most the latest twenty', () => {
    const many = Array.from({ length: 28 }, (_, index) =>
      held(`clinic-${index}`, `2026-02-${String(index + 1).padStart(2, '0')}`),
    )
    const selected = selectComparableClinics(clinic, many)
    expect(selected).toHaveLength(20)
    expect([selected[0], selected.at(-1)]).toEqual(['clinic-27', 'clinic-8'])
  })

  it('are none for a clinic without date or mode', () => {
    expect(selectComparableClinics({ ...clinic, days: [{ date: null }] }, [held('a', '2026-11-01')])).toEqual(
      [],
    )
    expect(selectComparableClinics({ ...clinic, mode: null }, [held('a', '2026-11-01', null)])).toEqual([])
  })

  it('have averages from three on, and only of what three of them know', () => {
    expect(compareWithClinics([day(40), day(20)])).toEqual({ clinics: 2, averages: null })
    expect(compareWithClinics([])).toEqual({ clinics: 0, averages: null })
    expect(compareWithClinics([day(40), day(20), day(31)]).averages).toEqual({
      registered: 91 / 3,
      joinClicked: 10,
      inRoom: 91 / 6,
      inRoomLongEnough: 7,
    })
    expect(compareWithClinics([day(40), day(20), day(31, null)]).averages?.joinClicked).toBeNull()
  })
})
