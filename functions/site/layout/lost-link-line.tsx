import type { Language } from '../../../shared/domain/values/language'
import { siteTranslator } from '../../../shared/i18n/site-translator'

/** The way to the form that sends the personal link again. */
export const LostLinkLine = ({ language, clinic }: { language: Language; clinic: { id: string } }) => (
  <p>
    <a href={`/clinics/${clinic.id}/lost-link`}>{siteTranslator(language).t('lost.heading')}</a>
  </p>
)
