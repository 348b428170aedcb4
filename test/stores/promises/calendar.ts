import { describe, expect, it } from 'vitest'
import { calendarCell } from '../../../shared/aws/mail/calendar-cell'
import { newCalendar } from '../../../shared/domain/mail/pace'
import { inParallel, type OpenTable } from './under-test'

export const calendarPromises = (open: OpenTable) =>
  describe('the calendar of the sending rate', () => {
    it('is changed by one of many who have seen the same, and shows the others what stands there', async () => {
      const cell = calendarCell((await open()).table)
      const first = { free: 1_796_796_000_000.25, closedUntil: 0, moved: 12.5 }

      expect(await cell.swap(undefined, first)).toBeUndefined()
      const later = (index: number) => ({ ...first, free: first.free + 72.886_297 * (index + 1) })
      const results = await inParallel(5, (index) => cell.swap(first, later(index)))

      const winner = results.indexOf(undefined)
      expect(results.filter((result) => result === undefined)).toHaveLength(1)
      for (const result of results.filter(Boolean)) expect(result).toEqual({ calendar: later(winner) })
      expect(await cell.swap(later(winner), { ...first, closedUntil: first.free })).toBeUndefined()
    })

    it('tells who has seen one that there is none any more', async () => {
      const cell = calendarCell((await open()).table)

      expect(await cell.swap({ ...newCalendar, free: 1 }, { ...newCalendar, free: 2 })).toEqual({
        calendar: undefined,
      })
    })
  })
