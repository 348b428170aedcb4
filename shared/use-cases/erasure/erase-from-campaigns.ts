import type { Campaign } from '../../domain/campaign/campaign'
import { invitationKey } from '../../domain/campaign/campaign-mail'
import { BY_REGISTRANT, type ErasureRequest } from '../../domain/erasure/erasure'
import type { Dependencies } from '../../ports/dependencies'

type InvitationErasureDependencies = Pick<
  Dependencies,
  'clinics' | 'campaigns' | 'ledger' | 'erasures' | 'now'
>

/**
 * Takes a person out of the campaigns of every clinic, or, by her own wish on the page of a clinic, of that one. Her
 * address goes before her mail: without it none is sent and none is written down any more; the mail leaves a count.
 * @returns how much was taken out; later: somebody has her mail in hand
 */
export const eraseFromCampaigns = async (
  deps: InvitationErasureDependencies,
  erasure: ErasureRequest,
): Promise<number | 'later'> => {
  const clinics =
    erasure.by === BY_REGISTRANT
      ? erasure.occurrences.map(({ clinicId }) => clinicId)
      : (await deps.clinics.list()).map(({ id }) => id)
  let taken = 0
  for (const clinicId of clinics) {
    for (const campaign of await deps.campaigns.listByClinic(clinicId)) {
      const here = await eraseFromCampaign(deps, campaign, erasure.personId)
      if (here === 'later') return 'later'
      taken += here
    }
  }
  return taken
}

const eraseFromCampaign = async (
  deps: InvitationErasureDependencies,
  campaign: Campaign,
  personId: string,
): Promise<number | 'later'> => {
  const { clinicId, number, recipientSnapshot } = campaign
  // Of a start that died there may be recipients that no campaign names.
  const isThere =
    recipientSnapshot === null || (await deps.campaigns.getRecipient(campaign, personId)) !== undefined
  const forgotten = isThere ? await deps.campaigns.removeRecipients(clinicId, number, personId) : 0
  const mail = await deps.ledger.get(invitationKey(campaign, personId))
  if (!mail) return forgotten
  const isClaimed = mail.state === 'claimed' && mail.leaseUntil !== null && mail.leaseUntil > deps.now()
  if (isClaimed || (await deps.erasures.eraseMails([mail])) === 'conflict') return 'later'
  return forgotten + 1
}
