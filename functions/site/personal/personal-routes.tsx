import type { Hono } from 'hono'
import { detailsOf } from '../../../shared/domain/registration/registration'
import { signToken } from '../../../shared/domain/values/token'
import { requestOwnErasure } from '../../../shared/use-cases/erasure/request-erasure'
import { holdsSeat } from '../../../shared/use-cases/erasure/withdraw-silently'
import { acceptOfferedSeat } from '../../../shared/use-cases/registration/accept-offered-seat'
import { confirmRegistrant } from '../../../shared/use-cases/registration/confirm-registrant'
import { exportOwnData } from '../../../shared/use-cases/registration/export-own-data'
import { readWaitlistPosition } from '../../../shared/use-cases/registration/read-waitlist-position'
import { recordReached } from '../../../shared/use-cases/registration/record-reached'
import { registerPerson } from '../../../shared/use-cases/registration/register-person'
import { resendRegistration } from '../../../shared/use-cases/registration/resend-registration'
import { withdrawRegistrant } from '../../../shared/use-cases/registration/withdraw-registrant'
import { erasureStartedPage } from '../layout/error-pages'
import { languageForRegistrant } from '../middleware/detect-language'
import type { SiteAppOptions, SiteEnv } from '../site-dependencies'
import { resolveAnyLink, resolvePersonalForm, resolvePersonalLink } from './personal-link'
import { type PersonalAction, PersonalPage, personalNotices } from './personal-page'
import { UnconfirmedPage } from './unconfirmed-page'

/** A registrant's personal page; accepting a seat, cancelling and erasure. GET changes nothing. */
export const addPersonalRoutes = (app: Hono<SiteEnv>, { deps, siteUrl }: SiteAppOptions): void => {
  app.use('/my/*', async (c, next) => {
    await next()
    c.header('cache-control', 'no-store')
    // The forms need an Origin (see registration-routes.tsx); other sites get no referrer under this policy either.
    c.header('referrer-policy', 'same-origin')
  })

  app.get('/my/:token', async (c) => {
    const token = c.req.param('token')
    const target = await resolveAnyLink(deps, 'my', token)
    if (!target) return c.notFound()
    const language = languageForRegistrant(c, target.registration.language)
    if (target.registration.status === 'unconfirmed')
      return c.html(<UnconfirmedPage {...{ ...target, language, now: deps.now(), path: `/my/${token}` }} />)
    const keys = await deps.secrets.tokenKeys()
    const claims = { clinicId: target.clinic.id, registrationId: target.registration.id }
    const action = (name: PersonalAction) => `/my/${token}/${name}`
    const calendar = `/calendar/${signToken(keys, 'calendar', claims)}.ics`
    const links = {
      join: `/join/${signToken(keys, 'join', claims)}`,
      calendar,
      subscription: `${siteUrl.replace(/^https?:/, 'webcal:')}${calendar}`,
      withdraw: action('withdraw'),
      erase: action('erase'),
      take: action('take'),
      change: action('change'),
      address: action('address'),
      survey: action('survey'),
      'gap-analysis': action('gap-analysis'),
      resend: action('resend'),
      return: action('return'),
      reached: action('reached'),
      calendars: `/my/${token}/calendars`,
      'data.json': action('data.json'),
    }
    const mails = await deps.ledger.listByRecipient(claims.clinicId, claims.registrationId)
    const place = await readWaitlistPosition(deps, target.registration)
    const notice = personalNotices.find((name) => name === c.req.query('notice'))
    const certificate = await deps.certificates.get(claims.clinicId, claims.registrationId)
    return c.html(
      <PersonalPage
        {...{ ...target, language, now: deps.now(), links, mails, place, notice, certificate }}
      />,
    )
  })

  app.post('/my/:token/take', async (c) => {
    const token = c.req.param('token')
    const target = await resolvePersonalForm(deps, token)
    if (!target) return c.notFound()
    const { clinic, registration } = target
    await acceptOfferedSeat(deps, { clinicId: clinic.id, registrationId: registration.id })
    return c.redirect(`/my/${token}`, 303)
  })

  app.post('/my/:token/confirm', async (c) => {
    const token = c.req.param('token')
    const target = await resolveAnyLink(deps, 'my', token)
    if (!target) return c.notFound()
    const { clinic, registration } = target
    await confirmRegistrant(deps, { clinicId: clinic.id, email: registration.email })
    return c.redirect(`/my/${token}`, 303)
  })

  app.post('/my/:token/withdraw', async (c) => {
    const token = c.req.param('token')
    const target = await resolvePersonalForm(deps, token)
    if (!target) return c.notFound()
    const { clinic, registration } = target
    await withdrawRegistrant(deps, { clinicId: clinic.id, registrationId: registration.id })
    return c.redirect(`/my/${token}`, 303)
  })

  app.post('/my/:token/return', async (c) => {
    const token = c.req.param('token')
    const target = await resolvePersonalForm(deps, token)
    if (!target) return c.notFound()
    const { clinic, registration } = target
    const form = { ...detailsOf(registration), email: registration.email, consent: 'yes' as const }
    const { answers, consentVersion: agreedTo } = registration
    // Only a withdrawn registration: for any other the form would send a copy of its mail.
    if (registration.status === 'withdrawn')
      await registerPerson(deps, { clinicId: clinic.id, form, answers, agreedTo, isAddressShown: true })
    return c.redirect(`/my/${token}`, 303)
  })

  app.post('/my/:token/resend', async (c) => {
    const token = c.req.param('token')
    const target = await resolvePersonalForm(deps, token)
    if (!target) return c.notFound()
    const { clinic, registration } = target
    const registrationKey = { clinicId: clinic.id, registrationId: registration.id }
    const result = await resendRegistration(deps, registrationKey)
    return c.redirect(`/my/${token}?notice=${result === 'queued' ? 'resent' : 'not-resent'}`, 303)
  })

  app.post('/my/:token/reached', async (c) => {
    const token = c.req.param('token')
    const target = await resolvePersonalLink(deps, 'my', token)
    if (!target) return c.notFound()
    await recordReached(deps, target)
    return c.redirect(`/my/${token}?notice=reached`, 303)
  })

  app.get('/my/:token/data.json', async (c) => {
    const target = await resolvePersonalLink(deps, 'my', c.req.param('token'))
    if (!target) return c.notFound()
    const { clinic, registration } = target
    const data = await exportOwnData(deps, { clinicId: clinic.id, registrationId: registration.id })
    if (!data) return c.notFound()
    return c.body(JSON.stringify(data, null, 2), 200, {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="${clinic.id}.json"`,
    })
  })

  app.post('/my/:token/erase', async (c) => {
    const target = await resolveAnyLink(deps, 'my', c.req.param('token'))
    if (!target) return c.notFound()
    const { clinic, registration } = target
    const registrationKey = { clinicId: clinic.id, registrationId: registration.id }
    // Not where the address was never confirmed: the page of a withdrawn registration shows what was entered.
    if (registration.status !== 'unconfirmed' && holdsSeat(clinic, registration, deps.now()))
      await withdrawRegistrant(deps, registrationKey)
    await requestOwnErasure(deps, registrationKey)
    return c.html(erasureStartedPage(languageForRegistrant(c, registration.language)))
  })
}
