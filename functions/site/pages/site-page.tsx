import type { PropsWithChildren } from 'hono/jsx'
import { type Language, languages } from '../../../shared/domain/clinic/clinic'
import { directionOf, ownName } from '../../../shared/language/direction'
import { siteVoice } from '../../../shared/language/site-voice'
import { Layout } from '../../../shared/pages/layout'

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
  const { say } = siteVoice(language)
  return (
    <Layout
      {...props}
      direction={directionOf(language)}
      words={{ skip: say('skip'), name: say('name'), tagline: say('tagline') }}
      home="/"
      navigation={languages
        .filter((other) => other !== language)
        .map((other) => ({
          href: `?${new URLSearchParams({ ...query, lang: other })}`,
          label: ownName[other],
        }))}
      footer={<p>{say('privacy')}</p>}
    >
      {children}
    </Layout>
  )
}
