import type { Campaign } from '../../domain/campaign/campaign'
import { startRunning } from '../../domain/campaign/campaign-states'
import { decideForClinic } from '../../domain/campaign/decide-invitation'
import type { Dependencies } from '../../ports/dependencies'
import { type SelectWorld, selectForCampaign, type VersionedSelection } from './select-for-campaign'

export type StartCampaignResult =
  | { result: 'started'; campaign: Campaign }
  /** It would go to others than those that were shown: this is how it stands now. */
  | { result: 'changed'; choice: VersionedSelection }
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
  deps: SelectWorld & Pick<Dependencies, 'clinics' | 'now'>,
  { clinicId, number, shown, by }: { clinicId: string; number: number; shown: string; by: string },
): Promise<StartCampaignResult> => {
  const [clinic, campaign] = await Promise.all([
    deps.clinics.get(clinicId),
    deps.campaigns.get(clinicId, number),
  ])
  const now = deps.now()
  if (campaign?.state !== 'draft') return { result: 'conflict' }
  if (!clinic || !decideForClinic(clinic, now).send) return { result: 'closed' }
  const { starts, ...choice } = await selectForCampaign(deps, campaign, clinic)
  if (choice.digest !== shown) return { result: 'changed', choice: { ...choice, starts } }
  const size = choice.recipients.length
  const running = startRunning(campaign, { set: choice.digest, size }, now)
  if (!running || size === 0) return { result: 'nobody' }
  const after = { campaign: number, state: 'running', recipients: size, ...choice.excluded }
  const before = { state: 'draft' }
  const audit = { clinicId, at: now, by, action: 'campaign-started' as const, before, after }
  const started = await deps.campaigns.start(running, choice.recipients, audit, starts)
  if (started === 'started') return { result: 'started', campaign: running }
  const present = await deps.campaigns.get(clinicId, number)
  if (present?.state !== 'draft') return { result: 'conflict' }
  return { result: 'changed', choice: await selectForCampaign(deps, present, clinic) }
}
