import type { MailKey } from '../mail/ledger'

/** The plan version of a test mail, which is of no campaign: each has a recipient of its own. */
export const TEST_MAIL_VERSION = 0

/** Whether a mail is one of the many of a campaign. */
export const isCampaignMail = ({ kind, planVersion }: Pick<MailKey, 'kind' | 'planVersion'>): boolean =>
  kind === 'invitation' && planVersion !== TEST_MAIL_VERSION

/** The mail of a campaign to one of its recipients, by its id. */
export const invitationKey = (
  { clinicId, number }: { clinicId: string; number: number },
  recipientId: string,
): MailKey => ({ clinicId, recipientId, kind: 'invitation', day: null, planVersion: number })
