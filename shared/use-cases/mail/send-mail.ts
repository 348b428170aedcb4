import { CAMPAIGN_PAUSED } from '../../domain/campaign/decide-invitation'
import { createDueEntry, toMailKey } from '../../domain/mail/due-entry'
import { laneByKind } from '../../domain/mail/lane'
import type { LedgerEntry, MailKey } from '../../domain/mail/ledger'
import * as mail from '../../domain/mail/mail-states'
import { addMilliseconds, MINUTE_MS } from '../../domain/values/instant'
import { checkRecipient } from './check-recipient'
import type { NotSendable } from './load-mail'
import { type MailRenderer, mimeRenderer } from './mail-renderer'
import { queueDelayUntil, requeueMail, requeueUnknownOutcome } from './requeue-mail'
import { attemptSend } from './send-attempt'
import type { SendMailDependencies, SendOutcome } from './send-outcome'

const SUMMARY_WAIT_MS = MINUTE_MS
const BUSY_DELAY_SECONDS = 5

/**
 * One mail, at most one call: waits for a turn, claims the mail before the call under a lease, looks at
 * everything again, calls SES once and writes down what came of it. The same key again finds the claim or
 * the end of it. A worker that dies after the claim leaves a doubt. Whoever finds a mail in other hands or
 * in doubt has it looked at again when that must be over; the sweep finds what nobody looks at.
 */
export const sendMail = async (
  deps: SendMailDependencies,
  key: MailKey,
  renderer: MailRenderer = mimeRenderer,
): Promise<SendOutcome> => {
  const stored = await deps.ledger.get(key)
  if (stored && mail.isSettled(stored)) return 'already-settled'
  if (stored?.state === 'claimed') return checkLease(deps, stored)
  if (stored?.state === 'ambiguous' && !mail.claimMail(stored, {}, deps.now()))
    return waitForFeedback(deps, stored)
  const mailToSend = await checkRecipient(deps, key, renderer)
  // Whoever lets the campaign go on hands its mails over again.
  if (!mailToSend.send && mailToSend.reason === CAMPAIGN_PAUSED) return 'paused'
  if (!mailToSend.send && mailToSend.state === 'due') return waitForSummary(deps, key, stored)
  if (!mailToSend.send) return discardUnclaimed(deps, key, stored, mailToSend)
  const slot = await deps.rateLimiter.acquire(laneByKind[key.kind])
  // Nobody hints again: the sweep brings whatever is due when the quota reopens, each mail just once.
  if (slot === 'closed') return 'over-quota'
  if (slot === 'busy') return requeueMail(deps, key, BUSY_DELAY_SECONDS, 'requeued')
  const before = stored ?? createDueEntry(key, mailToSend.dueAt, mailToSend.usefulUntil)
  const next = mail.claimMail(before, mailToSend.announcedVersions, deps.now())
  if (!next) return 'busy'
  const claim = await deps.ledger.claim(next)
  if (claim.claimed) return attemptSend(deps, claim.entry, slot, renderer)
  return claim.entry.state === 'claimed' ? checkLease(deps, claim.entry) : 'busy'
}

/** A summary is written right after its mails became due; one that takes longer is brought by the sweep. */
const waitForSummary = async (
  deps: SendMailDependencies,
  key: MailKey,
  stored: LedgerEntry | undefined,
): Promise<SendOutcome> => {
  const isFresh = stored !== undefined && deps.now() < addMilliseconds(stored.changedAt, SUMMARY_WAIT_MS)
  return isFresh ? requeueMail(deps, key, BUSY_DELAY_SECONDS, 'requeued') : 'requeued'
}

/** Whoever finds a lease that is over knows only that nobody knows: the call may have happened. */
const checkLease = async (deps: SendMailDependencies, claimed: LedgerEntry): Promise<SendOutcome> => {
  const now = deps.now()
  const expired = mail.expireLease(claimed, now)
  if (!expired)
    return requeueMail(deps, toMailKey(claimed), queueDelayUntil(claimed.leaseUntil ?? now, now), 'busy')
  if ((await deps.ledger.settle(claimed, expired)) === 'conflict') return 'busy'
  return mail.isSettled(expired) ? 'ambiguous' : requeueUnknownOutcome(deps, expired)
}

const waitForFeedback = (deps: SendMailDependencies, entry: LedgerEntry): Promise<SendOutcome> =>
  requeueMail(deps, toMailKey(entry), queueDelayUntil(mail.retryNotBefore(entry), deps.now()), 'busy')

/** Before any claim: what was never called is skipped or missed; what is in doubt stays so and is let be. */
const discardUnclaimed = async (
  deps: SendMailDependencies,
  key: MailKey,
  stored: LedgerEntry | undefined,
  { state, reason }: NotSendable,
): Promise<SendOutcome> => {
  const now = deps.now()
  if (stored === undefined) {
    if (unrecordedReasons.has(reason)) return state
    const entry = mail.discardMail(createDueEntry(key, now, null), state, reason, now)
    return entry && (await deps.ledger.add(entry)) === 'added' ? state : 'busy'
  }
  const after = mail.discardMail(stored, state, reason, now) ?? mail.abandonUnknown(stored, reason, now)
  return after && (await deps.ledger.settle(stored, after)) === 'settled' ? after.state : 'busy'
}

/** Of somebody who was erased nothing is written down anew, nor of those whom a cancelled campaign leaves out. */
const unrecordedReasons: ReadonlySet<string> = new Set([
  'registration-gone',
  'recipient-gone',
  'campaign-cancelled',
])
