import { type KindsOf, kindsOf } from '../mail/kinds/message-kinds'
import { isMailOf, type MailKey, type MailKeyOf } from '../mail/ledger/mail-key'

/** A mail that a campaign sends to one of its many recipients; test mails are of no campaign. */
export type CampaignMailKey = MailKeyOf<KindsOf<'campaign'>> & { campaign: number }

export const isCampaignMail = (key: MailKey): key is CampaignMailKey =>
  isMailOf(key, ...kindsOf('campaign')) && key.campaign !== null

/** The key of a campaign's mail to one recipient. @param recipientId the recipient's `personId` */
export const invitationKey = (
  { clinicId, number }: { clinicId: string; number: number },
  recipientId: string,
): MailKey => ({ clinicId, recipientId, kind: 'invitation', campaign: number })
