import type { Hono } from 'hono'
import { changeDetails } from '../../../shared/use-cases/registration/change-details'
import { parseFormTexts } from '../../../shared/web/form/parse-form'
import { languageForRegistrant } from '../middleware/detect-language'
import type { SiteAppOptions, SiteEnv } from '../site-dependencies'
import { ChangePage } from './change-page'
import { readTypedDetails, toTypedDetails, validateDetails } from './details-form'
import { resolvePersonalForm, resolvePersonalLink } from './personal-link'

/** The form that changes a registrant's details. Of two tabs the first is saved, and the second is shown what is stored. */
export const addChangeRoutes = (app: Hono<SiteEnv>, { deps }: SiteAppOptions): void => {
  app.get('/my/:token/change', async (c) => {
    const token = c.req.param('token')
    const target = await resolvePersonalLink(deps, 'my', token)
    if (!target) return c.notFound()
    const { clinic, registration } = target
    const language = languageForRegistrant(c, registration.language)
    const typed = toTypedDetails(clinic, registration)
    const page = { language, ...target, now: deps.now(), typed, personalPage: `/my/${token}` }
    return c.html(<ChangePage {...page} />)
  })

  app.post('/my/:token/change', async (c) => {
    const token = c.req.param('token')
    const target = await resolvePersonalForm(deps, token)
    if (!target) return c.notFound()
    const { clinic, registration } = target
    const now = deps.now()
    const language = languageForRegistrant(c, registration.language)
    const typed = readTypedDetails(await parseFormTexts(c), clinic)
    const validated = validateDetails(typed, { clinic, registration, now }, language)
    const page = { language, clinic, now, typed, personalPage: `/my/${token}` }
    if ('problems' in validated)
      return c.html(<ChangePage {...page} {...{ registration, problems: validated.problems }} />, 422)
    const { seen, change } = validated
    const key = { clinicId: clinic.id, registrationId: registration.id }
    const result = await changeDetails(deps, key, seen, change)
    if (result === 'conflict') {
      const stored = (await deps.registrations.get(clinic.id, registration.id)) ?? registration
      // The next time it is saved over what the reader has seen now.
      const again = { ...typed, seen: toTypedDetails(clinic, stored).seen }
      return c.html(<ChangePage {...page} typed={again} registration={stored} hasConflict />, 409)
    }
    if (result === 'missing') return c.notFound()
    // `lang` makes the pages follow a changed language, as the mails do.
    const chosen = change.details.language === registration.language ? '' : `&lang=${change.details.language}`
    return c.redirect(`/my/${token}?notice=saved${chosen}`, 303)
  })
}
