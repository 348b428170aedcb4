import type { Hono } from 'hono'
import { readUnsubscribe } from '../../../shared/domain/token'
import { subscribeAgain, unsubscribe } from '../../../shared/use-cases/unsubscribe'
import { UnsubscribePage } from '../pages/unsubscribe'
import type { SiteContext, SiteEnv, SiteParts } from '../site'

/**
 * One click in a mail program (RFC 8058, 3.2): it posts by itself, as a form or in parts, with no cookie and from no
 * page of ours, and follows no redirect. Stands before the check of the form's origin, and takes nothing but this one
 * sentence; whoever has the token needs no form. Not counted by network: a mail provider posts for all its readers.
 */
export const addOneClick = (app: Hono<SiteEnv>, parts: SiteParts): void => {
  app.use('/unsubscribe/*', async (c, next) => {
    await next()
    c.header('cache-control', 'no-store')
    // The page's form needs an Origin (see register.tsx); other sites get no referrer under this policy either.
    c.header('referrer-policy', 'same-origin')
  })

  app.post('/unsubscribe/:token', async (c, next) => {
    if (!(await isOneClick(c))) return next()
    const personId = await personOf(c, parts)
    if (!personId) return c.notFound()
    await unsubscribe(parts.world, personId)
    return c.html(pageOf(c, 'unsubscribed'))
  })
}

/** The page that the mail leads to. Looking changes nothing; its buttons do, and may be pressed twice. */
export const addUnsubscribing = (app: Hono<SiteEnv>, parts: SiteParts): void => {
  const { world } = parts

  app.get('/unsubscribe/:token', async (c) => {
    const personId = await personOf(c, parts)
    if (!personId) return c.notFound()
    if (await world.suppressions.hasUnsubscribed(personId)) return c.html(pageOf(c, 'unsubscribed'))
    return c.html(pageOf(c, c.req.query('told') === 'again' ? 'subscribed' : 'unsubscribe'))
  })

  app.post('/unsubscribe/:token', async (c) => {
    const personId = await personOf(c, parts)
    if (!personId) return c.notFound()
    await unsubscribe(world, personId)
    return c.redirect(`${pathOf(c)}?lang=${c.get('language')}`, 303)
  })

  app.post('/unsubscribe/:token/back', async (c) => {
    const personId = await personOf(c, parts)
    if (!personId) return c.notFound()
    await subscribeAgain(world, personId)
    return c.redirect(`${pathOf(c)}?lang=${c.get('language')}&told=again`, 303)
  })
}

const personOf = async (c: SiteContext, { world }: SiteParts): Promise<string | undefined> =>
  readUnsubscribe(await world.secrets.tokenKeys(), c.req.param('token') ?? '')

/** Only after the token was found genuine, so nothing else comes into it. */
const pathOf = (c: SiteContext): string => `/unsubscribe/${c.req.param('token')}`

const pageOf = (c: SiteContext, state: Parameters<typeof UnsubscribePage>[0]['state']) => (
  <UnsubscribePage {...{ state, language: c.get('language'), path: pathOf(c) }} />
)

/** What cannot be read as a form is none. */
const isOneClick = async (c: SiteContext): Promise<boolean> => {
  try {
    return (await c.req.parseBody())['List-Unsubscribe'] === 'One-Click'
  } catch {
    return false
  }
}
