import { DeleteItemCommand } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import { personId } from '../../domain/ids'
import type { LedgerEntry } from '../../domain/mail/ledger/ledger'
import { type MailKey, mailId, toMailTags } from '../../domain/mail/ledger/mail-key'
import type { Instant } from '../../domain/values/time/instant'
import type { SimulatorMail } from '../../ports/aws-account'
import { mailKey } from '../dynamodb/mail-keys'
import { createLedgerStore } from '../dynamodb/stores/mail/ledger-store'
import { openTable } from '../dynamodb/table'
import { createSesClient, createSesMailer } from '../ses/ses-mailer'
import type { OperatorConfig } from './stack-resources'

/** SES delivers it nowhere, and counts it in no reputation (SES developer guide, "mailbox simulator"). */
const RECIPIENT = 'success@simulator.amazonses.com'
/** No clinic has this id, so no page, sweep or summary reads the entry. */
const CLINIC = 'check-aws'

/**
 * Sends one mail as `send-mail` does, to the simulator. Its ledger entry is written before, as of a mail whose outcome
 * is unknown: SES's events settle it on their way through event bus, queue and function.
 * @throws Error with the code of SES when it does not take the mail; the entry is removed
 */
export const sendToSimulator = async (
  config: OperatorConfig,
  stage: { from: string; now: Instant; tableName: string; configurationSet: string },
): Promise<SimulatorMail> => {
  const table = openTable(stage.tableName, config)
  const ledger = createLedgerStore(table)
  const key: MailKey = {
    clinicId: CLINIC,
    recipientId: personId(RECIPIENT),
    kind: 'invitation',
    campaign: null,
  }
  const remove = async (): Promise<void> => {
    const Key = marshall(mailKey(key))
    await table.client.send(new DeleteItemCommand({ TableName: table.name, Key }))
  }
  await remove()
  await ledger.add(unknownOutcomeEntry(key, stage.now))
  const mailer = createSesMailer(createSesClient(config), stage.configurationSet)
  const sent = await mailer.send(rawMail(stage.from), RECIPIENT, toMailTags(key))
  if (sent.outcome !== 'accepted') {
    await remove()
    throw new Error(`SES did not take the mail: ${'reason' in sent ? sent.reason : sent.outcome}`)
  }
  return {
    sesMessageId: sent.sesMessageId,
    isDelivered: async () => (await ledger.get(key))?.feedback === 'delivered',
    remove,
  }
}

const unknownOutcomeEntry = (key: MailKey, now: Instant): LedgerEntry => ({
  ...key,
  id: mailId(key),
  state: 'ambiguous',
  dueAt: now,
  usefulUntil: now,
  attempt: 1,
  leaseUntil: null,
  changedAt: now,
  acceptedAt: null,
  sesMessageId: null,
  reason: null,
  feedback: null,
  bounceReason: null,
  unknownOutcome: 'abandoned',
  unknownOutcomeCount: 1,
  announcedVersions: {},
  maybeAnnounced: [],
})

const rawMail = (from: string): Uint8Array =>
  new TextEncoder().encode(
    [
      `From: ${from}`,
      `To: ${RECIPIENT}`,
      'Subject: Check of the stage',
      'MIME-Version: 1.0',
      'Content-Type: text/plain; charset=utf-8',
      '',
      'An operator has checked whether mails leave and their events come back.',
      '',
    ].join('\r\n'),
  )
