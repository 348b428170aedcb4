import { createWorld } from '../../shared/aws/services'
import { eachMessage } from '../../shared/batch'
import { MailKey } from '../../shared/domain/mail/ledger'
import { logFor } from '../../shared/log'
import { idsOfMail } from '../../shared/log-ids'
import { loggedMailer } from '../../shared/logged-ports'
import { sendMail } from '../../shared/use-cases/send-mail/send-mail'

const log = logFor('send-mail')
const real = createWorld('send-mail')
const world = { ...real, mailer: loggedMailer(real.mailer, log) }

/**
 * Trigger: the two mail queues, urgent and bulk. The only function that may call SES. The same mail again
 * finds its claim in the ledger; a crash after the claim leaves a doubt for an SES event or the sweep to settle.
 */
export const handler = eachMessage(
  MailKey,
  log,
  // Alarms wait for some of these words: infra/stacks/work.ts.
  async (key) => log.info(await sendMail(world, key), idsOfMail(key)),
  idsOfMail,
)
