import type { Campaign } from '../../domain/campaign/campaign'
import { start } from '../../domain/campaign/campaign-states'
import { judgeClinic } from '../../domain/campaign/judge-invitation'
import type { World } from '../../ports/world'
import { type ChooseWorld, chooseFor, type DatedChoice } from './choose-for'

export type StartResult =
  | { result: 'started'; campaign: Campaign }
  /** It would go to others than those that were shown: this is how it stands now. */
  | { result: 'changed'; choice: DatedChoice }
  /** It is no draft any more. */
  | { result: 'conflict' }
  /** Nobody can register any more, or not yet. */
  | { result: 'closed' }
  | { result: 'nobody' }

/**
 * Freezes whom the campaign goes to, just those who were shown, and lets it run; nothing is sent before. The second
 * time finds it running. Of two campaigns that are started at once one finds that it would write to others now.
 * @param shown the digest of the choice that the person saw
 */
export const startCampaign = async (
  world: ChooseWorld & Pick<World, 'clinics' | 'now'>,
  { clinicId, number, shown, by }: { clinicId: string; number: number; shown: string; by: string },
): Promise<StartResult> => {
  const [clinic, campaign] = await Promise.all([
    world.clinics.get(clinicId),
    world.campaigns.get(clinicId, number),
  ])
  const now = world.now()
  if (campaign?.state !== 'draft') return { result: 'conflict' }
  if (!clinic || !judgeClinic(clinic, now).send) return { result: 'closed' }
  const { starts, ...choice } = await chooseFor(world, campaign, clinic)
  if (choice.digest !== shown) return { result: 'changed', choice: { ...choice, starts } }
  const size = choice.recipients.length
  const running = start(campaign, { set: choice.digest, size }, now)
  if (!running || size === 0) return { result: 'nobody' }
  const after = { campaign: number, state: 'running', recipients: size, ...choice.leftOut }
  const before = { state: 'draft' }
  const audit = { clinicId, at: now, by, action: 'campaign-started' as const, before, after }
  const started = await world.campaigns.start(running, choice.recipients, audit, starts)
  if (started === 'started') return { result: 'started', campaign: running }
  const present = await world.campaigns.get(clinicId, number)
  if (present?.state !== 'draft') return { result: 'conflict' }
  return { result: 'changed', choice: await chooseFor(world, present, clinic) }
}
