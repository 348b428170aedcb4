import { personId } from '../../domain/ids'
import { messageKindOf } from '../../domain/mail/kinds/message-kinds'
import { isMailOf, type MailKey } from '../../domain/mail/ledger/mail-key'
import { missMail, type NotSendable, skipMail } from '../../domain/mail/ledger/mail-reason'
import { mayReceive } from '../../domain/mail/sending/allowed-recipients'
import { isPlaceholderAddress } from '../../domain/values/placeholder-address'
import { loadFollowRequestMail } from './follow-request-mail'
import { type InvitationReading, loadInvitationMail } from './invitation-mail'
import type { MailRenderer } from './mail-renderer'
import { loadProgrammeReport } from './programme-report-mail'
import { loadRegistrantMail } from './registrant-mail'
import type { LoadedMail, LoadMailDependencies, SendableMail } from './sendable-mail'
import { loadStaffMail } from './staff-mail'

/**
 * Reads all data again and decides whether the mail may be sent, to whom and with which content. The result is valid
 * only at this moment. Nothing is written.
 * @param before what the same mail was a moment ago: what it was read from is read together, in one call
 */
export const loadMail = async (
  deps: LoadMailDependencies,
  key: MailKey,
  renderer: MailRenderer,
  before?: SendableMail,
): Promise<LoadedMail> => {
  const findRefusal = createRefusalReader(deps, key)
  const [mail] = await Promise.all([
    loadByRecipient(deps, key, { renderer, before, findRefusal }),
    before && findRefusal(before.to),
  ])
  if (!mail.send) return mail
  return refuseMail(deps, mail) ?? (await findRefusal(mail.to)) ?? mail
}

const loadByRecipient = (
  deps: LoadMailDependencies,
  key: MailKey,
  reading: InvitationReading,
): Promise<LoadedMail> => {
  const { renderer } = reading
  if (isMailOf(key, 'day-summary')) return loadStaffMail(deps, key, renderer)
  if (isMailOf(key, 'programme-report')) return loadProgrammeReport(deps, key, renderer)
  if (isMailOf(key, 'follow-request')) return loadFollowRequestMail(deps, key, renderer)
  return isMailOf(key, 'invitation')
    ? loadInvitationMail(deps, key, reading)
    : loadRegistrantMail(deps, key, renderer)
}

/** The addresses and mails that this stage refuses by its settings alone; nothing is read. */
const refuseMail = (deps: LoadMailDependencies, { to, dueAt }: SendableMail): NotSendable | undefined => {
  const { skipMailsDueBefore, allowedRecipients } = deps.config
  // The ledger was restored together with the table, so the record of a sent mail may be missing.
  if (skipMailsDueBefore !== null && dueAt <= skipMailsDueBefore) return missMail('before-restore')
  if (isPlaceholderAddress(to)) return skipMail('no-address')
  if (allowedRecipients !== null && !mayReceive(to, allowedRecipients))
    return skipMail('recipient-not-allowed-here')
  return undefined
}

/** An address may be suppressed for all mail, or unsubscribed from invitations. Each is read once. */
const createRefusalReader = (
  deps: Pick<LoadMailDependencies, 'suppressions'>,
  key: MailKey,
): InvitationReading['findRefusal'] => {
  const read = async (address: string): Promise<NotSendable | undefined> => {
    const person = personId(address)
    const [suppressed, unsubscribed] = await Promise.all([
      deps.suppressions.find(person),
      // A person who wants no invitation still gets the mails of a clinic that they register for.
      messageKindOf(key.kind).endsWithUnsubscription && deps.suppressions.hasUnsubscribed(person),
    ])
    if (suppressed) return skipMail('suppressed')
    return unsubscribed ? skipMail('unsubscribed') : undefined
  }
  const found = new Map<string, ReturnType<typeof read>>()
  return (address) => {
    const refusal = found.get(address) ?? read(address)
    found.set(address, refusal)
    return refusal
  }
}
