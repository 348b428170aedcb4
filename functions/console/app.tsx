import { Hono, type MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { compress } from 'hono/compress'
import { csrf } from 'hono/csrf'
import { HTTPException } from 'hono/http-exception'
import { AccessDeniedError } from '../../shared/domain/access/actions'
import { errorDetails } from '../../shared/lambda/error-details'
import { securityHeaders } from '../../shared/web/security-headers'
import { addAttendanceRoutes } from './attendance/routes'
import { addAttendeeRoutes } from './attendees/routes'
import { addCampaignMailRoutes } from './campaigns/mail-routes'
import { addCampaignRoutes } from './campaigns/routes'
import { addCancelRoutes } from './cancel/routes'
import { addCertificateRoutes } from './certificates/routes'
import {
  BrokenPage,
  MissingPage,
  OtherSitePage,
  TooLargePage,
  UnreadablePage,
} from './components/error-pages'
import type { ConsoleAppOptions, ConsoleEnv } from './console-context'
import { addContactRoutes } from './contact-lists/contacts/contact-routes'
import { addEraseListRoutes } from './contact-lists/erase-list-routes'
import { addImportRoutes } from './contact-lists/imports/import-routes'
import { addRenameListRoutes } from './contact-lists/rename-list-routes'
import { addContactListRoutes } from './contact-lists/routes'
import { addCopyRoutes } from './copy/routes'
import { addDeadLetterRoutes } from './dead-letters/routes'
import { addDeleteDraftRoutes } from './drafts/delete-draft-routes'
import { addDraftRoutes } from './drafts/routes'
import { addEditRoutes } from './edit/routes'
import { addErasureRoutes } from './erasure/routes'
import { addGapAnalysisResultRoutes } from './gap-analysis/routes'
import { addHistoryRoutes } from './history/routes'
import { addInstitutionRoutes } from './institutions/routes'
import { addMaterialRoutes } from './materials/routes'
import { authorizeRequests } from './middleware/authorization'
import { addMoveRoutes } from './move/routes'
import { addOverviewRoutes } from './overview/routes'
import { addByHandRoutes } from './participants/by-hand-routes'
import { addParticipantRoutes } from './participants/routes'
import { addProgrammeRoutes } from './programme/routes'
import { addProgrammeLinkRoutes } from './programme-links/routes'
import { addProgrammePeopleRoutes } from './programme-people/routes'
import { addProgrammeReachRoutes } from './programme-reach/routes'
import { addPublishRoutes } from './publish/routes'
import { addRegistrationQuestionRoutes } from './registration-questions/routes'
import { addDecisionRoutes } from './registrations/decision-routes'
import { addExportRoutes } from './registrations/export-routes'
import { addWithdrawalRoutes } from './registrations/withdrawal-routes'
import { addReportRoutes } from './report/routes'
import { matchedRoute } from './route-action'
import { addSignInRoutes, signInErrorFor } from './sign-in/routes'
import { addSuppressionRoutes } from './suppressions/routes'
import { addSurveyQuestionRoutes } from './survey/question-routes'
import { addSurveyResultRoutes } from './survey/routes'
import { addTimelineRoutes } from './timeline/routes'
import { addTranslationRoutes } from './translations/routes'

const KIBIBYTE = 1024

/** The signed-in pages. Every request passes headers, body limit, CSRF check and authorization before its route. */
export const createConsoleApp = (options: ConsoleAppOptions): Hono<ConsoleEnv> => {
  const { settings, log } = options
  const app = new Hono<ConsoleEnv>()
  app.use(async (c, next) => {
    await next()
    for (const [name, value] of Object.entries(securityHeaders)) c.header(name, value)
    // With no-referrer a browser sends `Origin: null` with our own forms, and older ones nothing else to go by.
    c.header('referrer-policy', 'same-origin')
    c.header('cache-control', 'no-store')
    c.header('x-robots-tag', 'noindex, nofollow')
    const policy = c.get('policy')
    if (policy !== undefined) c.header('content-security-policy', policy)
  })
  app.use(compress())
  app.use(limitBodySize)
  app.use(csrf({ origin: new URL(settings.siteUrl).origin }))
  app.use(authorizeRequests(options))

  addSignInRoutes(app, options)
  addDraftRoutes(app, options)
  addDeleteDraftRoutes(app, options)
  addOverviewRoutes(app, options)
  addTimelineRoutes(app, options)
  addDecisionRoutes(app, options)
  addWithdrawalRoutes(app, options)
  addExportRoutes(app, options)
  addEditRoutes(app, options)
  addRegistrationQuestionRoutes(app, options)
  addPublishRoutes(app, options)
  addMoveRoutes(app, options)
  addCopyRoutes(app, options)
  addCancelRoutes(app, options)
  addAttendanceRoutes(app, options)
  addAttendeeRoutes(app, options)
  addReportRoutes(app, options)
  addParticipantRoutes(app, options)
  addByHandRoutes(app, options)
  addContactListRoutes(app, options)
  addContactRoutes(app, options)
  addRenameListRoutes(app, options)
  addImportRoutes(app, options)
  addEraseListRoutes(app, options)
  addCampaignRoutes(app, options)
  addCampaignMailRoutes(app, options)
  addInstitutionRoutes(app, options)
  addDeadLetterRoutes(app, options)
  addErasureRoutes(app, options)
  addCertificateRoutes(app, options)
  addMaterialRoutes(app, options)
  addTranslationRoutes(app, options)
  addSurveyResultRoutes(app, options)
  addSurveyQuestionRoutes(app, options)
  addGapAnalysisResultRoutes(app, options)
  addSuppressionRoutes(app, options)
  addProgrammeRoutes(app, options)
  addProgrammeLinkRoutes(app, options)
  addProgrammePeopleRoutes(app, options)
  addProgrammeReachRoutes(app, options)
  addHistoryRoutes(app, options)

  app.notFound((c) => c.html(<MissingPage staff={c.get('staff') ?? null} />, 404))
  app.onError((error, c) => {
    const signInError = signInErrorFor(error)
    if (signInError) {
      log.warn('sign-in-failed', { code: error.message })
      return c.html(signInError.page, signInError.status)
    }
    const route = matchedRoute(c)?.name ?? 'none'
    if (error instanceof AccessDeniedError) {
      log.warn('query-refused', { route, action: error.action })
      return c.html(<MissingPage staff={c.get('staff') ?? null} />, 404)
    }
    if (error instanceof HTTPException && error.status === 403) {
      log.warn('cross-site-form-refused', { route })
      return c.html(<OtherSitePage />, 403)
    }
    if (error instanceof HTTPException && error.status === 400) return c.html(<UnreadablePage />, 400)
    log.error('page-failed', { ...errorDetails(error), route })
    return c.html(<BrokenPage staff={c.get('staff') ?? null} />, 500)
  })
  return app
}

/** The size limit of a form. API Gateway and Lambda take 6 MB in base64, so a report can have 4 MB. */
const maxBodySizeFor = (path: string): number => {
  if (path.endsWith('/report') || path.endsWith('/imports') || path === '/console/history')
    return 4 * KIBIBYTE * KIBIBYTE
  return path === '/console/clinics/new' ? KIBIBYTE * KIBIBYTE : 200 * KIBIBYTE
}

const limitBodySize: MiddlewareHandler<ConsoleEnv> = (c, next) =>
  bodyLimit({
    maxSize: maxBodySizeFor(c.req.path),
    onError: (c) => c.html(<TooLargePage staff={null} />, 413),
  })(c, next)
