import type { Clinic } from '../../domain/clinic/clinic'
import type { ContactList } from '../../domain/contact-list/contact-list'
import type { FoundData } from '../../domain/erasure/erasure'
import { isPastRetention } from '../../domain/erasure/retention'
import { personId, registrationId } from '../../domain/ids'
import { normaliseEmail } from '../../domain/values/email-address'
import { mapInBatches } from '../../domain/values/map-in-batches'
import type { Dependencies } from '../../ports/dependencies'
import { countRows, type PersonRowsDependencies, readPersonRows } from './person-rows'

export type FindPersonDependencies = PersonRowsDependencies &
  Pick<Dependencies, 'clinics' | 'ledger' | 'certificates' | 'config' | 'now'>

export interface FoundPerson {
  clinic: Clinic
  registrationId: string
  data: FoundData
}

/** How many clinics are searched in parallel. */
const MAX_PARALLEL_CLINICS = 5

/**
 * Finds the clinics that hold data about an address, newest first. A registration's id follows from clinic and
 * address, so each clinic is searched; an index by person would cost one more write per registration.
 */
export const findPerson = async (deps: FindPersonDependencies, email: string): Promise<FoundPerson[]> => {
  const { retentionDays } = deps.config
  const clinics = (await deps.clinics.list()).filter(
    (clinic) => clinic.status !== 'draft' && !isPastRetention(clinic, retentionDays, deps.now()),
  )
  const found = await mapInBatches(clinics, MAX_PARALLEL_CLINICS, (clinic) =>
    findInClinic(deps, clinic, email),
  )
  return found.filter((person) => person !== undefined)
}

const findInClinic = async (
  deps: FindPersonDependencies,
  clinic: Clinic,
  email: string,
): Promise<FoundPerson | undefined> => {
  const id = registrationId(clinic.id, email)
  const person = { personId: personId(email), registrationId: id, anonymousId: '' }
  const [registration, mails, rows, certificate] = await Promise.all([
    deps.registrations.get(clinic.id, id),
    deps.ledger.listByRecipient(clinic.id, id),
    readPersonRows(deps, clinic, person),
    deps.certificates.get(clinic.id, id),
  ])
  const data = {
    clinicId: clinic.id,
    registrations: registration ? 1 : 0,
    mails: mails.length,
    rows: countRows(rows),
  }
  // Only the certificate is left when the table was restored to a moment before the person registered.
  const isFound = data.registrations + data.mails + data.rows > 0 || certificate !== undefined
  return isFound ? { clinic, registrationId: id, data } : undefined
}

/**
 * The clinics that name the address among their organisers or as the contact on their page; that is removed by editing
 * the clinic.
 */
export const findOrganisedClinics = async (
  deps: Pick<Dependencies, 'clinics'>,
  email: string,
): Promise<Clinic[]> => {
  const address = normaliseEmail(email)
  const clinics = await deps.clinics.list()
  return clinics.filter(
    ({ organisers, publicContact }) =>
      publicContact === address ||
      organisers.some((organiser) => normaliseEmail(organiser.email) === address),
  )
}

/**
 * ITU's contact lists that hold the address. Lists of partners are left out, because ITU's staff may not see them;
 * the erasure reaches them all the same.
 */
export const findContactLists = async (
  deps: Pick<Dependencies, 'contactLists'>,
  email: string,
): Promise<ContactList[]> => {
  const person = personId(email)
  const lists = (await deps.contactLists.listAll()).filter(({ owner }) => owner === 'itu')
  const found = await Promise.all(lists.map(({ id }) => deps.contactLists.contacts(id)))
  return found.flatMap((stored) =>
    stored?.contacts.some((contact) => personId(contact.email) === person) ? [stored.list] : [],
  )
}
