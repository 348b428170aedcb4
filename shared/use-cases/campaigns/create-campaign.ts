import type { Campaign } from '../../domain/campaign/campaign'
import { createDraftCampaign } from '../../domain/campaign/campaign-states'
import type { Dependencies } from '../../ports/dependencies'

type NewCampaign = Pick<Campaign, 'clinicId' | 'list' | 'reminds'> & {
  /** The subject of the staff member's sign-in. */
  by: string
}

/** With several campaigns created at the same time, one may lose its number this often. */
const MAX_ATTEMPTS = 10

/** Creates a draft campaign; nothing is sent. The same request again returns the existing draft. */
export const createCampaign = async (
  deps: Pick<Dependencies, 'campaigns' | 'now'>,
  { by, ...about }: NewCampaign,
): Promise<Campaign> => {
  const { clinicId, list, reminds } = about
  for (let tries = 0; tries < MAX_ATTEMPTS; tries += 1) {
    const known = await deps.campaigns.listByClinic(clinicId)
    const same = known.find(
      (campaign) =>
        campaign.state === 'draft' && campaign.list.id === list.id && campaign.reminds === reminds,
    )
    if (same) return same
    const now = deps.now()
    const campaign = createDraftCampaign({ ...about, number: (known.at(-1)?.number ?? 0) + 1 }, now)
    const after = { campaign: campaign.number, list: list.id, reminds }
    const audit = { clinicId, at: now, by, action: 'campaign-made' as const, before: {}, after }
    if ((await deps.campaigns.create(campaign, audit)) === 'created') return campaign
  }
  throw new Error(`${clinicId}: no free campaign number after ${MAX_ATTEMPTS} attempts`)
}
