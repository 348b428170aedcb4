import type { Dispatch } from './dispatch'
import type { Registration } from './registration'

/**
 * Whether a dispatch is owed to a person: confirmed, and confirmed before its instant; whoever came
 * later was told by the confirmation. Who came in the very instant of a change may have been told the
 * old time: the ledger decides that when the mail is judged.
 */
export const isOwedTo = (
  registration: Registration,
  { kind, at }: Pick<Dispatch, 'kind' | 'at'>,
): boolean => {
  if (registration.status !== 'confirmed') return false
  const isNotice = kind === 'moved' || kind === 'cancelled'
  return isNotice ? registration.confirmedAt <= at : registration.confirmedAt < at
}
