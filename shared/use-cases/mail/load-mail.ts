import { personId } from '../../domain/ids'
import { mayReceive } from '../../domain/mail/allowed-recipients'
import { isMailOf, type MailKey } from '../../domain/mail/mail-key'
import { missMail, type NotSendable, skipMail } from '../../domain/mail/mail-reason'
import { isPlaceholderAddress } from '../../domain/values/placeholder-address'
import { loadInvitationMail } from './invitation-mail'
import type { MailRenderer } from './mail-renderer'
import { loadProgrammeReport } from './programme-report-mail'
import { loadRegistrantMail } from './registrant-mail'
import type { LoadedMail, LoadMailDependencies, SendableMail } from './sendable-mail'
import { loadStaffMail } from './staff-mail'

/**
 * Reads all data again and decides whether the mail may be sent, to whom and with which content. The result is valid
 * only at this moment. Nothing is written.
 */
export const loadMail = async (
  deps: LoadMailDependencies,
  key: MailKey,
  renderer: MailRenderer,
): Promise<LoadedMail> => {
  const mail = await loadByRecipient(deps, key, renderer)
  if (!mail.send) return mail
  return (await refuseRecipient(deps, key, mail)) ?? mail
}

const loadByRecipient = (
  deps: LoadMailDependencies,
  key: MailKey,
  renderer: MailRenderer,
): Promise<LoadedMail> => {
  if (isMailOf(key, 'day-summary')) return loadStaffMail(deps, key, renderer)
  if (isMailOf(key, 'programme-report')) return loadProgrammeReport(deps, key, renderer)
  return isMailOf(key, 'invitation')
    ? loadInvitationMail(deps, key, renderer)
    : loadRegistrantMail(deps, key, renderer)
}

/** An address may be refused on this stage, suppressed for all mail, or unsubscribed from invitations. */
const refuseRecipient = async (
  deps: LoadMailDependencies,
  key: MailKey,
  { to, dueAt }: SendableMail,
): Promise<NotSendable | undefined> => {
  const { skipMailsDueBefore, allowedRecipients } = deps.config
  // The ledger was restored together with the table, so the record of a sent mail may be missing.
  if (skipMailsDueBefore !== null && dueAt <= skipMailsDueBefore) return missMail('before-restore')
  if (isPlaceholderAddress(to)) return skipMail('no-address')
  if (allowedRecipients !== null && !mayReceive(to, allowedRecipients))
    return skipMail('recipient-not-allowed-here')
  const person = personId(to)
  const [suppressed, unsubscribed] = await Promise.all([
    deps.suppressions.find(person),
    // A person who wants no invitation still gets the mails of a clinic that they register for.
    key.kind === 'invitation' && deps.suppressions.hasUnsubscribed(person),
  ])
  if (suppressed) return skipMail('suppressed')
  return unsubscribed ? skipMail('unsubscribed') : undefined
}
