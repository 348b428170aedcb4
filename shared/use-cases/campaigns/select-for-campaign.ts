import { isVisibleToOwnersOf } from '../../domain/access/list-access'
import type { Campaign } from '../../domain/campaign/campaign'
import { type RecipientSelection, selectRecipients } from '../../domain/campaign/select-recipients'
import type { Clinic } from '../../domain/clinic/clinic'
import type { Contact } from '../../domain/contact-list/contact'
import { personId } from '../../domain/ids'
import type { LedgerEntry } from '../../domain/mail/ledger/ledger'
import type { Dependencies } from '../../ports/dependencies'

export type SelectionDependencies = Pick<
  Dependencies,
  'campaigns' | 'contactLists' | 'suppressions' | 'registrations' | 'config'
>

/** A selection, and how many campaigns of the clinic had been started before it; a later start makes it stale. */
export interface VersionedSelection extends RecipientSelection {
  starts: number
}

/** Selects the recipients of a campaign from the current data. */
export const selectForCampaign = async (
  deps: SelectionDependencies,
  campaign: Campaign,
  clinic: Clinic,
): Promise<VersionedSelection> => {
  const { clinicId } = campaign
  const starts = await deps.campaigns.starts(clinicId)
  const others = (await deps.campaigns.listByClinic(clinicId)).filter(
    ({ number }) => number !== campaign.number,
  )
  const reminded = others.find(({ number }) => number === campaign.reminds)
  // A reminder goes to the recipients of the first invitation; the list tells who has opted out since.
  const listed = await contactsOf(deps, campaign)
  const contacts = reminded ? await recipientsOf(deps, reminded) : listed
  const optedOut = new Set(listed.flatMap(({ email, optedOut: mark }) => (mark ? [personId(email)] : [])))
  const [suppressed, answered, invited, reached] = await Promise.all([
    deps.suppressions.suppressionReasons(contacts.map(({ email }) => personId(email))),
    readAnswered(deps, clinicId),
    // A reminder goes to people who have an invitation, but not to people who have a later one.
    readInvited(
      deps,
      campaign,
      others.filter(({ number }) => number > (campaign.reminds ?? 0)),
    ),
    reminded ? readReached(deps, reminded) : null,
  ])
  const allowed = deps.config.allowedRecipients
  return {
    ...selectRecipients({ contacts, suppressed, optedOut, answered, invited, reached, allowed, clinic }),
    starts,
  }
}

type ListedContact = Pick<Contact, 'email' | 'name' | 'language'>

const contactsOf = async (deps: SelectionDependencies, { list }: Campaign): Promise<Contact[]> =>
  (await deps.contactLists.contacts(list.id))?.contacts ?? []

const recipientsOf = async (deps: SelectionDependencies, campaign: Campaign): Promise<ListedContact[]> =>
  (await Array.fromAsync(deps.campaigns.recipients(campaign))).flat()

/** A contact with a registration of any status has answered. */
const readAnswered = async (deps: SelectionDependencies, clinicId: string): Promise<Set<string>> => {
  const addresses = new Set<string>()
  for await (const page of deps.registrations.pages(clinicId)) {
    for (const { email } of page) addresses.add(email)
  }
  return addresses
}

const mailsOf = async (deps: SelectionDependencies, { clinicId, number }: Campaign): Promise<LedgerEntry[]> =>
  (await Array.fromAsync(deps.campaigns.mailPages(clinicId, number))).flat()

const possiblySentStates: ReadonlySet<LedgerEntry['state']> = new Set(['claimed', 'accepted', 'ambiguous'])

/** People who have an invitation, may have one, or will get one from a running or paused campaign. */
const readInvited = async (
  deps: SelectionDependencies,
  { list }: Campaign,
  others: readonly Campaign[],
): Promise<Map<string, 'own' | 'foreign'>> => {
  const started = others.filter(({ recipientSnapshot }) => recipientSnapshot !== null)
  const invitedSets = await Promise.all(
    started.map(async (other) => {
      const side = isVisibleToOwnersOf(list, other.list) ? 'own' : 'foreign'
      return [...(await readInvitedByCampaign(deps, other))].map((id) => [id, side] as const)
    }),
  )
  const invited = new Map(invitedSets.flat())
  // A person whom both sides have invited counts as invited by the owners' own campaign.
  for (const [id, side] of invitedSets.flat()) if (side === 'own') invited.set(id, side)
  return invited
}

const readInvitedByCampaign = async (
  deps: SelectionDependencies,
  campaign: Campaign,
): Promise<Set<string>> => {
  const isActive = campaign.state === 'running' || campaign.state === 'paused'
  const invited = new Set(
    isActive ? (await recipientsOf(deps, campaign)).map(({ email }) => personId(email)) : [],
  )
  for (const { recipientId, state } of await mailsOf(deps, campaign)) {
    if (possiblySentStates.has(state)) invited.add(recipientId)
    else if (state !== 'due') invited.delete(recipientId)
  }
  return invited
}

const readReached = async (deps: SelectionDependencies, campaign: Campaign): Promise<Set<string>> =>
  new Set(
    (await mailsOf(deps, campaign))
      .filter(
        ({ state, feedback }) => state === 'accepted' && feedback !== 'bounced' && feedback !== 'complained',
      )
      .map(({ recipientId }) => recipientId),
  )
