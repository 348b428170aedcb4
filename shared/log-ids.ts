import type { CampaignJob } from './domain/campaign/campaign'
import { dispatchId, mailId } from './domain/ids'
import type { MailKey } from './domain/mail/ledger'
import type { Ids } from './log'
import type { DispatchJob } from './ports/queues'

/** What every line about a message to everybody carries, from its schedule on. */
export const idsOfDispatch = (job: DispatchJob): Ids => ({ clinic: job.clinicId, dispatch: dispatchId(job) })

/** What every line about one mail carries: docs/runbook.md follows a mail by it. */
export const idsOfMail = (key: MailKey): Ids => ({
  ...idsOfDispatch(key),
  recipient: key.recipientId,
  mail: mailId(key),
})

/** Of a campaign: the same as in the lines about its mails. */
export const idsOfCampaign = ({ clinicId, campaign }: CampaignJob): Ids =>
  idsOfDispatch({ clinicId, kind: 'invitation', day: null, planVersion: campaign })
