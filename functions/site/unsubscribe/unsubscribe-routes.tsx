import type { Hono } from 'hono'
import { readUnsubscribeToken } from '../../../shared/domain/values/token'
import { resubscribePerson, unsubscribePerson } from '../../../shared/use-cases/mail/unsubscribe'
import type { SiteAppOptions, SiteContext, SiteEnv } from '../site-dependencies'
import { UnsubscribePage } from './unsubscribe-page'

/**
 * One click in a mail program (RFC 8058, 3.2): it posts by itself, as a form or in parts, with no cookie and from no
 * page of ours, and follows no redirect. Stands before the check of the form's origin, and takes nothing but this one
 * sentence; whoever has the token needs no form. Not counted by network: a mail provider posts for all its readers.
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

/** The page that the mail leads to. Looking changes nothing; its buttons do, and may be pressed twice. */
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

/** Only after the token was found genuine, so nothing else comes into it. */
const unsubscribePath = (c: SiteContext): string => `/unsubscribe/${c.req.param('token')}`

const renderUnsubscribePage = (c: SiteContext, state: Parameters<typeof UnsubscribePage>[0]['state']) => (
  <UnsubscribePage {...{ state, language: c.get('language'), path: unsubscribePath(c) }} />
)

/** What cannot be read as a form is none. */
const isOneClick = async (c: SiteContext): Promise<boolean> => {
  try {
    return (await c.req.parseBody())['List-Unsubscribe'] === 'One-Click'
  } catch {
    return false
  }
}
