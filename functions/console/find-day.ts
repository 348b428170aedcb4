import { isPlannable, type PlannableClinic, type PlannableDay } from '../../shared/domain/clinic/clinic'
import type { ConsoleContext } from './console-context'

export interface DayRoute {
  clinic: PlannableClinic
  day: PlannableDay
}

/** The day in the address; drafts have no days to report on. */
export const findDay = (c: ConsoleContext): DayRoute | undefined => {
  const clinic = c.get('clinic')
  if (clinic.status === 'draft' || !isPlannable(clinic)) return undefined
  const day = clinic.days.find(({ number }) => String(number) === c.req.param('day'))
  return day && { clinic, day }
}
