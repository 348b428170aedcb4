import type { Hono } from 'hono'
import { signToken } from '../../../shared/domain/token'
import { calendarFile } from '../../../shared/mail/calendar'
import { askOwnErasure } from '../../../shared/use-cases/erase-person/ask-erasure'
import { holdsASeat } from '../../../shared/use-cases/erase-person/withdraw-silently'
import { takeSeat } from '../../../shared/use-cases/registration/take-seat'
import { withdraw } from '../../../shared/use-cases/registration/withdraw'
import { MyPage } from '../pages/my'
import { erasingPage } from '../pages/refusals'
import { languageFor } from '../reader'
import type { SiteEnv, SiteParts } from '../site'
import { holderOf } from './holder'

/** A person's own page, her calendar file, taking a seat, withdrawing, and being forgotten. Looking changes nothing. */
export const addPersonalPages = (app: Hono<SiteEnv>, { world, siteUrl }: SiteParts): void => {
  app.use('/my/*', async (c, next) => {
    await next()
    c.header('cache-control', 'no-store')
    // Its form needs an Origin (see register.tsx); other sites get no referrer under this policy either.
    c.header('referrer-policy', 'same-origin')
  })

  app.get('/my/:token', async (c) => {
    const token = c.req.param('token')
    const holder = await holderOf(world, 'my', token)
    if (!holder) return c.notFound()
    const keys = await world.secrets.tokenKeys()
    const claims = { clinicId: holder.clinic.id, registrationId: holder.registration.id }
    const links = {
      join: `/join/${signToken(keys, 'join', claims)}`,
      calendar: `/calendar/${signToken(keys, 'calendar', claims)}.ics`,
      withdraw: `/my/${token}/withdraw`,
      erase: `/my/${token}/erase`,
      take: `/my/${token}/take`,
    }
    const language = languageFor(c, holder.registration.language)
    return c.html(<MyPage {...{ ...holder, language, now: world.now(), links }} />)
  })

  app.post('/my/:token/take', async (c) => {
    const token = c.req.param('token')
    const holder = await holderOf(world, 'my', token)
    if (!holder) return c.notFound()
    const { clinic, registration } = holder
    await takeSeat(world, { clinicId: clinic.id, registrationId: registration.id })
    return c.redirect(`/my/${token}`, 303)
  })

  app.post('/my/:token/withdraw', async (c) => {
    const token = c.req.param('token')
    const holder = await holderOf(world, 'my', token)
    if (!holder) return c.notFound()
    const { clinic, registration } = holder
    await withdraw(world, { clinicId: clinic.id, registrationId: registration.id })
    return c.redirect(`/my/${token}`, 303)
  })

  app.post('/my/:token/erase', async (c) => {
    const holder = await holderOf(world, 'my', c.req.param('token'))
    if (!holder) return c.notFound()
    const { clinic, registration } = holder
    const place = { clinicId: clinic.id, registrationId: registration.id }
    if (holdsASeat(clinic, registration, world.now())) await withdraw(world, place)
    await askOwnErasure(world, place)
    return c.html(erasingPage(languageFor(c, registration.language)))
  })

  app.get('/calendar/:file{.+\\.ics}', async (c) => {
    const holder = await holderOf(world, 'calendar', c.req.param('file').replace(/\.ics$/, ''))
    if (!holder) return c.notFound()
    const { clinic, registration } = holder
    const keys = await world.secrets.tokenKeys()
    const my = `${siteUrl}/my/${signToken(keys, 'my', { clinicId: clinic.id, registrationId: registration.id })}`
    const links = { clinic: `${siteUrl}/clinics/${clinic.id}`, my }
    return c.body(calendarFile({ clinic, registration, links, now: world.now() }), 200, {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': `attachment; filename="${clinic.id}.ics"`,
      'cache-control': 'no-store',
    })
  })
}
