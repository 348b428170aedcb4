import type { MailKey } from '../../../shared/domain/mail/ledger'
import type { Simulation } from '../engine/simulation'

/** A mail as a story names it. */
export const formatMailTitle = (
  simulation: Simulation,
  { kind, day, planVersion, recipientId }: MailKey,
): string =>
  `${kind}${day === null ? '' : ` of day ${day}`}, version ${planVersion}, to ${simulation.displayNames.get(recipientId) ?? recipientId}`
