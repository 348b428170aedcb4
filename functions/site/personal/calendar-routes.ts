import type { Hono } from 'hono'
import { attendsDay } from '../../../shared/domain/registration/attending-days'
import { signToken } from '../../../shared/domain/values/token'
import { describeEntry } from '../../../shared/mail/describe-entry'
import { createCalendarDownload } from '../../../shared/mail/icalendar'
import { calendarResponse } from '../layout/calendar-response'
import { languageForRegistrant } from '../middleware/detect-language'
import type { SiteAppOptions, SiteEnv } from '../site-dependencies'
import { resolvePersonalLink } from './personal-link'
import { webCalendarAddress, webCalendars } from './web-calendars'

/** The registrant's days for calendars: a file to download and subscribe to, and the forms of calendars on the web. */
export const addPersonalCalendarRoutes = (app: Hono<SiteEnv>, { deps, siteUrl }: SiteAppOptions): void => {
  app.get('/calendar/:file{.+\\.ics}', async (c) => {
    const target = await resolvePersonalLink(deps, 'calendar', c.req.param('file').replace(/\.ics$/, ''))
    if (!target) return c.notFound()
    const { clinic, registration } = target
    const keys = await deps.secrets.tokenKeys()
    const personalPage = `${siteUrl}/my/${signToken(keys, 'my', { clinicId: clinic.id, registrationId: registration.id })}`
    const links = { clinic: `${siteUrl}/clinics/${clinic.id}`, personalPage }
    const file = createCalendarDownload({ clinic, registration, links, now: deps.now() })
    c.header('cache-control', 'no-store')
    return calendarResponse(c, file, `${clinic.id}.ics`)
  })

  // A redirect: the address is made of the times at the click, not of those when the page was opened, and up to six
  // days in four calendars would take the page over its 15 KB.
  app.get('/my/:token/calendars/:calendar/:day', async (c) => {
    const { token } = c.req.param()
    const target = await resolvePersonalLink(deps, 'my', token)
    const calendar = webCalendars.find((name) => name === c.req.param('calendar'))
    const day = target?.clinic.days.find(({ number }) => String(number) === c.req.param('day'))
    if (!target || !calendar || !day) return c.notFound()
    const { clinic, registration } = target
    const isComing = clinic.status === 'published' && registration.status === 'confirmed'
    if (!isComing || !attendsDay(registration, day)) return c.redirect(`/my/${token}`)
    const language = languageForRegistrant(c, registration.language)
    const entry = describeEntry(clinic, day, { language, page: `${siteUrl}/my/${token}` })
    return c.redirect(webCalendarAddress(calendar, entry))
  })
}
