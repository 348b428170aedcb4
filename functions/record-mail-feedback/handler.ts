import { createDependencies } from '../../shared/aws/dependencies'
import {
  campaigns,
  clinics,
  ledger,
  programme,
  registrations,
  suppressions,
} from '../../shared/aws/port-builders'
import { MailFeedback } from '../../shared/domain/mail/ledger/mail-feedback'
import { handleQueueMessages } from '../../shared/lambda/batch'
import { createFunctionLog } from '../../shared/lambda/log'
import { mailLogFields } from '../../shared/lambda/log-ids'
import { markFeedback, recordMailFeedback } from '../../shared/use-cases/mail/feedback/record-mail-feedback'

const deps = createDependencies('record-mail-feedback', {
  clinics,
  registrations,
  campaigns,
  programme,
  ledger,
  suppressions,
})
const log = createFunctionLog('record-mail-feedback')

/**
 * Trigger: the feedback queue with SES's events (sent, delivered, bounced, complained, rejected), in any
 * order and repeated. A less severe outcome never replaces a more severe one.
 */
export const handler = handleQueueMessages(
  MailFeedback,
  { log, now: deps.now },
  async (event) => {
    const result = await recordMailFeedback(deps, event)
    log.info(result, logFieldsOf(event))
    return result
  },
  (event) => logFieldsOf(event),
  (events) => markFeedback(deps, events),
)

const logFieldsOf = ({ detail: { eventType, mail } }: MailFeedback) => ({
  ...mailLogFields(mail.tags),
  ses: mail.messageId,
  event: eventType,
})
