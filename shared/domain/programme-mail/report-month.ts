import { messageKinds } from '../mail/kinds/message-kinds'
import { addMilliseconds, DAY_MS, type Instant } from '../values/time/instant'
import { addDays, instantAt, wallTimeAt } from '../values/time/local-time'

/** The report is ITU's, so every stage follows the hours of its seat. */
const REPORT_ZONE = 'Europe/Zurich'
const REPORT_TIME = '09:00'
const USEFUL_MS = messageKinds['programme-report'].usefulUntil.daysAfterDue * DAY_MS

export interface ReportMonth {
  /** `2026-12`: with the person the identity of the mail. */
  month: string
  dueAt: Instant
  usefulUntil: Instant
}

/**
 * The month whose report is due: from 09:00 in Geneva on its first day from Monday to Friday, for three days. Public
 * holidays are not known. null: none is due now.
 */
export const reportMonthAt = (now: Instant): ReportMonth | null => {
  const month = wallTimeAt(now, REPORT_ZONE).date.slice(0, 7)
  const dueAt = reportDueAt(now)
  const usefulUntil = addMilliseconds(dueAt, USEFUL_MS)
  return now >= dueAt && now <= usefulUntil ? { month, dueAt, usefulUntil } : null
}

/** When the report of the month in which this instant lies is due, or was. */
export const reportDueAt = (now: Instant): Instant =>
  instantAt(firstWeekday(`${wallTimeAt(now, REPORT_ZONE).date.slice(0, 7)}-01`), REPORT_TIME, REPORT_ZONE)

const firstWeekday = (date: string): string => {
  const day = new Date(`${date}T12:00:00Z`).getUTCDay()
  return day === 0 || day === 6 ? firstWeekday(addDays(date, 1)) : date
}
