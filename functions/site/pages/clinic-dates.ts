import type { Language, PlannableClinic } from '../../../shared/domain/clinic/clinic'
import { dateRange } from '../../../shared/language/times'

/** `10–11 December 2025`: the first to the last day of a clinic. */
export const clinicDates = ({ days }: PlannableClinic, language: Language): string => {
  const [first, last] = [days[0], days.at(-1)]
  return first && last ? dateRange(first.date, last.date, language) : ''
}
