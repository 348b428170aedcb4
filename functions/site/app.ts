import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { csrf } from 'hono/csrf'
import { HTTPException } from 'hono/http-exception'
import { securityHeaders } from '../../shared/pages/security-headers'
import { brokenPage, missingPage, otherSitePage, tooLargePage, unreadablePage } from './pages/refusals'
import { reader } from './reader'
import { addClinicPages } from './routes/clinics'
import { addFiles } from './routes/files'
import { addJoining } from './routes/join'
import { addPersonalPages } from './routes/personal'
import { addRegistering } from './routes/register'
import { addOneClick, addUnsubscribing } from './routes/unsubscribe'
import { addZoomEvents } from './routes/zoom-events'
import type { SiteEnv, SiteParts } from './site'

const KILO = 1024

/** The public pages, the personal ones, and the door for Zoom's events. No route changes anything on GET. */
export const siteApp = (parts: SiteParts): Hono<SiteEnv> => {
  const { log } = parts
  const app = new Hono<SiteEnv>()
  app.use(async (c, next) => {
    await next()
    for (const [name, value] of Object.entries({ ...securityHeaders, 'cache-control': 'no-cache' })) {
      if (!c.res.headers.has(name)) c.header(name, value)
    }
  })
  app.use(reader)
  app.use(bodyLimit({ maxSize: 64 * KILO, onError: (c) => c.html(tooLargePage(c.get('language')), 413) }))
  addFiles(app)
  addZoomEvents(app, parts)
  addOneClick(app, parts)
  app.use(csrf({ origin: new URL(parts.siteUrl).origin }))
  addClinicPages(app, parts)
  addRegistering(app, parts)
  addPersonalPages(app, parts)
  addJoining(app, parts)
  addUnsubscribing(app, parts)

  app.notFound((c) => c.html(missingPage(c.get('language')), 404))
  app.onError((error, c) => {
    const language = c.get('language') ?? 'en'
    if (error instanceof HTTPException && error.status === 403) {
      log.warn('a form of another site', { page: c.req.path.split('/')[1] ?? '' })
      return c.html(otherSitePage(language), 403)
    }
    if (error instanceof HTTPException && error.status === 400) return c.html(unreadablePage(language), 400)
    const id = crypto.randomUUID().slice(0, 8)
    // The first word of the path only: the rest may be a token.
    log.error('a page failed', { id, error: error.name, page: c.req.path.split('/')[1] ?? '' })
    return c.html(brokenPage(language, id), 500)
  })
  return app
}
