import type { MailKey } from '../../../shared/domain/mail/ledger'
import type { Town } from '../town'

/** A mail as a story names it. */
export const titleOf = (town: Town, { kind, day, planVersion, recipientId }: MailKey): string =>
  `${kind}${day === null ? '' : ` of day ${day}`}, version ${planVersion}, to ${town.names.get(recipientId) ?? recipientId}`
