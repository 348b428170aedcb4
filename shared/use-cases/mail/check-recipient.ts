import { personId } from '../../domain/ids'
import { mayReceive } from '../../domain/mail/allowed-recipients'
import type { MailKey } from '../../domain/mail/ledger'
import type { Dependencies } from '../../ports/dependencies'
import { type LoadMailWorld, loadMail, type NotReady, type NotSendable, type SendableMail } from './load-mail'
import type { MailRenderer } from './mail-renderer'

export type CheckRecipientWorld = LoadMailWorld & Pick<Dependencies, 'suppressions'>

/** The letter as it is to go out now, unless its address may get none: here, or anywhere any more. */
export const checkRecipient = async (
  deps: CheckRecipientWorld,
  key: MailKey,
  renderer: MailRenderer,
): Promise<SendableMail | NotSendable | NotReady> => {
  const mailToSend = await loadMail(deps, key, renderer)
  if (!mailToSend.send) return mailToSend
  const { skipMailsDueBefore } = deps.config
  // The ledger was restored too and does not know of it.
  if (skipMailsDueBefore !== null && mailToSend.dueAt <= skipMailsDueBefore) {
    return { send: false, state: 'missed', reason: 'before-restore' }
  }
  const allowed = deps.config.allowedRecipients
  if (allowed !== null && !mayReceive(mailToSend.to, allowed)) {
    return { send: false, state: 'skipped', reason: 'recipient-not-allowed-here' }
  }
  const person = personId(mailToSend.to)
  const [suppressed, unsubscribed] = await Promise.all([
    deps.suppressions.find(person),
    isInvitation(key) && deps.suppressions.hasUnsubscribed(person),
  ])
  if (suppressed) return { send: false, state: 'skipped', reason: 'suppressed' }
  return unsubscribed ? { send: false, state: 'skipped', reason: 'unsubscribed' } : mailToSend
}

/** Who wants no invitation still gets the mails of a clinic that she registers for. */
const isInvitation = ({ kind }: MailKey): boolean => kind === 'invitation'
