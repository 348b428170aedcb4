import type { Campaign } from '../../domain/campaign/campaign'
import { invitationTo } from '../../domain/campaign/of-campaign'
import { BY_REGISTRANT, type Erasure } from '../../domain/erasure/erasure'
import type { World } from '../../ports/world'

type InvitationsWorld = Pick<World, 'clinics' | 'campaigns' | 'ledger' | 'erasures' | 'now'>

/**
 * Takes a person out of the campaigns of every clinic, or, by her own wish on the page of a clinic, of that one. Her
 * address goes before her mail: without it none is sent and none is written down any more; the mail leaves a count.
 * @returns how much was taken out; later: somebody has her mail in hand
 */
export const eraseInvitations = async (
  world: InvitationsWorld,
  erasure: Erasure,
): Promise<number | 'later'> => {
  const clinics =
    erasure.by === BY_REGISTRANT
      ? erasure.places.map(({ clinicId }) => clinicId)
      : (await world.clinics.list()).map(({ id }) => id)
  let taken = 0
  for (const clinicId of clinics) {
    for (const campaign of await world.campaigns.ofClinic(clinicId)) {
      const here = await eraseIn(world, campaign, erasure.personId)
      if (here === 'later') return 'later'
      taken += here
    }
  }
  return taken
}

const eraseIn = async (
  world: InvitationsWorld,
  campaign: Campaign,
  personId: string,
): Promise<number | 'later'> => {
  const { clinicId, number, frozen } = campaign
  // Of a start that died there may be recipients that no campaign names.
  const isThere = frozen === null || (await world.campaigns.recipient(campaign, personId)) !== undefined
  const forgotten = isThere ? await world.campaigns.forget(clinicId, number, personId) : 0
  const mail = await world.ledger.get(invitationTo(campaign, personId))
  if (!mail) return forgotten
  const inHand = mail.state === 'claimed' && mail.leaseUntil !== null && mail.leaseUntil > world.now()
  if (inHand || (await world.erasures.eraseMails([mail])) === 'conflict') return 'later'
  return forgotten + 1
}
