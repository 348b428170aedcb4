import type { Registration, RegistrationStatus } from '../../registration/registration'
import { messageKinds } from '../kinds/message-kinds'
import type { Dispatch } from './dispatch'

/**
 * Whether a registrant gets the mail of a dispatch. A planned message goes to registrants confirmed before its
 * instant: later ones get the same information in their confirmation. A notice of a change may concern every
 * registrant: clocks that differ by seconds cannot show who registered before it, so the ledger decides when the mail
 * is sent.
 */
export const isRecipient = (
  { status, statusSince }: Registration,
  { kind, at }: Pick<Dispatch, 'kind' | 'at'>,
): boolean => {
  const { mayReceive, plan }: { mayReceive: readonly RegistrationStatus[]; plan: object | null } =
    messageKinds[kind]
  return mayReceive.includes(status) && (plan === null || statusSince < at)
}
