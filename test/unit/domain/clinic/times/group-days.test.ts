import { describe, expect, it } from 'vitest'
import { groupDaysByHours } from '../../../../../shared/domain/clinic/times/group-days'

const aDay = (date: string | null, hours = '09:00-13:00') => {
  const [start = '', end = ''] = hours.split('-')
  return { date, start, end }
}

const datesOf = (groups: { date: string | null }[][]) => groups.map((group) => group.map(({ date }) => date))

describe('days grouped by their hours', () => {
  it('are one group where all have the same hours', () => {
    const days = [aDay('2026-12-10'), aDay('2026-12-11')]
    expect(datesOf(groupDaysByHours('Africa/Mogadishu', days))).toEqual([['2026-12-10', '2026-12-11']])
  })

  it('keep the order of the first day, and put later days with the same hours beside it', () => {
    const days = [aDay('2026-12-10'), aDay('2026-12-11', '14:00-17:00'), aDay('2026-12-12')]
    expect(datesOf(groupDaysByHours('Africa/Mogadishu', days))).toEqual([
      ['2026-12-10', '2026-12-12'],
      ['2026-12-11'],
    ])
  })

  it('are apart where the clocks change between them, since the offset is shown', () => {
    const days = [aDay('2027-03-26'), aDay('2027-03-29')]
    expect(groupDaysByHours('Europe/Zurich', days)).toHaveLength(2)
    expect(groupDaysByHours('Africa/Kigali', days)).toHaveLength(1)
  })

  it('are compared by their hours alone while zone or date are missing', () => {
    expect(groupDaysByHours(null, [aDay('2027-03-26'), aDay('2027-03-29')])).toHaveLength(1)
    expect(groupDaysByHours('Europe/Zurich', [aDay(null), aDay(null, '10:00-11:00')])).toHaveLength(2)
    expect(groupDaysByHours('Europe/Zurich', [])).toEqual([])
  })
})
