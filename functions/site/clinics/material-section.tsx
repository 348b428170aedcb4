import type { PlannableClinic } from '../../../shared/domain/clinic/clinic'
import type { Language } from '../../../shared/domain/values/language'
import { siteTranslator } from '../../../shared/i18n/site-translator'

interface MaterialSectionProps {
  language: Language
  clinic: Pick<PlannableClinic, 'materials'>
}

/** The links to slides and recordings; nothing where there is none. */
export const MaterialSection = ({ language, clinic: { materials } }: MaterialSectionProps) => {
  const { t } = siteTranslator(language)
  if (materials.length === 0) return null
  return (
    <section>
      <h2>{t('clinic.materials')}</h2>
      <ul>
        {materials.map(({ title, url }) => (
          <li>
            <a href={url}>
              <bdi>{title}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
