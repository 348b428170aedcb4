import { createWorld } from '../../shared/aws/services'
import { eachMessage } from '../../shared/batch'
import { mailId } from '../../shared/domain/ids'
import { MailFeedback } from '../../shared/domain/mail-feedback'
import { logFor } from '../../shared/log'
import { recordMailFeedback } from '../../shared/use-cases/record-mail-feedback'

const world = createWorld('record-mail-feedback')
const log = logFor('record-mail-feedback')

/**
 * Trigger: the feedback queue with SES's events (sent, delivered, bounced, complained, rejected), in any
 * order and repeated. A lesser word never replaces a graver one.
 */
export const handler = eachMessage(MailFeedback, log, async (event) => {
  const result = await recordMailFeedback(world, event)
  log.info(result, { mail: mailId(event.detail.mail.tags), event: event.detail.eventType })
})
