import { raw } from 'hono/html'
import type { PlannableClinic } from '../../../shared/domain/clinic/clinic'
import { textInLanguage } from '../../../shared/domain/clinic/clinic-in-language'
import type { Language } from '../../../shared/domain/values/language'
import { formatClinicDates } from '../../../shared/i18n/clinic-dates'
import { siteTranslator } from '../../../shared/i18n/site-translator'
import { formatCountry } from '../../../shared/web/form/country-zone-options'
import { createEventData } from './event-data'

interface ClinicMetadataProps {
  language: Language
  clinic: PlannableClinic
  /** The site's origin, without a slash at its end. */
  siteUrl: string
}

/** When, where and what in one line, as search engines and messengers show it under a link. */
export const clinicDescription = (clinic: PlannableClinic, language: Language): string => {
  const { t } = siteTranslator(language)
  return [
    formatClinicDates(clinic, language),
    clinic.country && formatCountry(clinic.country, language),
    t(clinic.status === 'cancelled' ? 'list.cancelled' : `clinic.${clinic.mode ?? 'online'}`),
    t('list.lead'),
  ]
    .filter(Boolean)
    .join(' · ')
}

/** Open Graph, for links that people share, and the schema.org Event. Neither loads anything or runs. */
export const ClinicMetadata = ({ language, clinic, siteUrl }: ClinicMetadataProps) => {
  const { t } = siteTranslator(language)
  const page = `${siteUrl}/clinics/${clinic.id}`
  const description = clinicDescription(clinic, language)
  return (
    <>
      <meta property="og:type" content="website" />
      <meta property="og:site_name" content={t('name')} />
      <meta property="og:title" content={textInLanguage(clinic, clinic.title, language).text} />
      <meta property="og:description" content={description} />
      <meta property="og:url" content={page} />
      <script type="application/ld+json">
        {raw(toScriptText(createEventData({ clinic, language, page, description })))}
      </script>
    </>
  )
}

/** JSON that cannot end the element it stands in; an e-mail address in it is no text that simple robots find. */
const toScriptText = (data: object): string =>
  JSON.stringify(data)
    .replaceAll('<', '\\u003c')
    .replace(/(?<!")@/g, '\\u0040')
