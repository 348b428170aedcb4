import type { Hono } from 'hono'
import { type Instant, millisOf } from '../../../shared/domain/time/instant'
import { readToken } from '../../../shared/domain/token'
import { followJoin } from '../../../shared/use-cases/attendance/follow-join'
import { NoWayInPage, WaitingPage } from '../pages/join'
import { languageFor } from '../reader'
import type { SiteEnv, SiteParts } from '../site'

/**
 * The personal way in. Before the window a waiting page, inside it on to Zoom, after it a plain word. No
 * referrer and no cache: both this address and Zoom's are secrets.
 */
export const addJoining = (app: Hono<SiteEnv>, { world }: SiteParts): void => {
  app.get('/join/:token', async (c) => {
    c.header('referrer-policy', 'no-referrer')
    c.header('cache-control', 'no-store')
    const claims = readToken(await world.secrets.tokenKeys(), 'join', c.req.param('token'))
    if (!claims) return c.notFound()
    // Programs that only look whether a link works do not try to join.
    if (c.req.method === 'HEAD') return c.body(null, 200)
    const answer = await followJoin(world, claims)
    if (answer.state === 'missing') return c.notFound()
    if (answer.state === 'open') return c.redirect(answer.joinUrl, 303)
    const language = languageFor(c, answer.registration.language)
    if (answer.state === 'no-room') c.header('refresh', '60')
    if (answer.state !== 'waiting') return c.html(<NoWayInPage {...{ ...answer, language }} />)
    c.header('refresh', String(secondsToWait(answer.opensAt, world.now())))
    const zone = answer.registration.timeZone
    return c.html(<WaitingPage {...{ ...answer, language, zone, now: world.now() }} />)
  })
}

/**
 * When the browser looks again without any script: at the opening, and before it every five minutes, seldom
 * enough not to disturb who listens to the page (WCAG 2.2.1 leaves real-time events to us).
 */
const secondsToWait = (opensAt: Instant, now: Instant): number =>
  Math.min(300, Math.ceil((millisOf(opensAt) - millisOf(now)) / 1000) + 1)
