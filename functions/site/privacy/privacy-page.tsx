import type { Language } from '../../../shared/domain/values/language'
import { siteTranslator } from '../../../shared/i18n/site-translator'
import { SitePage } from '../layout/site-page'

/** Who uses personal data, for what, for how long, and what people can do. */
export const PrivacyPage = ({
  language,
  retentionDays,
}: {
  language: Language
  /** Days after its end until the data of a clinic are deleted, on this stage. */
  retentionDays: number
}) => {
  const { t } = siteTranslator(language)
  return (
    <SitePage language={language} title={t('privacy.title')} description={t('privacy.purposeText')}>
      <h1>{t('privacy.title')}</h1>
      {(['controller', 'purpose', 'readers', 'retention', 'followers', 'rights', 'cookie'] as const).map(
        (part) => (
          <section>
            <h2>{t(`privacy.${part}`)}</h2>
            <p class="prose">{t(`privacy.${part}Text`, { days: retentionDays })}</p>
          </section>
        ),
      )}
    </SitePage>
  )
}
