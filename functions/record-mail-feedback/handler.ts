import { createWorld } from '../../shared/aws/services'
import { eachMessage } from '../../shared/batch'
import { MailFeedback } from '../../shared/domain/mail/mail-feedback'
import { logFor } from '../../shared/log'
import { idsOfMail } from '../../shared/log-ids'
import { recordMailFeedback } from '../../shared/use-cases/record-mail-feedback'

const world = createWorld('record-mail-feedback')
const log = logFor('record-mail-feedback')

/**
 * Trigger: the feedback queue with SES's events (sent, delivered, bounced, complained, rejected), in any
 * order and repeated. A lesser word never replaces a graver one.
 */
export const handler = eachMessage(
  MailFeedback,
  log,
  async (event) => log.info(await recordMailFeedback(world, event), idsOf(event)),
  (event) => idsOf(event),
)

const idsOf = ({ detail: { eventType, mail } }: MailFeedback) => ({
  ...idsOfMail(mail.tags),
  ses: mail.messageId,
  event: eventType,
})
