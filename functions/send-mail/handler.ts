import { createDependencies } from '../../shared/aws/dependencies'
import {
  attendance,
  campaigns,
  certificates,
  clinics,
  contactLists,
  institutions,
  ledger,
  mailer,
  programme,
  queues,
  rateLimiter,
  registrations,
  secrets,
  suppressions,
} from '../../shared/aws/port-builders'
import { MailKey } from '../../shared/domain/mail/ledger/mail-key'
import { handleQueueMessages } from '../../shared/lambda/batch'
import { createFunctionLog } from '../../shared/lambda/log'
import { mailLogFields } from '../../shared/lambda/log-ids'
import { loggedMailer } from '../../shared/lambda/logged-ports'
import { sendMail } from '../../shared/use-cases/mail/send-mail'

const log = createFunctionLog('send-mail')
const awsDependencies = createDependencies('send-mail', {
  clinics,
  registrations,
  ledger,
  suppressions,
  contactLists,
  campaigns,
  attendance,
  institutions,
  programme,
  certificates,
  queues,
  mailer,
  rateLimiter,
  secrets,
})
const deps = { ...awsDependencies, mailer: loggedMailer(awsDependencies.mailer, log) }

/**
 * Trigger: the two mail queues, urgent and bulk. The only function that may call SES. The same mail again finds its
 * claim in the ledger. After a crash between claim and answer the outcome is unknown; an SES event or the sweep settles
 * it.
 */
export const handler = handleQueueMessages(
  MailKey,
  { log, now: deps.now },
  // Alarms count some of these words: infra/config/log-alarms.ts.
  async (key) => log.info(await sendMail(deps, key), mailLogFields(key)),
  mailLogFields,
)
