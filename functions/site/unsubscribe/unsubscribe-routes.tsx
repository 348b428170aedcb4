import type { Hono } from 'hono'
import { readUnsubscribeToken } from '../../../shared/domain/values/token'
import { resubscribePerson, unsubscribePerson } from '../../../shared/use-cases/mail/unsubscribe'
import type { SiteAppOptions, SiteContext, SiteEnv } from '../site-dependencies'
import { UnsubscribePage } from './unsubscribe-page'

/**
 * One-click unsubscription (RFC 8058, 3.2): the mail program posts by itself, URL-encoded or multipart, without
 * cookie or Origin, and follows no redirect. Registered before the CSRF check and limited to this one body; the token
 * authorises it. Not rate-limited by network, because a mail provider posts for all its users.
 */
export const addOneClickUnsubscribe = (app: Hono<SiteEnv>, options: SiteAppOptions): void => {
  app.use('/unsubscribe/*', async (c, next) => {
    await next()
    c.header('cache-control', 'no-store')
    // The page's form needs an Origin (see registration-routes.tsx); other sites get no referrer under this policy either.
    c.header('referrer-policy', 'same-origin')
  })

  app.post('/unsubscribe/:token', async (c, next) => {
    if (!(await isOneClick(c))) return next()
    const personId = await resolvePersonId(c, options)
    if (!personId) return c.notFound()
    await unsubscribePerson(options.deps, personId)
    return c.html(renderUnsubscribePage(c, 'unsubscribed'))
  })
}

/** The page that the mail links to. GET changes nothing; its buttons are idempotent. */
export const addUnsubscribeRoutes = (app: Hono<SiteEnv>, options: SiteAppOptions): void => {
  const { deps } = options

  app.get('/unsubscribe/:token', async (c) => {
    const personId = await resolvePersonId(c, options)
    if (!personId) return c.notFound()
    if (await deps.suppressions.hasUnsubscribed(personId))
      return c.html(renderUnsubscribePage(c, 'unsubscribed'))
    return c.html(
      renderUnsubscribePage(c, c.req.query('notice') === 'resubscribed' ? 'subscribed' : 'unsubscribe'),
    )
  })

  app.post('/unsubscribe/:token', async (c) => {
    const personId = await resolvePersonId(c, options)
    if (!personId) return c.notFound()
    await unsubscribePerson(deps, personId)
    return c.redirect(`${unsubscribePath(c)}?lang=${c.get('language')}`, 303)
  })

  app.post('/unsubscribe/:token/back', async (c) => {
    const personId = await resolvePersonId(c, options)
    if (!personId) return c.notFound()
    await resubscribePerson(deps, personId)
    return c.redirect(`${unsubscribePath(c)}?lang=${c.get('language')}&notice=resubscribed`, 303)
  })
}

const resolvePersonId = async (c: SiteContext, { deps }: SiteAppOptions): Promise<string | undefined> =>
  readUnsubscribeToken(await deps.secrets.tokenKeys(), c.req.param('token') ?? '')

/** Call only with a verified token. */
const unsubscribePath = (c: SiteContext): string => `/unsubscribe/${c.req.param('token')}`

const renderUnsubscribePage = (c: SiteContext, state: Parameters<typeof UnsubscribePage>[0]['state']) => (
  <UnsubscribePage {...{ state, language: c.get('language'), path: unsubscribePath(c) }} />
)

/** A body that cannot be parsed is not one. */
const isOneClick = async (c: SiteContext): Promise<boolean> => {
  try {
    return (await c.req.parseBody())['List-Unsubscribe'] === 'One-Click'
  } catch {
    return false
  }
}
