import type { Hono } from 'hono'
import { EmailAddress } from '../../../shared/domain/values/email-address'
import { suggestEmail } from '../../../shared/domain/values/email-typo'
import { readFollowToken } from '../../../shared/domain/values/token'
import { siteTranslator } from '../../../shared/i18n/site-translator'
import { askToFollow } from '../../../shared/use-cases/followers/ask-to-follow'
import { confirmFollow, readFollowLink } from '../../../shared/use-cases/followers/confirm-follow'
import { parseFormTexts } from '../../../shared/web/form/parse-form'
import { tooManyFormsPage } from '../layout/error-pages'
import { checkFormRateLimit } from '../registration/form-rate-limit'
import type { SiteAppOptions, SiteContext, SiteEnv } from '../site-dependencies'
import { FollowLinkPage, FollowPage, FollowRequestedPage } from './follow-pages'

/**
 * Tells people of new clinics: a form asks for the address, and a link in a mail to it confirms. Every address gets the
 * same answer after the same calls; the forms count with those of registrations.
 */
export const addFollowRoutes = (app: Hono<SiteEnv>, { deps, log }: SiteAppOptions): void => {
  for (const path of ['/follow', '/follow/*'])
    app.use(path, async (c, next) => {
      await next()
      // The form needs an Origin (see registration-routes.tsx).
      c.header('referrer-policy', 'same-origin')
      if (path === '/follow/*' || c.req.method === 'POST') c.header('cache-control', 'no-store')
    })

  app.get('/follow', (c) => {
    const language = c.get('language')
    return c.html(
      c.req.query('notice') === 'requested' ? (
        <FollowRequestedPage language={language} />
      ) : (
        <FollowPage language={language} />
      ),
    )
  })

  app.post('/follow', async (c) => {
    const language = c.get('language')
    const texts = await parseFormTexts(c)
    const typed = (texts['email'] ?? '').slice(0, 2000)
    const email = EmailAddress.safeParse(typed)
    if (!email.success) return c.html(<FollowPage {...{ language, typed }} />, 422)
    const suggestion = suggestEmail(email.data)
    // Asked once: the form that is sent again as it is, is taken.
    if (suggestion !== null && texts['emailAsTyped'] !== typed) {
      const error = siteTranslator(language).t('error.emailTypo', { email: suggestion })
      return c.html(<FollowPage {...{ language, typed, error }} />, 422)
    }
    const retryAfterSeconds = await checkFormRateLimit(c, deps)
    if (retryAfterSeconds !== undefined) {
      log.warn('too-many-forms', { page: 'follow' })
      return c.html(tooManyFormsPage(language), 429, { 'retry-after': String(retryAfterSeconds) })
    }
    await askToFollow(deps, { email: email.data, language })
    return c.redirect(`/follow?lang=${language}&notice=requested`, 303)
  })

  const findPerson = async (c: SiteContext) =>
    readFollowToken(await deps.secrets.tokenKeys(), c.req.param('token') ?? '')

  app.get('/follow/:token', async (c) => {
    const personId = await findPerson(c)
    if (!personId) return c.notFound()
    const state = await readFollowLink(deps, personId)
    return c.html(<FollowLinkPage {...{ language: c.get('language'), state }} />)
  })

  app.post('/follow/:token', async (c) => {
    const personId = await findPerson(c)
    if (!personId) return c.notFound()
    const state = await confirmFollow(deps, personId)
    return c.html(
      <FollowLinkPage {...{ language: c.get('language'), state }} />,
      state === 'ended' ? 409 : 200,
    )
  })
}
