import type { Campaign } from '../../../shared/domain/campaign/campaign'
import type { Choice } from '../../../shared/domain/campaign/choose-recipients'
import { inviterOf } from '../../../shared/domain/campaign/inviter'
import { judgeClinic } from '../../../shared/domain/campaign/judge-invitation'
import type { Progress } from '../../../shared/domain/campaign/progress'
import type { Recipient } from '../../../shared/domain/campaign/recipient'
import {
  type Clinic,
  type Language,
  languages,
  type PlannableClinic,
} from '../../../shared/domain/clinic/clinic'
import { mayReceive } from '../../../shared/domain/mail/allowed-recipients'
import type { Instant } from '../../../shared/domain/time/instant'
import { previewInvitation } from '../../../shared/mail/preview-invitation'
import { chooseFor } from '../../../shared/use-cases/campaigns/choose-for'
import { readProgress } from '../../../shared/use-cases/campaigns/read-progress'
import { keepsCampaign } from '../access/campaign-keepers'
import type { Staff } from '../access/staff'
import type { ConsoleWorld } from '../console'

export interface Preparation {
  choice: Choice
  sample: Recipient[]
  /** Empty when nobody can register: then there is nothing to be invited to. */
  previews: { language: Language; subject: string; text: string; html: string }[]
  /** Mails a second that the account allows. */
  rate: number
  /** Whether a test mail would reach whoever prepares it: a stage for tests sends to few. */
  reaches: boolean
}

/** So many are shown, from the whole of the list. */
const SAMPLE = 10

/** Everything that is looked at before a campaign is started. @param choice as it was found just now, or it is made */
export const prepareCampaign = async (
  world: ConsoleWorld,
  campaign: Campaign,
  clinic: Clinic,
  staff: Staff,
  choice?: Choice,
): Promise<Preparation> => {
  const { allowedRecipients: allowed, mailRate: rate } = world.house
  const chosen = choice ?? (await chooseFor(world, campaign, clinic))
  const now = world.now()
  const verdict = judgeClinic(clinic, now)
  const preview = (open: PlannableClinic) => (language: Language) => {
    const one = chosen.recipients.find((each) => each.language === language)
    const { email, name } = one ?? { email: staff.email ?? 'name@example.org', name: staff.name }
    const about = { campaign, clinic: open, contact: { email, name }, language, now }
    return { language, ...previewInvitation(requestOf(about, world.house.siteUrl)) }
  }
  return {
    choice: chosen,
    rate,
    reaches: allowed === null || mayReceive(staff.email ?? '', allowed),
    sample: spread(chosen.recipients, SAMPLE),
    previews: verdict.send ? languages.map(preview(verdict.clinic)) : [],
  }
}

interface About {
  campaign: Campaign
  clinic: PlannableClinic
  contact: Pick<Recipient, 'email' | 'name'>
  language: Language
  now: Instant
}

const requestOf = ({ campaign, clinic, contact, language, now }: About, siteUrl: string) => ({
  clinic,
  contact: { ...contact, language, organisation: '', country: null },
  language,
  inviter: inviterOf(campaign.list, clinic),
  reminder: campaign.reminds !== null,
  now,
  // The real address is each recipient's own.
  links: { clinic: `${siteUrl}/clinics/${clinic.id}`, unsubscribe: `${siteUrl}/unsubscribe/…` },
  replyTo: clinic.organisers[0]?.email ?? null,
})

const spread = <T>(all: readonly T[], count: number): T[] =>
  all.length <= count
    ? [...all]
    : Array.from({ length: count }, (_, index) => all[Math.floor((index * all.length) / count)] as T)

/** The campaign of an address; a draft only for those who keep its list. @param typed its number */
export const campaignShown = async (
  world: Pick<ConsoleWorld, 'campaigns'>,
  clinicId: string,
  typed: string | undefined,
  staff: Staff,
): Promise<Campaign | undefined> => {
  if (!/^[1-9]\d{0,3}$/.test(typed ?? '')) return undefined
  const found = await world.campaigns.get(clinicId, Number(typed))
  const hidden = found?.state === 'draft' && !keepsCampaign(found, staff)
  return hidden ? undefined : found
}

export interface CampaignRow {
  campaign: Campaign
  /** null: a draft. */
  progress: Progress | null
}

/** The campaigns of a clinic with their numbers, the latest first. */
export const listCampaigns = async (world: ConsoleWorld, clinicId: string): Promise<CampaignRow[]> => {
  const campaigns = await world.campaigns.ofClinic(clinicId)
  const rows = campaigns.map(async (campaign) => ({
    campaign,
    progress: campaign.frozen === null ? null : await readProgress(world, campaign),
  }))
  return (await Promise.all(rows)).reverse()
}
