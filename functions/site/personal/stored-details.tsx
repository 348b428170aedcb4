import type { Registration } from '../../../shared/domain/registration/registration'
import type { Instant } from '../../../shared/domain/values/instant'
import type { Language } from '../../../shared/domain/values/language'
import { formatRegistrationDetails } from '../../../shared/i18n/registration-details'
import { siteTranslator } from '../../../shared/i18n/site-translator'
import { DescriptionList } from '../layout/description-list'

interface StoredDetailsProps {
  language: Language
  registration: Registration
  now: Instant
}

/** What is stored of a registrant, in words. */
export const StoredDetails = ({ language, registration, now }: StoredDetailsProps) => {
  const { t } = siteTranslator(language)
  const entries = formatRegistrationDetails(registration, now, language).map(
    ({ detail, value }): [string, string] => [
      detail === 'timeZone' ? t('zone.label') : t(`register.${detail}`),
      value,
    ],
  )
  return <DescriptionList entries={entries} />
}
