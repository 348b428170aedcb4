import { Hono, type MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { compress } from 'hono/compress'
import { csrf } from 'hono/csrf'
import { HTTPException } from 'hono/http-exception'
import { securityHeaders } from '../../shared/pages/security-headers'
import { gate, routeOf } from './access/gate'
import type { ConsoleEnv, ConsoleParts } from './console'
import { BrokenPage, MissingPage, OtherSitePage, TooLargePage, UnreadablePage } from './pages/refusals'
import { addAttendance } from './routes/attendance'
import { addCampaignMails } from './routes/campaign-mails'
import { addCampaigns } from './routes/campaigns'
import { addCancelling } from './routes/cancel'
import { addClinicPages } from './routes/clinic-pages'
import { addContactLists } from './routes/contact-lists'
import { addCopying } from './routes/copy'
import { addDeadLetters } from './routes/dead-letters'
import { addDeciding } from './routes/decisions'
import { addDrafting } from './routes/drafts'
import { addEditing } from './routes/edit'
import { addErasingLists } from './routes/erase-list'
import { addErasing } from './routes/erasure'
import { addExports } from './routes/exports'
import { addMoving } from './routes/move'
import { addPublishing } from './routes/publish'
import { addSignIn, signInProblem } from './sign-in/routes'

const KILO = 1024

/** The signed-in pages. Every request passes headers, size, origin and gate before it reaches a route. */
export const consoleApp = (parts: ConsoleParts): Hono<ConsoleEnv> => {
  const { settings, log } = parts
  const app = new Hono<ConsoleEnv>()
  app.use(async (c, next) => {
    await next()
    for (const [name, value] of Object.entries(securityHeaders)) c.header(name, value)
    // With no-referrer a browser sends `Origin: null` with our own forms, and older ones nothing else to go by.
    c.header('referrer-policy', 'same-origin')
    c.header('cache-control', 'no-store')
    const policy = c.get('policy')
    if (policy !== undefined) c.header('content-security-policy', policy)
  })
  app.use(compress())
  app.use(limitSize)
  app.use(csrf({ origin: new URL(settings.siteUrl).origin }))
  app.use(gate(parts))

  addSignIn(app, parts)
  addDrafting(app, parts)
  addClinicPages(app, parts)
  addDeciding(app, parts)
  addExports(app, parts)
  addEditing(app, parts)
  addPublishing(app, parts)
  addMoving(app, parts)
  addCopying(app, parts)
  addCancelling(app, parts)
  addAttendance(app, parts)
  addContactLists(app, parts)
  addErasingLists(app, parts)
  addCampaigns(app, parts)
  addCampaignMails(app, parts)
  addDeadLetters(app, parts)
  addErasing(app, parts)

  app.notFound((c) => c.html(<MissingPage staff={c.get('staff') ?? null} />, 404))
  app.onError((error, c) => {
    const refused = signInProblem(error)
    if (refused) {
      log.warn('sign-in failed', { code: error.message })
      return c.html(refused.page, refused.status)
    }
    const route = routeOf(c)?.name ?? 'none'
    if (error instanceof HTTPException && error.status === 403) {
      log.warn('a form of another site', { route })
      return c.html(<OtherSitePage />, 403)
    }
    if (error instanceof HTTPException && error.status === 400) return c.html(<UnreadablePage />, 400)
    log.error('a page failed', { error: error.name, route })
    return c.html(<BrokenPage staff={c.get('staff') ?? null} />, 500)
  })
  return app
}

/** What a form may hold. API Gateway and Lambda take 6 MB in base64, so 4 MB is what a report can have. */
const sizeFor = (path: string): number => {
  if (path.endsWith('/report') || path.endsWith('/imports')) return 4 * KILO * KILO
  return path === '/console/clinics/new' ? KILO * KILO : 200 * KILO
}

const limitSize: MiddlewareHandler<ConsoleEnv> = (c, next) =>
  bodyLimit({ maxSize: sizeFor(c.req.path), onError: (c) => c.html(<TooLargePage staff={null} />, 413) })(
    c,
    next,
  )
