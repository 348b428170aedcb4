import type { Campaign } from '../../domain/campaign/campaign'
import { invitationKey } from '../../domain/campaign/campaign-mail'
import { BY_REGISTRANT, type ErasureRequest } from '../../domain/erasure/erasure'
import type { Dependencies } from '../../ports/dependencies'

type InvitationErasureDependencies = Pick<
  Dependencies,
  'clinics' | 'campaigns' | 'ledger' | 'erasures' | 'now'
>

/**
 * Removes a person from the campaigns of every clinic; a registrant's own request reaches the one clinic only. The
 * recipient is removed before the ledger entry, because without it no mail is sent or recorded; the entry is counted.
 * @returns the number of removed items; later: a worker holds the mail
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
      const erased = await eraseFromCampaign(deps, campaign, erasure.personId)
      if (erased === 'later') return 'later'
      taken += erased
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
  // A start that crashed may have left recipients that no campaign names.
  const isRecipient =
    recipientSnapshot === null || (await deps.campaigns.getRecipient(campaign, personId)) !== undefined
  const removed = isRecipient ? await deps.campaigns.removeRecipients(clinicId, number, personId) : 0
  const mail = await deps.ledger.get(invitationKey(campaign, personId))
  if (!mail) return removed
  const isClaimed = mail.state === 'claimed' && mail.leaseUntil !== null && mail.leaseUntil > deps.now()
  if (isClaimed || (await deps.erasures.eraseMails([mail])) === 'conflict') return 'later'
  return removed + 1
}
