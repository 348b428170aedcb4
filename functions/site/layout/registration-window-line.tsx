import type { PlannableClinic } from '../../../shared/domain/clinic/clinic'
import {
  registrationClosesAt,
  registrationOpensAt,
  registrationPhaseAt,
} from '../../../shared/domain/clinic/registration-phase'
import type { Language } from '../../../shared/domain/values/language'
import type { Instant } from '../../../shared/domain/values/time/instant'
import { formatMoment } from '../../../shared/i18n/format-times'
import { siteTranslator } from '../../../shared/i18n/site-translator'
import { OwnTime } from './own-time'

interface RegistrationWindowLineProps {
  language: Language
  clinic: PlannableClinic
  now: Instant
  /** The visitor's time zone, where they have chosen one. */
  zone?: string | undefined
}

/** When registration opens, closes or has closed, in the clinic's time and the visitor's; nothing without a window. */
export const RegistrationWindowLine = ({ language, clinic, now, zone }: RegistrationWindowLineProps) => {
  const { t } = siteTranslator(language)
  const phase = registrationPhaseAt(clinic, now)
  const instant = phase === 'early' ? registrationOpensAt(clinic) : registrationClosesAt(clinic)
  if (instant === null) return null
  const key = phase === 'early' ? 'opens' : instant <= now ? 'closedOn' : 'closes'
  const [moment, ownMoment] = [clinic.timeZone, zone ?? clinic.timeZone].map((each) =>
    formatMoment(instant, each, language),
  ) as [string, string]
  return (
    <p>
      {t(`register.${key}`, { moment })}
      {zone === undefined && <OwnTime from={instant} to={instant} />}
      {ownMoment !== moment && (
        <>
          <br />
          {t('labelAndValue', { label: t('readerTime'), value: ownMoment })}
        </>
      )}
    </p>
  )
}
