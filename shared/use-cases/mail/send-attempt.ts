import { toMailKey } from '../../domain/mail/due-entry'
import type { LedgerEntry } from '../../domain/mail/ledger'
import * as mail from '../../domain/mail/mail-states'
import { MailCompositionError } from '../../mail/content/registrant-mail-request'
import type { SendResult, SendSlot } from '../../ports/mail'
import { checkRecipient } from './check-recipient'
import type { NotReady, NotSendable } from './load-mail'
import type { MailRenderer } from './mail-renderer'
import { requeueMail, requeueUnknownOutcome } from './requeue-mail'
import type { SendMailDependencies, SendOutcome } from './send-outcome'

/** One attempt at a mail that this worker has claimed: the second look, the call, and what came of it. */
export const attemptSend = async (
  deps: SendMailDependencies,
  claimed: LedgerEntry,
  slot: SendSlot,
  renderer: MailRenderer,
): Promise<SendOutcome> => {
  const ready = await prepareMail(deps, claimed, slot, renderer)
  if ('next' in ready) return scheduleRetry(deps, await saveTransition(deps, claimed, ready.next))
  const result = await deps.mailer.send(ready.raw, ready.to, sesTagsFor(claimed))
  if (result.outcome === 'throttled') await deps.rateLimiter.pauseAfterThrottling()
  if (result.outcome === 'quota-exceeded') await deps.rateLimiter.closeForQuota()
  const after = await saveTransition(deps, claimed, transitionFor(claimed, result, deps.now()))
  if (result.outcome === 'quota-exceeded') return 'over-quota'
  if (!after && result.outcome === 'accepted') return recordLateAcceptance(deps, claimed, result.sesMessageId)
  return scheduleRetry(deps, after)
}

/** Whoever has not brought a mail to its end has it looked at again. */
const scheduleRetry = async (deps: SendMailDependencies, after: mail.NextEntry): Promise<SendOutcome> => {
  if (!after) return 'already-settled'
  if (mail.isSettled(after)) return after.state
  return after.state === 'ambiguous'
    ? requeueUnknownOutcome(deps, after)
    : requeueMail(deps, toMailKey(after), retryDelaySeconds(after.attempt), 'requeued')
}

/**
 * Between claim and call the tables may have changed: what is sent is what they say after the claim. A day
 * that moved in between is claimed anew, for the claim says for ever which times the mail tells.
 */
const prepareMail = async (
  deps: SendMailDependencies,
  claimed: LedgerEntry,
  slot: SendSlot,
  renderer: MailRenderer,
): Promise<{ raw: Uint8Array; to: string } | { next: mail.NextEntry }> => {
  try {
    const mailToSend = await checkRecipient(deps, toMailKey(claimed), renderer)
    if (!mailToSend.send) return { next: discardOrRelease(claimed, mailToSend, deps.now()) }
    if (!announcesSameTimes(mailToSend.announcedVersions, claimed.announcedVersions))
      return { next: mail.releaseMail(claimed, 'day-moved', deps.now()) }
    const raw = await mailToSend.compose()
    await slot.wait()
    return { raw, to: mailToSend.to }
  } catch (error) {
    // Nothing has left yet: what lacks something fails for good, any other trouble gives the mail back.
    if (error instanceof MailCompositionError)
      return { next: mail.failMail(claimed, 'not-composable', deps.now()) }
    await saveTransition(deps, claimed, mail.releaseMail(claimed, 'not-composed', deps.now()))
    throw error
  }
}

const discardOrRelease = (
  claimed: LedgerEntry,
  { state, reason }: NotSendable | NotReady,
  now: string,
): mail.NextEntry =>
  state === 'due' ? mail.releaseMail(claimed, reason, now) : mail.discardMail(claimed, state, reason, now)

const announcesSameTimes = (
  a: LedgerEntry['announcedVersions'],
  b: LedgerEntry['announcedVersions'],
): boolean =>
  Object.keys(a).length === Object.keys(b).length && Object.keys(a).every((day) => a[day] === b[day])

const transitionFor = (claimed: LedgerEntry, result: SendResult, now: string): mail.NextEntry => {
  switch (result.outcome) {
    case 'accepted':
      return mail.acceptMail(claimed, result.sesMessageId, now)
    case 'rejected':
      return mail.failMail(claimed, result.reason, now)
    case 'ambiguous':
      return mail.markOutcomeUnknown(claimed, result.reason, now)
    default:
      return mail.releaseMail(claimed, result.outcome, now)
  }
}

/** @returns what is stored now; undefined: others have moved the mail on since it was claimed */
const saveTransition = async (
  deps: Pick<SendMailDependencies, 'ledger'>,
  claimed: LedgerEntry,
  next: mail.NextEntry,
): Promise<mail.NextEntry> =>
  next && (await deps.ledger.settle(claimed, next)) === 'settled' ? next : undefined

/** SES has taken the mail, and others have given this attempt up or begun another: what is known goes down. */
const recordLateAcceptance = async (
  deps: SendMailDependencies,
  claimed: LedgerEntry,
  sesMessageId: string,
): Promise<SendOutcome> => {
  for (let tries = 0; tries < 3; tries += 1) {
    const latest = await deps.ledger.get(claimed)
    const after = latest && mail.acceptMail(latest, sesMessageId, deps.now())
    if (!latest || !after) return 'already-settled'
    if ((await deps.ledger.settle(latest, after)) === 'settled') return 'accepted'
  }
  return 'already-settled'
}

/** Soon after the first time, later with each: SES that cannot be reached now may be away for longer. */
const retryDelaySeconds = (attempt: number): number => Math.min(2 ** attempt, 60)

/** Ids and codes only: SES shows them in its events, by which the ledger entry is found again. */
const sesTagsFor = ({
  clinicId,
  recipientId,
  kind,
  day,
  planVersion,
  id,
}: LedgerEntry): Record<string, string> => ({
  clinic: clinicId,
  recipient: recipientId,
  kind,
  day: String(day ?? 0),
  version: String(planVersion),
  mail: id,
})
