import type { Campaign } from '../../domain/campaign/campaign'
import type { CountedCampaign } from '../../domain/campaign/campaign-progress'
import { dueLooks } from '../../domain/clinic/clinic-watch'
import { canonicalJson } from '../../domain/values/text/canonical-json'
import type { Dependencies } from '../../ports/dependencies'
import { keepCampaignCounts, readCampaignMails } from '../campaigns/count-campaign'
import { countLedger, keepMailCounts } from '../mail/keep-counts'

export type RecountMailsDependencies = Pick<
  Dependencies,
  'clinics' | 'ledger' | 'campaigns' | 'erasures' | 'now'
>

/**
 * Counts the mails of a clinic and of its campaigns again, and compares with the kept counts. Those that the sweep is
 * still to count are left to it.
 * @param shouldRepair whether to keep what was counted where it differs
 * @returns whether the kept counts were right
 */
export const recountMails = async (
  deps: RecountMailsDependencies,
  clinicId: string,
  shouldRepair: boolean,
): Promise<boolean> => {
  const watch = (await deps.clinics.readWatches([clinicId])).get(clinicId)
  if (watch && dueLooks(watch, deps.now()).mails) return true
  const isLedgerRight = await recountLedger(deps, clinicId, shouldRepair)
  const kept = await deps.campaigns.counted(clinicId)
  let areCampaignsRight = true
  for (const campaign of await deps.campaigns.listByClinic(clinicId)) {
    const counted = kept.find((each) => each.campaign === campaign.number)
    if (counted && !(await recountCampaign(deps, campaign, counted, shouldRepair))) areCampaignsRight = false
  }
  return isLedgerRight && areCampaignsRight
}

const recountLedger = async (
  deps: RecountMailsDependencies,
  clinicId: string,
  shouldRepair: boolean,
): Promise<boolean> => {
  const kept = await deps.ledger.counted(clinicId)
  if (!kept) return true
  const count = await countLedger(deps, clinicId)
  const { countedAt: _, ...keptCounts } = kept
  if (isEqual(keptCounts, { ...count.tally, erased: count.erased })) return true
  if (shouldRepair) await keepMailCounts(deps, clinicId, count)
  return false
}

/** A running campaign changes while it is counted; each of its batches counts it. */
const recountCampaign = async (
  deps: RecountMailsDependencies,
  campaign: Campaign,
  kept: CountedCampaign,
  shouldRepair: boolean,
): Promise<boolean> => {
  if (campaign.state === 'running') return true
  const reading = await readCampaignMails(deps, campaign)
  if (isEqual({ ...kept, countedAt: null }, { ...reading.counted, countedAt: null })) return true
  if (shouldRepair) await keepCampaignCounts(deps, campaign.clinicId, reading)
  return false
}

const isEqual = (a: unknown, b: unknown): boolean => canonicalJson(a) === canonicalJson(b)
