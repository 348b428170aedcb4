import { assertCan, can } from '../domain/access/actions'
import type { StaffMember } from '../domain/access/staff'
import type { Clinic } from '../domain/clinic/clinic'
import type { LedgerEntry } from '../domain/mail/ledger/ledger'
import { hasDeliveryIssue, type LedgerTally } from '../domain/mail/ledger/mail-counts'
import type { Dependencies } from '../ports/dependencies'

/** A mail that did not reach its recipient, and who that is. */
export interface DeliveryIssue {
  entry: LedgerEntry
  /** `hidden`: a registrant, for a role that sees no names; null: a mail to staff, or a person who has been erased. */
  person: { name: string; email: string } | 'hidden' | null
}

export interface DeliveryIssues {
  /** How many there are, of which the newest are listed. */
  all: number
  listed: DeliveryIssue[]
}

/**
 * The mails of a clinic that failed, bounced, were missed or have an unknown outcome; newest first.
 * @param issues as the mails were counted
 * @throws AccessDeniedError when the staff member may not read the clinic
 */
export const listDeliveryIssues = async (
  deps: Pick<Dependencies, 'ledger' | 'registrations'>,
  staff: StaffMember,
  clinic: Pick<Clinic, 'id' | 'organisers'>,
  { mails, newest }: LedgerTally['issues'],
): Promise<DeliveryIssues> => {
  assertCan(staff, 'clinic:read', clinic)
  const entries = (await deps.ledger.getMany(newest)).filter(hasDeliveryIssue)
  const recipientIds = [...new Set(entries.map(({ recipientId }) => recipientId))]
  const people = await deps.registrations.getMany(clinic.id, recipientIds)
  const hasNames = can(staff, 'attendees:names', clinic)
  const peopleById = new Map(
    people.map(({ id, name, email }) => [id, hasNames ? { name, email } : ('hidden' as const)]),
  )
  return {
    // Some may be settled or erased since they were counted.
    all: mails - (newest.length - entries.length),
    listed: entries
      .sort((a, b) => (a.changedAt < b.changedAt ? 1 : -1))
      .map((entry) => ({ entry, person: peopleById.get(entry.recipientId) ?? null })),
  }
}
