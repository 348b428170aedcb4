import type { Hono } from 'hono'
import { isPlannable } from '../../../shared/domain/clinic/clinic'
import { canChangeAddress } from '../../../shared/domain/registration/address-change'
import { EmailAddress } from '../../../shared/domain/values/email-address'
import { suggestEmail } from '../../../shared/domain/values/email-typo'
import { readAddressToken } from '../../../shared/domain/values/token'
import { siteTranslator } from '../../../shared/i18n/site-translator'
import { confirmAddress } from '../../../shared/use-cases/registration/confirm-address'
import { requestAddressChange } from '../../../shared/use-cases/registration/request-address-change'
import { parseFormTexts } from '../../../shared/web/form/parse-form'
import { tooManyFormsPage } from '../layout/error-pages'
import { languageForRegistrant } from '../middleware/detect-language'
import { checkFormRateLimit } from '../registration/form-rate-limit'
import type { SiteAppOptions, SiteContext, SiteEnv } from '../site-dependencies'
import { AddressConfirmedPage, AddressPage, AddressRequestedPage, ConfirmAddressPage } from './address-pages'
import { resolvePersonalForm, resolvePersonalLink } from './personal-link'

/**
 * Changes the address of a registration: the personal page asks for the new one, and a link in a mail to it confirms.
 * The forms that send mail count with those of registrations.
 */
export const addAddressRoutes = (app: Hono<SiteEnv>, { deps, log }: SiteAppOptions): void => {
  app.use('/address/*', async (c, next) => {
    await next()
    c.header('cache-control', 'no-store')
    // The form needs an Origin (see registration-routes.tsx).
    c.header('referrer-policy', 'same-origin')
  })

  app.get('/my/:token/address', async (c) => {
    const token = c.req.param('token')
    const target = await resolvePersonalLink(deps, 'my', token)
    if (!target) return c.notFound()
    const { clinic, registration } = target
    const language = languageForRegistrant(c, registration.language)
    const personalPage = `/my/${token}`
    if (!canChangeAddress(clinic, registration, deps.now()))
      return c.html(<AddressRequestedPage {...{ language, personalPage }} result="unavailable" />)
    return c.html(<AddressPage {...{ language, clinic, personalPage }} />)
  })

  app.post('/my/:token/address', async (c) => {
    const token = c.req.param('token')
    const target = await resolvePersonalForm(deps, token)
    if (!target) return c.notFound()
    const { clinic, registration } = target
    const page = { language: languageForRegistrant(c, registration.language), personalPage: `/my/${token}` }
    if (!canChangeAddress(clinic, registration, deps.now()))
      return c.html(<AddressRequestedPage {...page} result="unavailable" />)
    const texts = await parseFormTexts(c)
    const typed = (texts['email'] ?? '').slice(0, 2000)
    const email = EmailAddress.safeParse(typed)
    if (!email.success) return c.html(<AddressPage {...page} {...{ clinic, typed }} />, 422)
    const suggestion = suggestEmail(email.data)
    // Asked once: the form that is sent again as it is, is taken.
    if (suggestion !== null && texts['emailAsTyped'] !== typed) {
      const error = siteTranslator(page.language).t('error.emailTypo', { email: suggestion })
      return c.html(<AddressPage {...page} {...{ clinic, typed, error }} />, 422)
    }
    const retryAfterSeconds = await checkFormRateLimit(c, deps)
    if (retryAfterSeconds !== undefined) {
      log.warn('too-many-forms', { clinic: clinic.id })
      return c.html(tooManyFormsPage(page.language), 429, { 'retry-after': String(retryAfterSeconds) })
    }
    const key = { clinicId: clinic.id, registrationId: registration.id }
    const result = await requestAddressChange(deps, key, email.data)
    return c.html(<AddressRequestedPage {...page} result={result === 'same' ? 'closed' : result} />)
  })

  const resolveAddressLink = async (c: SiteContext, token: string) => {
    const link = readAddressToken(await deps.secrets.tokenKeys(), token)
    if (!link) return undefined
    const { clinicId, registrationId } = link
    const [clinic, registration] = await Promise.all([
      deps.clinics.get(clinicId),
      deps.registrations.get(clinicId, registrationId),
    ])
    if (!clinic || !isPlannable(clinic)) return undefined
    // After an erasure only the visitor's language is known.
    const language = registration ? languageForRegistrant(c, registration.language) : c.get('language')
    return { link, page: { language, clinic } }
  }

  app.get('/address/:token', async (c) => {
    const target = await resolveAddressLink(c, c.req.param('token'))
    if (!target) return c.notFound()
    return c.html(<ConfirmAddressPage {...target.page} />)
  })

  app.post('/address/:token', async (c) => {
    const target = await resolveAddressLink(c, c.req.param('token'))
    if (!target) return c.notFound()
    const result = await confirmAddress(deps, target.link)
    return c.html(<AddressConfirmedPage {...target.page} result={result} />, result === 'moved' ? 200 : 409)
  })
}
