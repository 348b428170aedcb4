import type { CampaignJob } from '../domain/campaign/campaign'
import { dispatchId, mailId } from '../domain/ids'
import type { MailKey } from '../domain/mail/ledger'
import type { DispatchJob } from '../ports/messaging'
import type { LogFields } from './log'

/** What every line about a message to everybody carries, from its schedule on. */
export const dispatchLogFields = (job: DispatchJob): LogFields => ({
  clinic: job.clinicId,
  dispatch: dispatchId(job),
})

/** What every line about one mail carries: docs/runbook.md follows a mail by it. */
export const mailLogFields = (key: MailKey): LogFields => ({
  ...dispatchLogFields(key),
  recipient: key.recipientId,
  mail: mailId(key),
})

/** Of a campaign: the same as in the lines about its mails. */
export const campaignLogFields = ({ clinicId, campaign }: CampaignJob): LogFields =>
  dispatchLogFields({ clinicId, kind: 'invitation', day: null, planVersion: campaign })
