import type { Child, PropsWithChildren } from 'hono/jsx'
import { type Language, supportedLanguages } from '../../../shared/domain/values/language'
import { nativeLanguageNames, textDirectionOf } from '../../../shared/i18n/language-properties'
import { siteTranslator } from '../../../shared/i18n/site-translator'
import { PageLayout } from '../../../shared/web/page-layout'

interface SitePageProps {
  language: Language
  title: string
  description?: string
  /** Metadata of the page's subject. */
  head?: Child
  refresh?: number
  scripts?: string[]
  /** The page's query, kept by the links to other languages. */
  query?: Record<string, string>
}

/** The layout of every public page. The links to other languages keep the address. */
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
      footer={
        <p>
          <a href="/privacy">{t('privacy.title')}</a>
        </p>
      }
    >
      {children}
    </PageLayout>
  )
}
