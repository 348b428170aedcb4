import type { Hono } from 'hono'
import { EmailAddress } from '../../../shared/domain/values/email-address'
import { sendLostLink } from '../../../shared/use-cases/registration/resend-registration'
import { parseFormTexts } from '../../../shared/web/form/parse-form'
import { findPublicClinic } from '../clinics/find-public-clinic'
import { tooManyFormsPage } from '../layout/error-pages'
import type { SiteAppOptions, SiteEnv } from '../site-dependencies'
import { checkFormRateLimit } from './form-rate-limit'
import { LinkSentPage, LostLinkPage } from './lost-link-page'

/**
 * Sends the personal link to a registrant who has lost it. Every address gets the same answer after the same time and
 * the same calls; the forms count with those of registrations.
 */
export const addLostLinkRoutes = (
  app: Hono<SiteEnv>,
  { deps, log, startConstantTime }: SiteAppOptions,
): void => {
  app.use('/clinics/:id/lost-link', async (c, next) => {
    await next()
    // The form needs an Origin (see registration-routes.tsx).
    c.header('referrer-policy', 'same-origin')
    if (c.req.method === 'POST') c.header('cache-control', 'no-store')
  })

  app.get('/clinics/:id/lost-link', async (c) => {
    const clinic = await findPublicClinic(deps, c.req.param('id'))
    if (!clinic) return c.notFound()
    return c.html(<LostLinkPage language={c.get('language')} clinic={clinic} />)
  })

  app.post('/clinics/:id/lost-link', async (c) => {
    const untilConstantTime = startConstantTime()
    const [clinic, language] = [await findPublicClinic(deps, c.req.param('id')), c.get('language')]
    if (!clinic) return c.notFound()
    const typed = ((await parseFormTexts(c))['email'] ?? '').slice(0, 2000)
    const email = EmailAddress.safeParse(typed)
    if (!email.success) return c.html(<LostLinkPage {...{ language, clinic, typed }} />, 422)
    const retryAfterSeconds = await checkFormRateLimit(c, deps)
    if (retryAfterSeconds !== undefined) {
      log.warn('too-many-forms', { clinic: clinic.id })
      return c.html(tooManyFormsPage(language), 429, { 'retry-after': String(retryAfterSeconds) })
    }
    await sendLostLink(deps, { clinicId: clinic.id, email: email.data })
    await untilConstantTime()
    return c.redirect(`/clinics/${clinic.id}/link-sent`, 303)
  })

  app.get('/clinics/:id/link-sent', async (c) => {
    const clinic = await findPublicClinic(deps, c.req.param('id'))
    if (!clinic) return c.notFound()
    return c.html(<LinkSentPage language={c.get('language')} clinic={clinic} />)
  })
}
