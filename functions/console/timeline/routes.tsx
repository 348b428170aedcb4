import type { Hono } from 'hono'
import { can } from '../../../shared/domain/access/actions'
import { listDeliveryIssues } from '../../../shared/queries/delivery-issues'
import { readTimeline } from '../../../shared/queries/timeline'
import { type SendAgainCounts, sendMailsAgain } from '../../../shared/use-cases/mail/send-again'
import { noticeTextFor } from '../components/labels'
import type { ConsoleAppOptions, ConsoleEnv } from '../console-context'
import { readFormValues } from '../forms/form-values'
import { readSelection } from '../forms/selection'
import { requires } from '../route-action'
import { TimelinePage } from './timeline-page'

const path = '/console/clinics/:id/timeline'

/** The messages of a clinic; mails that ended unsent can be sent again, one or several at once. */
export const addTimelineRoutes = (app: Hono<ConsoleEnv>, { deps }: ConsoleAppOptions): void => {
  app.get(path, requires('clinic:read'), async (c) => {
    const [staff, clinic] = [c.get('staff'), c.get('clinic')]
    const isFresh = c.req.query('count') === 'now'
    const timeline = await readTimeline(deps, staff, clinic, { isFresh })
    const deliveryIssues = await listDeliveryIssues(deps, staff, clinic, timeline.issues)
    const canSendAgain = can(staff, 'mails:send-again', clinic)
    const notice = noticeTextFor(c.req.query('notice'))
    return c.html(<TimelinePage {...{ staff, clinic, timeline, deliveryIssues, canSendAgain, notice }} />)
  })

  app.post(`${path}/send-again`, requires('mails:send-again'), async (c) => {
    const clinicId = c.get('clinic').id
    const selected = readSelection(await readFormValues(c))
    const mails = selected.map(({ id, version }) => ({ id, attempt: version }))
    const counts = await sendMailsAgain(deps, { clinicId, mails, by: c.get('staff').subject })
    const notice = mails.length === 0 ? 'none-selected' : noticeFor(counts)
    return c.redirect(`/console/clinics/${clinicId}/timeline?notice=${notice}`, 303)
  })
}

const noticeFor = ({ again, useless, unchanged }: SendAgainCounts): string => {
  if (again === 0) return useless > 0 ? 'not-sent-again' : 'unsent-changed'
  return useless + unchanged > 0 ? 'some-sent-again' : 'sent-again'
}
