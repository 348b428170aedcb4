import type { Hono } from 'hono'
import { type Instant, toEpochMillis } from '../../../shared/domain/values/time/instant'
import { readToken } from '../../../shared/domain/values/token'
import { openJoinLink } from '../../../shared/use-cases/attendance/open-join-link'
import { languageForRegistrant } from '../middleware/detect-language'
import type { SiteAppOptions, SiteEnv } from '../site-dependencies'
import { JoinUnavailablePage, JoinWaitingPage } from './join-pages'

/**
 * The personal joining link: a waiting page before the meeting opens, a redirect to Zoom while it is open, an
 * explanation afterwards. No referrer and no cache: both this address and Zoom's are secrets.
 */
export const addJoinRoutes = (app: Hono<SiteEnv>, { deps }: SiteAppOptions): void => {
  app.get('/join/:token', async (c) => {
    c.header('referrer-policy', 'no-referrer')
    c.header('cache-control', 'no-store')
    const claims = readToken(await deps.secrets.tokenKeys(), 'join', c.req.param('token'))
    if (!claims) return c.notFound()
    // Link checkers send HEAD; they do not count as a click.
    if (c.req.method === 'HEAD') return c.body(null, 200)
    const answer = await openJoinLink(deps, claims)
    if (answer.state === 'missing') return c.notFound()
    if (answer.state === 'open') return c.redirect(answer.joinUrl, 303)
    const language = languageForRegistrant(c, answer.registration.language)
    if (answer.state === 'no-room') c.header('refresh', '60')
    if (answer.state !== 'waiting')
      return c.html(<JoinUnavailablePage {...{ ...answer, language, now: deps.now() }} />)
    c.header('refresh', String(refreshSeconds(answer.opensAt, deps.now())))
    const zone = answer.registration.timeZone
    return c.html(<JoinWaitingPage {...{ ...answer, language, zone, now: deps.now() }} />)
  })
}

/**
 * Seconds until the browser reloads without a script: at the opening, and every five minutes before it, seldom
 * enough not to disturb screen-reader users (WCAG 2.2.1 exempts real-time events).
 */
const refreshSeconds = (opensAt: Instant, now: Instant): number =>
  Math.min(300, Math.ceil((toEpochMillis(opensAt) - toEpochMillis(now)) / 1000) + 1)
