import type { CampaignJob } from '../domain/campaign/campaign'
import { dispatchId } from '../domain/ids'
import { dayOf, type MailKey, mailId, versionOf } from '../domain/mail/ledger/mail-key'
import type { DispatchJob } from '../ports/messaging'
import type { LogFields } from './log'

/** The fields of every log line about a message to everybody, from its schedule on. */
export const dispatchLogFields = ({ version, ...job }: DispatchJob): LogFields => ({
  clinic: job.clinicId,
  dispatch: dispatchId({ ...job, version }),
})

/** The fields of every log line about one mail: docs/runbook.md traces a mail by them. */
export const mailLogFields = (key: MailKey): LogFields => ({
  clinic: key.clinicId,
  dispatch: dispatchId({ ...key, day: dayOf(key), version: versionOf(key) }),
  recipient: key.recipientId,
  mail: mailId(key),
})

/** Of a campaign: the same as in the lines about its mails. */
export const campaignLogFields = ({ clinicId, campaign }: CampaignJob): LogFields => ({
  clinic: clinicId,
  dispatch: dispatchId({ clinicId, kind: 'invitation', day: null, version: campaign }),
})
