import { can } from '../domain/access/actions'
import type { StaffMember } from '../domain/access/staff'
import type { Campaign } from '../domain/campaign/campaign'
import type { Clinic } from '../domain/clinic/clinic'
import type { Contact } from '../domain/contact-list/contact'
import type { ContactList } from '../domain/contact-list/contact-list'
import { personId, registrationId } from '../domain/ids'
import type { LedgerEntry } from '../domain/mail/ledger/ledger'
import type { SuppressionReason } from '../domain/mail/sending/unsubscription'
import type { Registration } from '../domain/registration/registration'
import type { Dependencies } from '../ports/dependencies'

export type HistoryDependencies = Pick<
  Dependencies,
  'campaigns' | 'clinics' | 'registrations' | 'suppressions'
>

type NamedClinic = Pick<Clinic, 'id' | 'title'>

/** What the records tell about a contact. Records of an erased person or clinic are gone. */
export interface ContactHistory {
  /** Why the address gets no invitation from any list; null: nothing is known against it. */
  suppression: SuppressionReason | null
  /** The mails of the list's campaigns, newest campaign first. */
  /** clinic: null for one that is gone or that the staff member may not read. */
  invitations: { campaign: Campaign; clinic: NamedClinic | null; mail: LedgerEntry }[]
  /** For the clinics of these campaigns that the staff member may read. */
  registrations: { clinic: NamedClinic; status: Registration['status'] }[]
}

/** The histories are made of this many campaigns of the list: each costs a lookup for each contact. */
export const MAX_HISTORY_CAMPAIGNS = 8

/**
 * What became of some contacts of a list, in their order: five kinds of reads, whatever the number of contacts.
 * Invitations through other lists are left out, because their owners may be others.
 */
export const readContactHistories = async (
  deps: HistoryDependencies,
  staff: StaffMember,
  list: Pick<ContactList, 'id'>,
  contacts: readonly Contact[],
): Promise<{ histories: ContactHistory[]; hasOlderCampaigns: boolean }> => {
  const started = (await deps.campaigns.listByContactList(list.id)).filter(
    ({ recipientSnapshot }) => recipientSnapshot !== null,
  )
  const campaigns = started.slice(0, MAX_HISTORY_CAMPAIGNS)
  const people = contacts.map(({ email }) => personId(email))
  const [suppressed, clinics, mails] = await Promise.all([
    deps.suppressions.suppressionReasons(people),
    findReadableClinics(deps, staff, campaigns),
    Promise.all(campaigns.map((campaign) => deps.campaigns.mailsTo(campaign, people))),
  ])
  const registered = await findRegistrations(deps, clinics, contacts)
  const histories = contacts.map(({ email }, index): ContactHistory => {
    const person = people[index] ?? ''
    return {
      suppression: suppressed.get(person) ?? null,
      invitations: campaigns.flatMap((campaign, at) => {
        const mail = mails[at]?.find(({ recipientId }) => recipientId === person)
        const clinic = clinics.find(({ id }) => id === campaign.clinicId)
        return mail ? [{ campaign, clinic: clinic ?? null, mail }] : []
      }),
      registrations: registered.flatMap(({ clinic, byId }) => {
        const registration = byId.get(registrationId(clinic.id, email))
        return registration ? [{ clinic, status: registration.status }] : []
      }),
    }
  })
  return { histories, hasOlderCampaigns: started.length > campaigns.length }
}

const findReadableClinics = async (
  deps: Pick<Dependencies, 'clinics'>,
  staff: StaffMember,
  campaigns: readonly Campaign[],
): Promise<Clinic[]> => {
  const ids = [...new Set(campaigns.map(({ clinicId }) => clinicId))]
  const clinics = await Promise.all(ids.map((id) => deps.clinics.get(id)))
  return clinics.flatMap((clinic) => (clinic && can(staff, 'registrations:read', clinic) ? [clinic] : []))
}

const findRegistrations = (
  deps: Pick<Dependencies, 'registrations'>,
  clinics: readonly Clinic[],
  contacts: readonly Contact[],
) =>
  Promise.all(
    clinics.map(async (clinic) => {
      const ids = contacts.map(({ email }) => registrationId(clinic.id, email))
      const registrations = await deps.registrations.getMany(clinic.id, ids)
      return { clinic, byId: new Map(registrations.map((registration) => [registration.id, registration])) }
    }),
  )
