import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { csrf } from 'hono/csrf'
import { HTTPException } from 'hono/http-exception'
import { Language } from '../../shared/domain/values/language'
import { errorDetails } from '../../shared/lambda/error-details'
import { isMalformedPath } from '../../shared/web/malformed-path'
import { securityHeaders } from '../../shared/web/security-headers'
import { addAssetRoutes } from './assets/asset-routes'
import { addBadgeRoutes } from './certificates/badge-routes'
import { addCertificateCheck } from './certificates/certificate-routes'
import { addPublicClinicRoutes } from './clinics/clinic-routes'
import { addFollowRoutes } from './follow/follow-routes'
import { addJoinRoutes } from './join/join-routes'
import {
  badRequestPage,
  notFoundPage,
  serverErrorPage,
  tooLargePage,
  wrongOriginPage,
} from './layout/error-pages'
import { compressResponse } from './middleware/compress-response'
import { detectLanguage, rememberLanguage } from './middleware/detect-language'
import { addAddressRoutes } from './personal/address-routes'
import { addPersonalCalendarRoutes } from './personal/calendar-routes'
import { addChangeRoutes } from './personal/change-routes'
import { addPersonalRoutes } from './personal/personal-routes'
import { addPrivacyRoute } from './privacy/routes'
import { addLostLinkRoutes } from './registration/lost-link-routes'
import { addRegistrationRoutes } from './registration/registration-routes'
import { addSharedProgrammeRoute } from './shared-programme/routes'
import type { SiteAppOptions, SiteContext, SiteEnv } from './site-dependencies'
import { addGapAnalysisRoutes } from './survey/gap-analysis-routes'
import { addSurveyRoutes } from './survey/survey-routes'
import { addOneClickUnsubscribe, addUnsubscribeRoutes } from './unsubscribe/unsubscribe-routes'
import { addZoomEventRoute } from './zoom-events/zoom-event-routes'

const KILO = 1024

/**
 * The public pages, the personal pages, and the endpoint of Zoom's webhook. No route changes anything on GET, but that the
 * joining link of an open meeting records who tried to join.
 */
export const createSiteApp = (options: SiteAppOptions): Hono<SiteEnv> => {
  const { log } = options
  const app = new Hono<SiteEnv>()
  app.use(async (c, next) => {
    await next()
    for (const [name, value] of Object.entries({ ...securityHeaders, 'cache-control': 'no-cache' })) {
      if (!c.res.headers.has(name)) c.header(name, value)
    }
    if (!options.isIndexed || isPersonalPath(c.req.path)) c.header('x-robots-tag', 'noindex, nofollow')
  })
  for (const path of compressedPaths) app.use(path, compressResponse)
  app.use(detectLanguage, rememberLanguage)
  app.use((c, next) => (isMalformedPath(requestedPath(c)) ? Promise.resolve(c.notFound()) : next()))
  app.use(
    bodyLimit({
      maxSize: 64 * KILO,
      onError: (c) => c.html(tooLargePage(Language.parse(c.get('language'))), 413),
    }),
  )
  addAssetRoutes(app)
  addZoomEventRoute(app, options)
  addOneClickUnsubscribe(app, options)
  app.use(csrf({ origin: new URL(options.siteUrl).origin }))
  addPublicClinicRoutes(app, options)
  addRegistrationRoutes(app, options)
  addLostLinkRoutes(app, options)
  addFollowRoutes(app, options)
  addPrivacyRoute(app, options)
  addCertificateCheck(app, options)
  addBadgeRoutes(app, options)
  addPersonalRoutes(app, options)
  addPersonalCalendarRoutes(app, options)
  addChangeRoutes(app, options)
  addAddressRoutes(app, options)
  addSurveyRoutes(app, options)
  addGapAnalysisRoutes(app, options)
  addJoinRoutes(app, options)
  addUnsubscribeRoutes(app, options)
  addSharedProgrammeRoute(app, options)

  app.notFound((c) => c.html(notFoundPage(c.get('language')), 404))
  app.onError((error, c) => {
    const language = c.get('language') ?? 'en'
    if (error instanceof HTTPException && error.status === 403) {
      log.warn('cross-site-form-refused', { page: c.req.path.split('/')[1] ?? '' })
      return c.html(wrongOriginPage(language), 403)
    }
    if (error instanceof HTTPException && error.status === 400) return c.html(badRequestPage(language), 400)
    const id = crypto.randomUUID().slice(0, 8)
    // The first word of the path only: the rest may be a token.
    log.error('page-failed', { id, ...errorDetails(error), page: c.req.path.split('/')[1] ?? '' })
    return c.html(serverErrorPage(language, id), 500)
  })
  return app
}

/** The assets, and the pages that a list of countries or a long programme makes large. */
const compressedPaths = [
  '/style.css',
  '/zone.js',
  '/clinics/:id',
  '/clinics/:id/register',
  '/my/:token/change',
]

/** The pages that a secret link opens: a search engine that learnt such a link would publish it. */
const isPersonalPath = (path: string): boolean =>
  /^\/(my|address|join|calendar|unsubscribe|follow|programme)\//.test(path)

/** The path as API Gateway gives it: the URL made of it has lost control characters at its end. */
const requestedPath = (c: SiteContext): string => c.env?.requestContext?.http?.path ?? c.req.path
