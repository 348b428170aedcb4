import { assertCan } from '../domain/access/actions'
import type { StaffMember } from '../domain/access/staff'
import type { Clinic } from '../domain/clinic/clinic'
import type { LedgerEntry } from '../domain/mail/ledger'
import type { Dependencies } from '../ports/dependencies'

/** A mail that did not reach its recipient, and who that is. */
export interface DeliveryIssue {
  entry: LedgerEntry
  /** null: a mail to staff, or a person who has been erased. */
  person: { name: string; email: string } | null
}

/**
 * The mails of a clinic that failed, bounced, were missed or have an unknown outcome; newest first.
 * @throws AccessDeniedError when the staff member may not read the clinic
 */
export const listDeliveryIssues = async (
  deps: Pick<Dependencies, 'ledger' | 'registrations'>,
  staff: StaffMember,
  clinic: Pick<Clinic, 'id' | 'organisers'>,
): Promise<DeliveryIssue[]> => {
  assertCan(staff, 'clinic:read', clinic)
  const clinicId = clinic.id
  const issues: LedgerEntry[] = []
  for await (const page of deps.ledger.pages(clinicId)) issues.push(...page.filter(hasDeliveryIssue))
  if (issues.length === 0) return []
  const recipientIds = new Set(issues.map(({ recipientId }) => recipientId))
  const peopleById = new Map<string, DeliveryIssue['person']>()
  for await (const page of deps.registrations.pages(clinicId)) {
    for (const { id, name, email } of page) if (recipientIds.has(id)) peopleById.set(id, { name, email })
  }
  return issues
    .sort((a, b) => (a.changedAt < b.changedAt ? 1 : -1))
    .map((entry) => ({ entry, person: peopleById.get(entry.recipientId) ?? null }))
}

const hasDeliveryIssue = ({ state, reason, feedback }: LedgerEntry): boolean =>
  (state === 'skipped' && reason === 'suppressed') ||
  state === 'failed' ||
  state === 'missed' ||
  state === 'ambiguous' ||
  feedback === 'undelivered' ||
  feedback === 'bounced' ||
  feedback === 'complained'
