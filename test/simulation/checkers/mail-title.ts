import { dayOf, type MailKey, versionOf } from '../../../shared/domain/mail/ledger/mail-key'
import type { Simulation } from '../engine/simulation'

/** The name of a mail in a trace. */
export const formatMailTitle = (simulation: Simulation, key: MailKey): string => {
  const { kind, recipientId } = key
  const day = dayOf(key)
  return `${kind}${day === null ? '' : ` of day ${day}`}, version ${versionOf(key)}, to ${simulation.displayNames.get(recipientId) ?? recipientId}`
}
