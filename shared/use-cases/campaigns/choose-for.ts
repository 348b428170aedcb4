import type { Campaign } from '../../domain/campaign/campaign'
import { type Choice, chooseRecipients } from '../../domain/campaign/choose-recipients'
import type { Clinic } from '../../domain/clinic/clinic'
import type { Contact } from '../../domain/contact-list/contact'
import { personId } from '../../domain/ids'
import type { LedgerEntry } from '../../domain/mail/ledger'
import type { World } from '../../ports/world'

export type ChooseWorld = Pick<
  World,
  'campaigns' | 'contactLists' | 'suppressions' | 'registrations' | 'house'
>

/** A choice, and how many campaigns of the clinic had been started when it was begun: another number makes it void. */
export interface DatedChoice extends Choice {
  starts: number
}

/** Whom a campaign would write to as things stand now, and how many it leaves out for which reason. */
export const chooseFor = async (
  world: ChooseWorld,
  campaign: Campaign,
  clinic: Clinic,
): Promise<DatedChoice> => {
  const { clinicId } = campaign
  const starts = await world.campaigns.starts(clinicId)
  const others = (await world.campaigns.ofClinic(clinicId)).filter(({ number }) => number !== campaign.number)
  const reminded = others.find(({ number }) => number === campaign.reminds)
  const contacts = reminded ? await recipientsOf(world, reminded) : await contactsOf(world, campaign)
  const [standing, answered, invited, reached] = await Promise.all([
    world.suppressions.standing(contacts.map(({ email }) => personId(email))),
    answeredIn(world, clinicId),
    // A reminder goes to people who have an invitation; not to those who have had a later one.
    invitedBy(
      world,
      others.filter(({ number }) => number > (campaign.reminds ?? 0)),
    ),
    reminded ? reachedBy(world, reminded) : null,
  ])
  const allowed = world.house.allowedRecipients
  return { ...chooseRecipients({ contacts, standing, answered, invited, reached, allowed, clinic }), starts }
}

type Listed = Pick<Contact, 'email' | 'name' | 'language'>

const contactsOf = async (world: ChooseWorld, { list }: Campaign): Promise<Listed[]> =>
  (await world.contactLists.contacts(list.id))?.contacts ?? []

const recipientsOf = async (world: ChooseWorld, campaign: Campaign): Promise<Listed[]> =>
  (await Array.fromAsync(world.campaigns.recipients(campaign))).flat()

/** Whoever has registered has answered, whatever she did then. */
const answeredIn = async (world: ChooseWorld, clinicId: string): Promise<Set<string>> => {
  const addresses = new Set<string>()
  for await (const page of world.registrations.pages(clinicId)) {
    for (const { email } of page) addresses.add(email)
  }
  return addresses
}

const mailsOf = async (world: ChooseWorld, { clinicId, number }: Campaign): Promise<LedgerEntry[]> =>
  (await Array.fromAsync(world.campaigns.mails(clinicId, number))).flat()

const perhapsSent: ReadonlySet<LedgerEntry['state']> = new Set(['claimed', 'accepted', 'ambiguous'])

/** Whoever has an invitation, perhaps has one, or will get one from a campaign that goes on. */
const invitedBy = async (world: ChooseWorld, campaigns: readonly Campaign[]): Promise<Set<string>> => {
  const started = campaigns.filter(({ frozen }) => frozen !== null)
  const each = await Promise.all(started.map((campaign) => invitedByOne(world, campaign)))
  return new Set(each.flatMap((ids) => [...ids]))
}

const invitedByOne = async (world: ChooseWorld, campaign: Campaign): Promise<Set<string>> => {
  const goesOn = campaign.state === 'running' || campaign.state === 'paused'
  const invited = new Set(
    goesOn ? (await recipientsOf(world, campaign)).map(({ email }) => personId(email)) : [],
  )
  for (const { recipientId, state } of await mailsOf(world, campaign)) {
    if (perhapsSent.has(state)) invited.add(recipientId)
    else if (state !== 'due') invited.delete(recipientId)
  }
  return invited
}

const reachedBy = async (world: ChooseWorld, campaign: Campaign): Promise<Set<string>> =>
  new Set(
    (await mailsOf(world, campaign))
      .filter(
        ({ state, feedback }) => state === 'accepted' && feedback !== 'bounced' && feedback !== 'complained',
      )
      .map(({ recipientId }) => recipientId),
  )
