import type { Hono } from 'hono'
import { decideRegistrations } from '../../../shared/use-cases/registration/decide-registrations'
import type { ConsoleContext, ConsoleEnv, ConsoleParts } from '../console'
import { readDecision } from '../forms/decision-form'
import { formTexts } from '../forms/form-texts'
import { decidedIn, decidedQuery } from '../pages/registrations/decided-words'
import { DecisionsPage } from '../pages/registrations/decisions'
import { RejectPage } from '../pages/registrations/reject'
import { DECIDED_AT_ONCE, listDecisions } from '../queries/decisions'

/** Who may come, where the organiser decides on each registration. A rejection is asked for once more. */
export const addDeciding = (app: Hono<ConsoleEnv>, { world }: ConsoleParts): void => {
  app.get('/console/clinics/:id/decisions', async (c) =>
    c.html(await page(c, { decided: decidedIn(c.req.query()), all: c.req.query('choose') === 'all' })),
  )

  app.post('/console/clinics/:id/decisions', async (c) => {
    const [staff, clinic] = [c.get('staff'), c.get('clinic')]
    const form = readDecision(await formTexts(c), DECIDED_AT_ONCE)
    if (!form || form.people.length === 0) return c.html(await page(c, { nobodyChosen: true }), 422)
    const { verdict, people, sure } = form
    if (verdict === 'reject' && !sure) {
      const { pending } = await listDecisions(world, clinic)
      const seen = new Map(people.map(({ id, round }) => [id, round]))
      const asked = pending.shown.filter(({ id, round }) => seen.get(id) === round)
      if (asked.length > 0) return c.html(<RejectPage {...{ staff, clinic, asked, chosen: people }} />)
    }
    const decided = await decideRegistrations(world, {
      clinicId: clinic.id,
      people,
      verdict,
      by: staff.subject,
    })
    const query = decided === 'closed' ? '' : decidedQuery(decided)
    return c.redirect(`/console/clinics/${clinic.id}/decisions${query}`, 303)
  })

  const page = async (c: ConsoleContext, shown: Partial<Parameters<typeof DecisionsPage>[0]>) => {
    const clinic = c.get('clinic')
    const list = await listDecisions(world, clinic)
    return <DecisionsPage {...{ staff: c.get('staff'), clinic, list, ...shown }} />
  }
}
