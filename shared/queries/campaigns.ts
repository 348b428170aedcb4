import { AccessDeniedError, assertCan } from '../domain/access/actions'
import { canAccessCampaign } from '../domain/access/campaign-access'
import type { StaffMember } from '../domain/access/staff'
import type { Campaign } from '../domain/campaign/campaign'
import { decideForClinic } from '../domain/campaign/decide-invitation'
import { inviterName } from '../domain/campaign/invitation-wording'
import type { CampaignRecipient } from '../domain/campaign/recipient'
import { type RecipientSelection, recipientLanguages } from '../domain/campaign/select-recipients'
import type { Clinic, PlannableClinic } from '../domain/clinic/clinic'
import { isFollowersList } from '../domain/followers/followers-list'
import { mayReceive } from '../domain/mail/sending/allowed-recipients'
import type { Language } from '../domain/values/language'
import type { Instant } from '../domain/values/time/instant'
import { previewInvitation } from '../mail/preview-invitation'
import type { Dependencies } from '../ports/dependencies'
import { type CampaignProgress, readCampaignProgress } from '../use-cases/campaigns/read-campaign-progress'
import { selectForCampaign } from '../use-cases/campaigns/select-for-campaign'

type CampaignQueryDependencies = Pick<
  Dependencies,
  'campaigns' | 'contactLists' | 'registrations' | 'suppressions' | 'erasures' | 'config' | 'now'
>

export interface CampaignPreparation {
  selection: RecipientSelection
  sample: CampaignRecipient[]
  /** One in each language of the recipients; empty when registration is not open. */
  previews: { language: Language; subject: string; text: string; html: string }[]
  /** Mails per second that the account allows. */
  rate: number
  /** Whether a test mail would reach the staff member: a test environment sends to allowed addresses only. */
  canReceiveTest: boolean
}

/** How many recipients are shown, evenly spread over the selection. */
const SAMPLE_SIZE = 10

/**
 * Everything that the page shows before a campaign is started.
 * @param existing an existing selection; without it one is made
 * @throws AccessDeniedError when the staff member may not see the recipients
 */
export const prepareCampaign = async (
  deps: CampaignQueryDependencies,
  staff: StaffMember,
  clinic: Clinic,
  campaign: Campaign,
  existing?: RecipientSelection,
): Promise<CampaignPreparation> => {
  assertCan(staff, 'campaigns:use', clinic)
  if (!canAccessCampaign(campaign, staff)) throw new AccessDeniedError('campaigns:use')
  const { allowedRecipients: allowed, mailRate: rate } = deps.config
  const selection = existing ?? (await selectForCampaign(deps, campaign, clinic))
  const now = deps.now()
  const decision = decideForClinic(clinic, now)
  const preview = (openClinic: PlannableClinic) => (language: Language) => {
    const firstReader = selection.recipients.find((recipient) => recipient.language === language)
    const { email, name } = firstReader ?? { email: staff.email ?? 'name@example.org', name: staff.name }
    const context = { campaign, clinic: openClinic, contact: { email, name }, language, now }
    return { language, ...previewInvitation(invitationRequest(context, deps.config.siteUrl)) }
  }
  return {
    selection,
    rate,
    canReceiveTest: allowed === null || mayReceive(staff.email ?? '', allowed),
    sample: sampleEvenly(selection.recipients, SAMPLE_SIZE),
    previews: decision.send ? recipientLanguages(selection, clinic).map(preview(decision.clinic)) : [],
  }
}

interface InvitationContext {
  campaign: Campaign
  clinic: PlannableClinic
  contact: Pick<CampaignRecipient, 'email' | 'name'>
  language: Language
  now: Instant
}

const invitationRequest = (
  { campaign, clinic, contact, language, now }: InvitationContext,
  siteUrl: string,
) => ({
  clinic,
  contact: { ...contact, language, organisation: '', country: null },
  language,
  inviter: inviterName(campaign.list, clinic),
  isFollower: isFollowersList(campaign.list),
  isReminder: campaign.reminds !== null,
  now,
  // The real unsubscribe link is personal.
  links: { clinic: `${siteUrl}/clinics/${clinic.id}`, unsubscribe: `${siteUrl}/unsubscribe/…` },
  replyTo: clinic.organisers[0]?.email ?? null,
})

const sampleEvenly = <T>(all: readonly T[], count: number): T[] =>
  all.length <= count
    ? [...all]
    : Array.from({ length: count }, (_, index) => all[Math.floor((index * all.length) / count)] as T)

/**
 * Finds a campaign by the number in a page's address; a draft only for people who may use its list.
 * @throws AccessDeniedError when the staff member may not use the clinic's campaigns
 */
export const findVisibleCampaign = async (
  deps: Pick<Dependencies, 'campaigns'>,
  staff: StaffMember,
  clinic: Clinic,
  numberText: string | undefined,
): Promise<Campaign | undefined> => {
  assertCan(staff, 'campaigns:use', clinic)
  if (!/^[1-9]\d{0,3}$/.test(numberText ?? '')) return undefined
  const campaign = await deps.campaigns.get(clinic.id, Number(numberText))
  return campaign && isVisible(campaign, staff) ? campaign : undefined
}

/** A draft is seen by the owners of its list only. */
const isVisible = (campaign: Campaign, staff: StaffMember): boolean =>
  campaign.state !== 'draft' || canAccessCampaign(campaign, staff)

export interface CampaignRow {
  campaign: Campaign
  /** null: a draft. */
  progress: CampaignProgress | null
}

/**
 * The campaigns of a clinic with their counts, newest first; drafts only for people who may use their lists.
 * @throws AccessDeniedError when the staff member may not use the clinic's campaigns
 */
export const listCampaigns = async (
  deps: CampaignQueryDependencies,
  staff: StaffMember,
  clinic: Clinic,
): Promise<CampaignRow[]> => {
  assertCan(staff, 'campaigns:use', clinic)
  const campaigns = (await deps.campaigns.listByClinic(clinic.id)).filter((campaign) =>
    isVisible(campaign, staff),
  )
  const kept = await deps.campaigns.counted(clinic.id)
  const rows = campaigns.map(async (campaign) => ({
    campaign,
    progress: campaign.recipientSnapshot === null ? null : await readCampaignProgress(deps, campaign, kept),
  }))
  return (await Promise.all(rows)).reverse()
}
