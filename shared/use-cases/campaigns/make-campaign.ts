import type { Campaign } from '../../domain/campaign/campaign'
import { draftOf } from '../../domain/campaign/campaign-states'
import type { World } from '../../ports/world'

type NewCampaign = Pick<Campaign, 'clinicId' | 'list' | 'reminds'> & {
  /** The subject of the staff member's sign-in. */
  by: string
}

/** Of several that number one at once, the last one has as many to pass. */
const MOST_TRIES = 10

/** A draft, to which nothing is sent yet. The same once more finds the draft that is there. */
export const makeCampaign = async (
  world: Pick<World, 'campaigns' | 'now'>,
  { by, ...about }: NewCampaign,
): Promise<Campaign> => {
  const { clinicId, list, reminds } = about
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const known = await world.campaigns.ofClinic(clinicId)
    const same = known.find(
      (each) => each.state === 'draft' && each.list.id === list.id && each.reminds === reminds,
    )
    if (same) return same
    const now = world.now()
    const campaign = draftOf({ ...about, number: (known.at(-1)?.number ?? 0) + 1 }, now)
    const after = { campaign: campaign.number, list: list.id, reminds }
    const audit = { clinicId, at: now, by, action: 'campaign-made' as const, before: {}, after }
    if ((await world.campaigns.create(campaign, audit)) === 'created') return campaign
  }
  throw new Error(`${clinicId}: campaigns are made faster than they can be numbered`)
}
