import * as z from 'zod'
import type { Calendar } from '../../domain/mail/pace'
import { paceKey } from '../table/keys'
import { fromItem, toItem } from '../table/stored-item'
import type { Table } from '../table/table'
import { isNew, putIf } from '../table/write'

const Stored = z.object({ free: z.number(), closedUntil: z.number(), moved: z.number().default(0) })

/** One value that many workers change, each from what it has seen. */
export interface CalendarCell {
  /** Writes `next` where `seen` stands. @returns undefined when written, else what stands there */
  swap(seen: Calendar | undefined, next: Calendar): Promise<{ calendar: Calendar | undefined } | undefined>
}

/** One item of the table, of one write unit. */
export const calendarCell = (table: Table): CalendarCell => ({
  swap: async (seen, next) => {
    const same = seen && {
      // FREE is a reserved word of DynamoDB's.
      expression: '#free = :free AND closedUntil = :closedUntil',
      names: { '#free': 'free' },
      values: { ':free': seen.free, ':closedUntil': seen.closedUntil },
    }
    const inTheWay = await putIf(table, toItem(paceKey, 'pace', Stored, next), same ?? isNew)
    if (!inTheWay) return undefined
    return { calendar: inTheWay.pk ? fromItem(Stored, inTheWay) : undefined }
  },
})
