import type { Language } from '../../../shared/domain/values/language'
import { siteTranslator } from '../../../shared/i18n/site-translator'

/** The way to the form of those who want to be told of new clinics. */
export const FollowLine = ({ language }: { language: Language }) => (
  <p>
    <a href="/follow">{siteTranslator(language).t('follow.heading')}</a>
  </p>
)
