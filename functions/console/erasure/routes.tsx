import type { Hono } from 'hono'
import { EmailAddress } from '../../../shared/domain/values/email-address'
import {
  findContactLists,
  findOrganisedClinics,
  findPerson,
} from '../../../shared/use-cases/erasure/find-person'
import { requestErasure } from '../../../shared/use-cases/erasure/request-erasure'
import { noticeTextFor } from '../components/labels'
import type { ConsoleAppOptions, ConsoleContext, ConsoleEnv } from '../console-context'
import { readFormValues, readIdempotencyKey } from '../forms/form-values'
import { requires } from '../route-action'
import { ErasurePage } from './erasure-page'
import { FoundPersonPage } from './found-person-page'

/** Erases one person on request. The e-mail address is sent in forms only, because browsers keep page addresses. */
export const addErasureRoutes = (app: Hono<ConsoleEnv>, { deps, log }: ConsoleAppOptions): void => {
  app.get('/console/erasure', requires('person:erase'), async (c) => {
    const notice = noticeTextFor(c.req.query('notice'))
    return c.html(
      <ErasurePage {...{ staff: c.get('staff'), erasures: await deps.erasures.listAll(), notice }} />,
    )
  })

  app.post('/console/erasure/search', requires('person:erase'), async (c) => {
    const typed = (await readFormValues(c)).email ?? ''
    const email = EmailAddress.safeParse(typed).data
    if (!email) return showAddressError(c, typed)
    const [found, lists, organised] = await Promise.all([
      findPerson(deps, email),
      findContactLists(deps, email),
      findOrganisedClinics(deps, email),
    ])
    const idempotencyKey = crypto.randomUUID()
    return c.html(
      <FoundPersonPage {...{ staff: c.get('staff'), email, idempotencyKey, found, lists, organised }} />,
    )
  })

  app.post('/console/erasure', requires('person:erase'), async (c) => {
    const values = await readFormValues(c)
    const email = EmailAddress.safeParse(values.email).data
    if (!email) return showAddressError(c, values.email ?? '')
    const by = c.get('staff').subject
    const erasure = await requestErasure(deps, { email, idempotencyKey: readIdempotencyKey(values), by })
    log.info('erasure-requested', { erasure, by })
    return c.redirect('/console/erasure?notice=erasing', 303)
  })

  const showAddressError = async (c: ConsoleContext, email: string) => {
    const error = 'Enter an e-mail address like name@example.org.'
    const erasures = await deps.erasures.listAll()
    return c.html(<ErasurePage {...{ staff: c.get('staff'), erasures, email, error }} />, 422)
  }
}
