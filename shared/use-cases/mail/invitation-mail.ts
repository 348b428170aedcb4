import type { Campaign } from '../../domain/campaign/campaign'
import { isCampaignMail } from '../../domain/campaign/campaign-mail'
import { decideForClinic, decideInvitation } from '../../domain/campaign/decide-invitation'
import { inviterName } from '../../domain/campaign/invitation-wording'
import type { CampaignRecipient } from '../../domain/campaign/recipient'
import type { PlannableClinic } from '../../domain/clinic/clinic'
import { isFollowersList } from '../../domain/followers/followers-list'
import { personId, registrationId } from '../../domain/ids'
import { type MailKeyOf, mailId } from '../../domain/mail/ledger/mail-key'
import { type NotSendable, skipMail } from '../../domain/mail/ledger/mail-reason'
import { signUnsubscribeToken } from '../../domain/values/token'
import type { MailRenderer } from './mail-renderer'
import type { LoadedMail, LoadMailDependencies, SendableMail } from './sendable-mail'

/** How an invitation is read: with what it was a moment ago, nothing needs to wait for anything else. */
export interface InvitationReading {
  renderer: MailRenderer
  before: SendableMail | undefined
  /** Whether the address may not receive the mail; the reader keeps the answer for the next question. */
  findRefusal: (address: string) => Promise<NotSendable | undefined>
}

/** An invitation to one recipient of a campaign, while the campaign runs. */
export const loadInvitationMail = async (
  deps: LoadMailDependencies,
  key: MailKeyOf<'invitation'>,
  { renderer, before, findRefusal }: InvitationReading,
): Promise<LoadedMail> => {
  if (!isCampaignMail(key)) return loadTestMail(deps, key, renderer)
  const { clinicId, recipientId } = key
  const getRegistration = (email: string) => deps.registrations.get(clinicId, registrationId(clinicId, email))
  const [clinic, campaign, recipientBefore, registrationBefore] = await Promise.all([
    deps.clinics.get(clinicId),
    deps.campaigns.get(clinicId, key.campaign),
    before?.campaign && deps.campaigns.getRecipient(before.campaign, recipientId),
    before && getRegistration(before.to),
  ])
  if (!campaign?.recipientSnapshot) return skipMail('recipient-gone')
  const isSameSet = campaign.recipientSnapshot.set === before?.campaign?.recipientSnapshot?.set
  const recipient = isSameSet ? recipientBefore : await deps.campaigns.getRecipient(campaign, recipientId)
  if (!recipient) return skipMail('recipient-gone')
  const [registration] =
    recipient.email === before?.to
      ? [registrationBefore]
      : await Promise.all([getRegistration(recipient.email), findRefusal(recipient.email)])
  const now = deps.now()
  const decision = decideInvitation(campaign, clinic, registration, now)
  if (!decision.send) return decision
  const dueAt = campaign.startedAt ?? now
  return toSendableMail(deps, key, { ...decision, dueAt, campaign, recipient }, renderer)
}

/** The same mail to the organiser who prepares the campaign, in the language that they chose. */
const loadTestMail = async (
  deps: LoadMailDependencies,
  key: MailKeyOf<'invitation'>,
  renderer: MailRenderer,
): Promise<LoadedMail> => {
  const tester = await deps.campaigns.tester(key.clinicId, key.recipientId)
  const [clinic, campaign] = await Promise.all([
    deps.clinics.get(key.clinicId),
    tester && deps.campaigns.get(key.clinicId, tester.campaign),
  ])
  if (!campaign || !tester) return skipMail('recipient-gone')
  const now = deps.now()
  const decision = decideForClinic(clinic, now)
  if (!decision.send) return decision
  return toSendableMail(deps, key, { ...decision, dueAt: now, campaign, recipient: tester }, renderer)
}

interface Invited extends Pick<SendableMail, 'dueAt' | 'usefulUntil'> {
  clinic: PlannableClinic
  campaign: Campaign
  recipient: CampaignRecipient
}

const toSendableMail = (
  deps: LoadMailDependencies,
  key: MailKeyOf<'invitation'>,
  invited: Invited,
  renderer: MailRenderer,
): SendableMail => {
  const { clinic, campaign, recipient, dueAt, usefulUntil } = invited
  const { email, name, language } = recipient
  const compose = async () => {
    const token = signUnsubscribeToken(await deps.secrets.tokenKeys(), personId(email))
    const { siteUrl } = deps.config
    const mail = await renderer.renderInvitation({
      clinic,
      contact: { email, name, language, organisation: '', country: null },
      language,
      inviter: inviterName(campaign.list, clinic),
      isFollower: isFollowersList(campaign.list),
      isReminder: campaign.reminds !== null,
      now: deps.now(),
      links: {
        clinic: `${siteUrl}/clinics/${clinic.id}`,
        unsubscribe: `${siteUrl}/unsubscribe/${token}`,
      },
      mailId: mailId(key),
      from: deps.config.mailFrom,
      replyTo: clinic.organisers[0]?.email ?? null,
    })
    return mail.raw
  }
  return { send: true, to: email, campaign, dueAt, usefulUntil, announcedVersions: {}, compose }
}
