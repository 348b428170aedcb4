import type { Campaign } from '../../domain/campaign/campaign'
import { type CountedCampaign, tallyCampaign } from '../../domain/campaign/campaign-progress'
import type { ErasedCounts } from '../../domain/erasure/erased-counts'
import type { LedgerEntry } from '../../domain/mail/ledger/ledger'
import type { Dependencies } from '../../ports/dependencies'

type CountDependencies = Pick<Dependencies, 'campaigns' | 'erasures' | 'now'>

/** A campaign's counted mails, with the entries that they were counted from. */
export interface CampaignReading {
  mails: LedgerEntry[]
  counted: CountedCampaign
  /** Whether a person was erased while the mails were read: they may be counted twice, or not at all. */
  isDisturbed: boolean
}

/** Reads the whole ledger of a campaign and counts it. */
export const readCampaignMails = async (
  deps: CountDependencies,
  { clinicId, number }: Pick<Campaign, 'clinicId' | 'number'>,
): Promise<CampaignReading> => {
  const countedAt = deps.now()
  const erased = await deps.erasures.erasedCounts(clinicId)
  const mails = (await Array.fromAsync(deps.campaigns.mailPages(clinicId, number))).flat()
  const erasedAfter = await deps.erasures.erasedCounts(clinicId)
  return {
    mails,
    counted: {
      ...tallyCampaign(mails, countedAt),
      campaign: number,
      countedAt,
      erased: ofCampaign(erased, number),
    },
    isDisturbed: erased['mails'] !== erasedAfter['mails'],
  }
}

/**
 * Keeps what was counted for the pages that show it.
 * @returns whether it is kept; false: a person was erased meanwhile, or a later count is kept
 */
export const keepCampaignCounts = async (
  deps: Pick<Dependencies, 'campaigns'>,
  clinicId: string,
  { counted, isDisturbed }: CampaignReading,
): Promise<boolean> => !isDisturbed && (await deps.campaigns.saveCounted(clinicId, counted)) === 'saved'

/** The counts of erased mails of one campaign: those of others change without it. */
const ofCampaign = (erased: ErasedCounts, number: number): Record<string, number> =>
  Object.fromEntries(
    Object.entries(erased).filter(([name]) => name.startsWith(`mail invitation - ${number} `)),
  )
