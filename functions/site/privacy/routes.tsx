import type { Hono } from 'hono'
import type { SiteAppOptions, SiteEnv } from '../site-dependencies'
import { PrivacyPage } from './privacy-page'

/** The privacy notice, with the retention of this stage. */
export const addPrivacyRoute = (app: Hono<SiteEnv>, { deps }: SiteAppOptions): void => {
  app.get('/privacy', (c) =>
    c.html(<PrivacyPage language={c.get('language')} retentionDays={deps.config.retentionDays} />),
  )
}
