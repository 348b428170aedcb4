import type { Registration, RegistrationStatus } from '../registration/registration'
import type { Dispatch } from './dispatch'

/**
 * Whether a dispatch is owed to a person: confirmed, and confirmed before its instant; whoever came
 * later was told by the confirmation. A notice of a change may concern everybody: two clocks that differ
 * by seconds cannot tell who came before it, so the ledger decides when the mail is judged. Who waits for a seat,
 * or for the organiser's decision, is told that there will be none.
 */
export const isRecipient = (
  registration: Registration,
  { kind, at }: Pick<Dispatch, 'kind' | 'at'>,
): boolean => {
  const { status } = registration
  if (kind === 'cancelled' && waitingStatuses.has(status)) return true
  if (status !== 'confirmed') return false
  const isNotice = kind === 'moved' || kind === 'cancelled'
  return isNotice || registration.statusSince < at
}

const waitingStatuses: ReadonlySet<RegistrationStatus> = new Set(['waitlisted', 'offered', 'pending'])
