import type { Hono } from 'hono'
import { ProgrammeLink, programmeLinkDays } from '../../../shared/domain/programme-link/programme-link'
import { readProgrammeLinks } from '../../../shared/queries/programme/read-programme-links'
import { makeProgrammeLink, withdrawProgrammeLink } from '../../../shared/use-cases/programme/share-programme'
import { noticeTextFor } from '../components/labels'
import type { ConsoleAppOptions, ConsoleContext, ConsoleEnv } from '../console-context'
import { type FormValues, readFormValues, readIdempotencyKey } from '../forms/form-values'
import { requires } from '../route-action'
import { ProgrammeLinksPage } from './programme-links-page'

/** Links by which a regulator reads the figures of its own clinics. */
export const addProgrammeLinkRoutes = (
  app: Hono<ConsoleEnv>,
  { deps, settings }: ConsoleAppOptions,
): void => {
  const showPage = async (c: ConsoleContext, error?: string) => {
    const staff = c.get('staff')
    const { links, coOrganisers } = await readProgrammeLinks(deps, staff)
    const { siteUrl } = settings
    const notice = noticeTextFor(c.req.query('notice'))
    const idempotencyKey = crypto.randomUUID()
    return c.html(
      <ProgrammeLinksPage {...{ staff, links, coOrganisers, siteUrl, notice, idempotencyKey, error }} />,
      error === undefined ? 200 : 422,
    )
  }

  app.get('/console/programme/links', requires('programme:share'), (c) => showPage(c))

  app.post('/console/programme/links', requires('programme:share'), async (c) => {
    const values = await readFormValues(c)
    const form = {
      coOrganisers: readCoOrganisers(values),
      days: programmeLinkDays.find((days) => String(days) === values.days) ?? programmeLinkDays[0],
      idempotencyKey: readIdempotencyKey(values),
    }
    if (!ProgrammeLink.shape.coOrganisers.safeParse(form.coOrganisers).success || form.idempotencyKey === '')
      return showPage(c, 'Choose at least one co-organiser, and at most 20.')
    await makeProgrammeLink(deps, c.get('staff'), form)
    return c.redirect('/console/programme/links?notice=link-made', 303)
  })

  app.post('/console/programme/links/:link/withdraw', requires('programme:share'), async (c) => {
    await withdrawProgrammeLink(deps, c.get('staff'), c.req.param('link'))
    return c.redirect('/console/programme/links?notice=link-withdrawn', 303)
  })
}

const readCoOrganisers = (values: FormValues): string[] =>
  Object.entries(values).flatMap(([name, value]) => (/^coOrganiser\.\d{1,4}$/.test(name) ? [value] : []))
