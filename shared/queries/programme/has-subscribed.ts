import type { StaffMember } from '../../domain/access/staff'
import { staffId } from '../../domain/ids'
import type { Dependencies } from '../../ports/dependencies'

/** Whether a staff member gets the programme report by mail; null: their account has no address. */
export const hasSubscribed = async (
  deps: Pick<Dependencies, 'programme'>,
  { email }: StaffMember,
): Promise<boolean | null> =>
  email === null ? null : (await deps.programme.getSubscription(staffId(email))) !== undefined
