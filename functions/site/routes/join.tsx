import type { Hono } from 'hono'
import { readToken } from '../../../shared/domain/token'
import { followJoin } from '../../../shared/use-cases/follow-join'
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
    if (answer.state !== 'waiting') return c.html(<NoWayInPage {...{ ...answer, language }} />)
    const zone = answer.registration.timeZone
    return c.html(<WaitingPage {...{ ...answer, language, zone, now: world.now() }} />)
  })
}
