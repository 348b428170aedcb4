import type { Hono } from 'hono'
import {
  findWithdrawable,
  withdrawRegistrations,
} from '../../../shared/use-cases/registration/withdraw-registrations'
import type { ConsoleAppOptions, ConsoleEnv } from '../console-context'
import { readFormValues } from '../forms/form-values'
import { readSelection } from '../forms/selection'
import { requires } from '../route-action'
import { WithdrawPage } from './withdraw-page'

const path = '/console/clinics/:id/registrations/withdraw'

/** Withdrawing registrations, one or several at once. The first form shows the people; the second one withdraws. */
export const addWithdrawalRoutes = (app: Hono<ConsoleEnv>, { deps }: ConsoleAppOptions): void => {
  app.post(path, requires('registrations:withdraw'), async (c) => {
    const [staff, clinic] = [c.get('staff'), c.get('clinic')]
    const list = `/console/clinics/${clinic.id}/registrations`
    const values = await readFormValues(c)
    const selected = readSelection(values).map(({ id, version }) => ({ id, revision: version }))
    if (selected.length === 0) return c.redirect(`${list}?notice=none-selected`, 303)
    if (values.confirmed !== 'yes') {
      const registrations = await findWithdrawable(deps, clinic.id, selected)
      return registrations.length === 0
        ? c.redirect(`${list}?notice=not-withdrawn`, 303)
        : c.html(<WithdrawPage {...{ staff, clinic, registrations }} />)
    }
    const order = { clinicId: clinic.id, registrations: selected, by: staff.subject }
    const counts = await withdrawRegistrations(deps, order)
    const isDone = counts !== 'closed' && counts.withdrawn > 0
    return c.redirect(`${list}?notice=${isDone ? 'withdrawn' : 'not-withdrawn'}`, 303)
  })
}
