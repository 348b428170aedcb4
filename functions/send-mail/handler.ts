import { createWorld } from '../../shared/aws/services'
import { eachMessage } from '../../shared/batch'
import { mailId } from '../../shared/domain/ids'
import { MailKey } from '../../shared/domain/ledger'
import { logFor } from '../../shared/log'
import { sendMail } from '../../shared/use-cases/send-mail/send-mail'

const world = createWorld('send-mail')
const log = logFor('send-mail')

/**
 * Trigger: the two mail queues, urgent and bulk. The only function that may call SES. The same mail again finds its claim in
 * the ledger; a crash after the claim leaves a doubt for an SES event or the sweep to settle.
 */
export const handler = eachMessage(MailKey, log, async (key) => {
  const outcome = await sendMail(world, key)
  const ids = { clinic: key.clinicId, mail: mailId(key), kind: key.kind, day: key.day }
  // The one outcome that an operator must hear of: an alarm waits for this line.
  if (outcome === 'over-quota') log.error(outcome, ids)
  else log.info(outcome, ids)
})
