import type { Hono } from 'hono'
import { listDecisions, MAX_DECISIONS } from '../../../shared/queries/decision-list'
import { decideRegistrations } from '../../../shared/use-cases/registration/decide-registrations'
import type { ConsoleAppOptions, ConsoleContext, ConsoleEnv } from '../console-context'
import { readFormValues } from '../forms/form-values'
import { requires } from '../route-action'
import { readDecisionForm } from './decision-form'
import { decisionResultQuery, parseDecisionResult } from './decision-result'
import { DecisionsPage } from './decisions-page'
import { RejectPage } from './reject-page'

/** Approving and rejecting registrations. A rejection is confirmed on a page of its own. */
export const addDecisionRoutes = (app: Hono<ConsoleEnv>, { deps }: ConsoleAppOptions): void => {
  app.get('/console/clinics/:id/decisions', requires('registrations:read'), async (c) =>
    c.html(
      await page(c, {
        decided: parseDecisionResult(c.req.query()),
        allSelected: c.req.query('choose') === 'all',
      }),
    ),
  )

  app.post('/console/clinics/:id/decisions', requires('registrations:decide'), async (c) => {
    const [staff, clinic] = [c.get('staff'), c.get('clinic')]
    const form = readDecisionForm(await readFormValues(c), MAX_DECISIONS)
    if (!form || form.people.length === 0) return c.html(await page(c, { nobodySelected: true }), 422)
    const { verdict, people, confirmed } = form
    if (verdict === 'reject' && !confirmed) {
      const { pending } = await listDecisions(deps, staff, clinic)
      const seenRounds = new Map(people.map(({ id, revision }) => [id, revision]))
      const toReject = pending.shown.filter(({ id, revision }) => seenRounds.get(id) === revision)
      if (toReject.length > 0)
        return c.html(<RejectPage {...{ staff, clinic, toReject, selected: people }} />)
    }
    const decided = await decideRegistrations(deps, {
      clinicId: clinic.id,
      registrations: people,
      verdict,
      by: staff.subject,
    })
    const query = decided === 'closed' ? '' : decisionResultQuery(decided)
    return c.redirect(`/console/clinics/${clinic.id}/decisions${query}`, 303)
  })

  const page = async (c: ConsoleContext, shown: Partial<Parameters<typeof DecisionsPage>[0]>) => {
    const [staff, clinic] = [c.get('staff'), c.get('clinic')]
    const list = await listDecisions(deps, staff, clinic)
    return <DecisionsPage {...{ staff, clinic, list, ...shown }} />
  }
}
