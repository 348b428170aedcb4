import type { Language } from '../domain/values/language'
import { formatDates } from './format-times'

/** `10–11 December 2025` or `10 and 12 December 2025`: the days of a clinic; '' when no date is known. */
export const formatClinicDates = (
  { days }: { days: readonly { date: string | null }[] },
  language: Language,
): string =>
  formatDates(
    days.flatMap(({ date }) => date ?? []),
    language,
  )
