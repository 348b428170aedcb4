import type { PlannableClinic } from '../../../shared/domain/clinic/clinic'
import { dayWindow } from '../../../shared/domain/clinic/times/day-window'
import { groupDaysByHours } from '../../../shared/domain/clinic/times/group-days'
import type { Language } from '../../../shared/domain/values/language'
import { formatClinicDates } from '../../../shared/i18n/clinic-dates'
import { commaOf } from '../../../shared/i18n/language-properties'
import { ZonedTimeRange } from '../../../shared/web/zoned-time'

interface ClinicHoursProps {
  clinic: PlannableClinic
  language: Language
}

/** The days of a clinic with their hours, a line for days of the same hours. */
export const ClinicHours = ({ clinic, language }: ClinicHoursProps) => (
  <>
    {groupDaysByHours(clinic.timeZone, clinic.days).map((days) => (
      <p>
        <strong>{formatClinicDates({ days }, language)}</strong>
        {commaOf(language)}
        <ZonedTimeRange {...dayWindow(clinic, days[0])} zone={clinic.timeZone} language={language} />
      </p>
    ))}
  </>
)
