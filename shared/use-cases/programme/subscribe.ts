import { assertCan } from '../../domain/access/actions'
import type { StaffMember } from '../../domain/access/staff'
import { staffId } from '../../domain/ids'
import type { Dependencies } from '../../ports/dependencies'

type SubscribeDependencies = Pick<Dependencies, 'programme' | 'now'>

/**
 * Has the programme report mailed to a staff member each month, with a line in the audit log; a second call changes
 * nothing.
 * @throws AccessDeniedError when the role sees no figures
 */
export const subscribeToProgramme = async (
  { programme, now }: SubscribeDependencies,
  staff: StaffMember,
): Promise<'subscribed' | 'no-address'> => {
  assertCan(staff, 'programme:read')
  const { email } = staff
  if (email === null) return 'no-address'
  const at = now()
  const audit = { at, by: staff.subject, action: 'subscribed', after: {} } as const
  await programme.addSubscription({ staff: { ...staff, email }, since: at, signedInAt: at }, audit)
  return 'subscribed'
}

/** Ends it, with a line in the audit log; a second call changes nothing. */
export const unsubscribeFromProgramme = async (
  { programme, now }: SubscribeDependencies,
  staff: StaffMember,
): Promise<void> => {
  if (staff.email === null) return
  const audit = { at: now(), by: staff.subject, action: 'unsubscribed', after: {} } as const
  await programme.removeSubscription(staffId(staff.email), audit)
}

/** After signing in: the next mail follows the roles that the person has now. Who has not subscribed gets none. */
export const renewSubscription = async (
  { programme, now }: SubscribeDependencies,
  staff: StaffMember,
): Promise<void> => {
  const { email } = staff
  const stored = email === null ? undefined : await programme.getSubscription(staffId(email))
  if (!stored || email === null) return
  await programme.renewSubscription({ ...stored, staff: { ...staff, email }, signedInAt: now() })
}
