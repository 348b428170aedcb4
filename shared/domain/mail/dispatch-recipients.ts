import type { Registration, RegistrationStatus } from '../registration/registration'
import type { Dispatch } from './dispatch'
import { messageKinds } from './message-kinds'

/**
 * Whether a dispatch owes a registrant its mail. A planned message goes to those who were confirmed before its
 * instant: later registrants learn the same from their confirmation. A notice of a change may concern every
 * registrant: clocks that differ by seconds cannot tell who registered before it, so the ledger decides when the
 * mail is sent.
 */
export const isRecipient = (
  { status, statusSince }: Registration,
  { kind, at }: Pick<Dispatch, 'kind' | 'at'>,
): boolean => {
  const { mayReceive, plan }: { mayReceive: readonly RegistrationStatus[]; plan: object | null } =
    messageKinds[kind]
  return mayReceive.includes(status) && (plan === null || statusSince < at)
}
