import { dayOf, type MailKey, versionOf } from '../../../shared/domain/mail/mail-key'
import type { Simulation } from '../engine/simulation'

/** A mail as a story names it. */
export const formatMailTitle = (simulation: Simulation, key: MailKey): string => {
  const { kind, recipientId } = key
  const day = dayOf(key)
  return `${kind}${day === null ? '' : ` of day ${day}`}, version ${versionOf(key)}, to ${simulation.displayNames.get(recipientId) ?? recipientId}`
}
