import { messageKinds } from '../../domain/mail/kinds/message-kinds'
import { createDueEntry } from '../../domain/mail/ledger/due-entry'
import type { LedgerEntry } from '../../domain/mail/ledger/ledger'
import type { MailKey } from '../../domain/mail/ledger/mail-key'
import type { NotReady, NotSendable, SkipReason } from '../../domain/mail/ledger/mail-reason'
import * as states from '../../domain/mail/ledger/mail-states'
import { isPauseReason } from '../../domain/mail/sending/rate-limiter'
import { addMilliseconds, MINUTE_MS } from '../../domain/values/time/instant'
import { loadMail } from './load-mail'
import type { MailRenderer } from './mail-renderer'
import { mimeRenderer } from './mime-renderer'
import { attemptSend } from './send-attempt'
import {
  requeueAfterLease,
  requeueMail,
  requeueUnknownOutcome,
  type SendMailDependencies,
  type SendOutcome,
} from './send-outcome'

const SUMMARY_WAIT_MS = MINUTE_MS
const BUSY_DELAY_SECONDS = 5

/**
 * Sends one mail with at most one call: reads the ledger, decides, waits for a slot of the rate limiter, claims the
 * mail under a lease and makes the attempt. A second call with the same key finds the claim or the final state. If a
 * worker dies after the claim, the outcome is unknown. A mail that another worker has claimed is queued again for the
 * time when that wait ends, and by the worker whose call had no outcome for its next try. Other messages of that mail
 * end here, or they would breed for as long as SES is away; the sweep finds mails that are in no queue.
 */
export const sendMail = async (
  deps: SendMailDependencies,
  key: MailKey,
  renderer: MailRenderer = mimeRenderer,
): Promise<SendOutcome> => {
  // Both at once, which the table answers in fewer calls; few mails are found settled or claimed.
  const [stored, mail] = await Promise.all([deps.ledger.get(key), loadMail(deps, key, renderer)])
  if (stored && states.isSettled(stored)) return 'already-settled'
  if (stored?.state === 'claimed') return expireOrWait(deps, stored)
  if (stored?.state === 'ambiguous' && deps.now() < states.retryNotBefore(stored)) return 'busy'
  if (!mail.send)
    return mail.state === 'due' ? waitFor(deps, key, stored, mail) : discard(deps, key, stored, mail)
  const slot = await deps.rateLimiter.acquire(messageKinds[key.kind].lane)
  if (slot === 'busy') return requeueMail(deps, key, BUSY_DELAY_SECONDS, 'requeued')
  // Sending is paused as a whole: nothing is written, and the sweep queues what is due when it is over.
  if (isPauseReason(slot)) return slot
  const before = stored ?? createDueEntry(key, mail.dueAt, mail.usefulUntil)
  const next = states.claimMail(before, mail.announcedVersions, deps.now())
  if (!next) return 'busy'
  const claim = await deps.ledger.claim(next)
  if (claim.claimed) return attemptSend(deps, claim.entry, slot, { renderer, readAs: mail })
  return claim.entry.state === 'claimed' ? expireOrWait(deps, claim.entry) : 'busy'
}

/** When the lease has expired, the outcome of the SES call is unknown; until then another worker has the mail. */
const expireOrWait = async (deps: SendMailDependencies, claimed: LedgerEntry): Promise<SendOutcome> => {
  const expired = states.expireLease(claimed, deps.now())
  if (!expired) return requeueAfterLease(deps, claimed)
  if ((await deps.ledger.settle(claimed, expired)) === 'conflict') return 'busy'
  return states.isSettled(expired) ? 'ambiguous' : requeueUnknownOutcome(deps, expired)
}

/** A paused campaign queues its mails again when it resumes. A summary is written right after its mails became due. */
const waitFor = async (
  deps: SendMailDependencies,
  key: MailKey,
  stored: LedgerEntry | undefined,
  { reason }: NotReady,
): Promise<SendOutcome> => {
  if (reason === 'campaign-paused') return 'paused'
  const isFresh = stored !== undefined && deps.now() < addMilliseconds(stored.changedAt, SUMMARY_WAIT_MS)
  return isFresh ? requeueMail(deps, key, BUSY_DELAY_SECONDS, 'requeued') : 'requeued'
}

/** Before any claim: a mail that was never attempted is skipped or missed; one whose outcome is unknown is abandoned. */
const discard = async (
  deps: SendMailDependencies,
  key: MailKey,
  stored: LedgerEntry | undefined,
  { state, reason }: NotSendable,
): Promise<SendOutcome> => {
  const now = deps.now()
  if (stored === undefined) {
    if (unrecordedReasons.has(reason)) return state
    const entry = states.discardMail(createDueEntry(key, now, null), state, reason, now)
    return entry && (await deps.ledger.add(entry)) === 'added' ? state : 'busy'
  }
  const after = states.discardMail(stored, state, reason, now) ?? states.abandonUnknown(stored, reason, now)
  return after && (await deps.ledger.settle(stored, after)) === 'settled' ? after.state : 'busy'
}

/**
 * Skips that are not recorded, because the ledger must hold nothing about an erased person, nor about the recipients
 * that a cancelled campaign leaves out.
 */
const unrecordedReasons: ReadonlySet<NotSendable['reason']> = new Set<SkipReason>([
  'registration-gone',
  'recipient-gone',
  'campaign-cancelled',
])
