import type { Campaign } from '../../domain/campaign/campaign'
import { startRunning } from '../../domain/campaign/campaign-states'
import { decideForClinic } from '../../domain/campaign/decide-invitation'
import type { Dependencies } from '../../ports/dependencies'
import { type SelectionDependencies, selectForCampaign, type VersionedSelection } from './select-for-campaign'

export type StartCampaignResult =
  | { result: 'started'; campaign: Campaign }
  /** The recipients are not the ones that were shown; this is the current selection. */
  | { result: 'changed'; selection: VersionedSelection }
  /** The campaign is not a draft any more. */
  | { result: 'conflict' }
  /** Registration is not open. */
  | { result: 'closed' }
  | { result: 'no-recipients' }

/**
 * Starts a campaign and freezes its recipients: exactly the ones that were shown. A second call finds it running. Of
 * two campaigns of a clinic started at the same time, one finds that its recipients have changed.
 * @param shown the digest of the selection that the person saw
 */
export const startCampaign = async (
  deps: SelectionDependencies & Pick<Dependencies, 'clinics' | 'now'>,
  { clinicId, number, shown, by }: { clinicId: string; number: number; shown: string; by: string },
): Promise<StartCampaignResult> => {
  const [clinic, campaign] = await Promise.all([
    deps.clinics.get(clinicId),
    deps.campaigns.get(clinicId, number),
  ])
  const now = deps.now()
  if (campaign?.state !== 'draft') return { result: 'conflict' }
  if (!clinic || !decideForClinic(clinic, now).send) return { result: 'closed' }
  const { starts, ...selection } = await selectForCampaign(deps, campaign, clinic)
  if (selection.digest !== shown) return { result: 'changed', selection: { ...selection, starts } }
  const size = selection.recipients.length
  const running = startRunning(campaign, { set: selection.digest, size }, now)
  if (!running || size === 0) return { result: 'no-recipients' }
  const after = { campaign: number, state: 'running', recipients: size, ...selection.excluded }
  const before = { state: 'draft' }
  const audit = { clinicId, at: now, by, action: 'campaign-started' as const, before, after }
  const started = await deps.campaigns.start(running, selection.recipients, audit, starts)
  if (started === 'started') return { result: 'started', campaign: running }
  const present = await deps.campaigns.get(clinicId, number)
  if (present?.state !== 'draft') return { result: 'conflict' }
  return { result: 'changed', selection: await selectForCampaign(deps, present, clinic) }
}
