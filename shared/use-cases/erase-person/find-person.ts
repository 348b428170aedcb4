import type { Clinic } from '../../domain/clinic/clinic'
import type { ContactList } from '../../domain/contact-list/contact-list'
import type { FoundThere } from '../../domain/erasure/erasure'
import { isPastRetention } from '../../domain/erasure/retention'
import { personId, registrationId } from '../../domain/ids'
import { normaliseEmail } from '../../domain/registration/registration'
import type { World } from '../../ports/world'
import { countRows, knownRows, type RowsWorld } from './known-rows'

export type FindWorld = RowsWorld & Pick<World, 'clinics' | 'ledger' | 'house' | 'now'>

export interface FoundPerson {
  clinic: Clinic
  registrationId: string
  there: FoundThere
}

/** So many clinics are looked through at once. */
const AT_ONCE = 5

/**
 * Where something is known of an address, the newest clinic first. A registration's id follows from clinic and
 * address, so it is asked for in each clinic: an index by person would cost a write with every registration.
 */
export const findPerson = async (world: FindWorld, email: string): Promise<FoundPerson[]> => {
  const { retentionDays } = world.house
  const clinics = (await world.clinics.list()).filter(
    (clinic) => clinic.status !== 'draft' && !isPastRetention(clinic, retentionDays, world.now()),
  )
  const found: FoundPerson[] = []
  for (let first = 0; first < clinics.length; first += AT_ONCE) {
    const some = clinics.slice(first, first + AT_ONCE)
    found.push(...(await Promise.all(some.map((clinic) => findIn(world, clinic, email)))))
  }
  return found.filter(({ there: { registrations, mails, rows } }) => registrations + mails + rows > 0)
}

const findIn = async (world: FindWorld, clinic: Clinic, email: string): Promise<FoundPerson> => {
  const id = registrationId(clinic.id, email)
  const person = { personId: personId(email), registrationId: id, nameless: '' }
  const [registration, mails, rows] = await Promise.all([
    world.registrations.get(clinic.id, id),
    world.ledger.ofRecipient(clinic.id, id),
    knownRows(world, clinic, person),
  ])
  const there = {
    clinicId: clinic.id,
    registrations: registration ? 1 : 0,
    mails: mails.length,
    rows: countRows(rows),
  }
  return { clinic, registrationId: id, there }
}

/** The clinics that name the address among their organisers: that is no registration, and is edited there. */
export const organisedBy = async (world: Pick<World, 'clinics'>, email: string): Promise<Clinic[]> => {
  const address = normaliseEmail(email)
  const clinics = await world.clinics.list()
  return clinics.filter(({ organisers }) => organisers.some((one) => normaliseEmail(one.email) === address))
}

/**
 * ITU's own contact lists with the address. A partner's lists are shown to nobody else, so nobody learns here
 * whether one of them holds it; the erasure reaches them all the same.
 */
export const contactListsWith = async (
  world: Pick<World, 'contactLists'>,
  email: string,
): Promise<ContactList[]> => {
  const person = personId(email)
  const lists = (await world.contactLists.all()).filter(({ owner }) => owner === 'house')
  const found = await Promise.all(lists.map(({ id }) => world.contactLists.contacts(id)))
  return found.flatMap((each) =>
    each?.contacts.some((contact) => personId(contact.email) === person) ? [each.list] : [],
  )
}
