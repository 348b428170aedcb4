import type { PlannableClinic } from '../../../shared/domain/clinic/clinic'
import type { Language } from '../../../shared/domain/values/language'
import { formatDateRange } from '../../../shared/i18n/format-times'

/** `10–11 December 2025`: the first to the last day of a clinic. */
export const formatClinicDates = ({ days }: PlannableClinic, language: Language): string => {
  const [first, last] = [days[0], days.at(-1)]
  return first && last ? formatDateRange(first.date, last.date, language) : ''
}
