import type { Campaign } from '../../domain/campaign/campaign'
import { type Progress, progressOf } from '../../domain/campaign/progress'
import { mailsIn } from '../../domain/erasure/remains'
import type { World } from '../../ports/world'

/** What has become of each of a campaign's mails, counted from the ledger. */
export const readProgress = async (
  world: Pick<World, 'campaigns' | 'erasures' | 'now'>,
  campaign: Campaign,
): Promise<Progress> => {
  const { clinicId, number } = campaign
  const [mails, remains] = await Promise.all([
    Array.fromAsync(world.campaigns.mails(clinicId, number)),
    world.erasures.remains(clinicId),
  ])
  const erased = mailsIn(remains).filter(
    ({ kind, planVersion }) => kind === 'invitation' && planVersion === number,
  )
  return progressOf(campaign, mails.flat(), erased, world.now())
}
