import type { PropsWithChildren } from 'hono/jsx'
import { type Language, supportedLanguages } from '../../../shared/domain/values/language'
import { nativeLanguageNames, textDirectionOf } from '../../../shared/i18n/language-properties'
import { siteTranslator } from '../../../shared/i18n/site-translator'
import { PageLayout } from '../../../shared/web/page-layout'

interface SitePageProps {
  language: Language
  title: string
  description?: string
  refresh?: number
  scripts?: string[]
  /** What the page was asked for: reading it in another language asks the same. */
  query?: Record<string, string>
}

/** The frame of every public page. The choice of language keeps the address. */
export const SitePage = ({ children, query = {}, ...props }: PropsWithChildren<SitePageProps>) => {
  const { language } = props
  const { t } = siteTranslator(language)
  return (
    <PageLayout
      {...props}
      direction={textDirectionOf(language)}
      labels={{ skip: t('skip'), name: t('name'), tagline: t('tagline') }}
      home="/"
      navigation={supportedLanguages
        .filter((other) => other !== language)
        .map((other) => ({
          href: `?${new URLSearchParams({ ...query, lang: other })}`,
          label: nativeLanguageNames[other],
        }))}
      footer={<p>{t('privacy')}</p>}
    >
      {children}
    </PageLayout>
  )
}
