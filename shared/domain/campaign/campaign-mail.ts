import type { MailKey } from '../mail/ledger'

/** The plan version of a test mail, which belongs to no campaign. */
export const TEST_MAIL_VERSION = 0

/** Whether a mail belongs to a campaign; false for a test mail. */
export const isCampaignMail = ({ kind, planVersion }: Pick<MailKey, 'kind' | 'planVersion'>): boolean =>
  kind === 'invitation' && planVersion !== TEST_MAIL_VERSION

/** The key of a campaign's mail to one recipient. @param recipientId the recipient's `personId` */
export const invitationKey = (
  { clinicId, number }: { clinicId: string; number: number },
  recipientId: string,
): MailKey => ({ clinicId, recipientId, kind: 'invitation', day: null, planVersion: number })
