import type { Hono } from 'hono'
import { EmailAddress } from '../../../shared/domain/values/email-address'
import { readSuppressionStatus } from '../../../shared/queries/suppression-status'
import { liftSuppression } from '../../../shared/use-cases/mail/lift-suppression'
import type { ConsoleAppOptions, ConsoleContext, ConsoleEnv } from '../console-context'
import { readFormValues } from '../forms/form-values'
import { requires } from '../route-action'
import { SuppressionPage, type SuppressionPageErrors } from './suppression-page'

const MAX_REASON_LENGTH = 500

/**
 * Addresses that get no mail, and lifting their suppression. The e-mail address is sent in forms only, because browsers
 * keep page addresses.
 */
export const addSuppressionRoutes = (app: Hono<ConsoleEnv>, { deps, log }: ConsoleAppOptions): void => {
  app.get('/console/suppressions', requires('suppression:lift'), (c) =>
    c.html(<SuppressionPage staff={c.get('staff')} />),
  )

  app.post('/console/suppressions', requires('suppression:lift'), async (c) => {
    const { email: typed = '' } = await readFormValues(c)
    return showAddress(c, typed)
  })

  app.post('/console/suppressions/lift', requires('suppression:lift'), async (c) => {
    const { email: typed = '', because = '' } = await readFormValues(c)
    const email = EmailAddress.safeParse(typed).data
    const reason = because.trim()
    if (!email) return showAddress(c, typed)
    if (reason === '')
      return showAddress(c, typed, { because: 'Enter why the address may get e-mail again.' })
    if (reason.length > MAX_REASON_LENGTH) {
      const error = `The reason must be ${MAX_REASON_LENGTH} characters or less; it has ${reason.length}.`
      return showAddress(c, typed, { because: error }, because)
    }
    const staff = c.get('staff')
    const result = await liftSuppression(deps, staff, { email, because: reason })
    log.info('suppression-lifted', { by: staff.subject, result })
    return showAddress(c, typed, {}, '', result === 'lifted')
  })

  const showAddress = async (
    c: ConsoleContext,
    typed: string,
    errors: SuppressionPageErrors = {},
    because = '',
    isLifted = false,
  ) => {
    const staff = c.get('staff')
    const email = EmailAddress.safeParse(typed).data
    if (!email) {
      const error = 'Enter an e-mail address like name@example.org.'
      return c.html(<SuppressionPage staff={staff} typed={typed} errors={{ email: error }} />, 422)
    }
    const found = { email, ...(await readSuppressionStatus(deps, staff, email)) }
    const isRefused = Object.keys(errors).length > 0
    return c.html(
      <SuppressionPage {...{ staff, typed, found, errors, because, isLifted }} />,
      isRefused ? 422 : 200,
    )
  }
}
