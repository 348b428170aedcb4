import type { LedgerEntry } from '../../domain/mail/ledger/ledger'
import { toMailTags } from '../../domain/mail/ledger/mail-key'
import { toSesReason } from '../../domain/mail/ledger/mail-reason'
import * as states from '../../domain/mail/ledger/mail-states'
import { doublingWait } from '../../domain/values/time/doubling-wait'
import type { Instant } from '../../domain/values/time/instant'
import { MailCompositionError } from '../../mail/content/registrant-mail-request'
import type { SendResult, SendSlot } from '../../ports/mail'
import { loadMail } from './load-mail'
import type { MailRenderer } from './mail-renderer'
import {
  requeueMail,
  requeueUnknownOutcome,
  type SendMailDependencies,
  type SendOutcome,
} from './send-outcome'
import type { SendableMail } from './sendable-mail'

/** @property readAs what the mail was before it was claimed, which tells what to read again */
interface MailReading {
  renderer: MailRenderer
  readAs: SendableMail
}

/** One attempt at a mail that this worker has claimed: it is loaded again, sent, and the outcome is written. */
export const attemptSend = async (
  deps: SendMailDependencies,
  claimed: LedgerEntry,
  slot: SendSlot,
  reading: MailReading,
): Promise<SendOutcome> => {
  const prepared = await prepareMail(deps, claimed, slot, reading)
  if ('next' in prepared) return requeueOrEnd(deps, await saveTransition(deps, claimed, prepared.next))
  const result = await deps.mailer.send(prepared.raw, prepared.to, toMailTags(claimed))
  await deps.rateLimiter.recordCall(result.outcome)
  const after = await saveTransition(deps, claimed, nextEntry(claimed, result, deps.now()))
  if (result.outcome === 'over-quota' || result.outcome === 'account-refused') return result.outcome
  if (!after && result.outcome === 'accepted') return recordLateAcceptance(deps, claimed, result.sesMessageId)
  return requeueOrEnd(deps, after)
}

/**
 * The table may have changed between claim and call, so the worker reads it again after the claim. If a day moved in
 * between, the mail is released and claimed again, because the claim records which times it announces.
 */
const prepareMail = async (
  deps: SendMailDependencies,
  claimed: LedgerEntry,
  slot: SendSlot,
  { renderer, readAs }: MailReading,
): Promise<{ raw: Uint8Array; to: string } | { next: states.NextEntry }> => {
  try {
    const mail = await loadMail(deps, claimed, renderer, readAs)
    if (!mail.send) {
      const { state, reason } = mail
      return state === 'due'
        ? { next: states.releaseMail(claimed, reason, deps.now()) }
        : { next: states.discardMail(claimed, state, reason, deps.now()) }
    }
    if (!areSameVersions(mail.announcedVersions, claimed.announcedVersions))
      return { next: states.releaseMail(claimed, 'day-moved', deps.now()) }
    const raw = await mail.compose()
    await slot.wait()
    return { raw, to: mail.to }
  } catch (error) {
    // Nothing was sent: a mail that lacks something fails for good, after any other error it is due again.
    if (error instanceof MailCompositionError)
      return { next: states.failMail(claimed, 'not-composable', deps.now()) }
    await saveTransition(deps, claimed, states.releaseMail(claimed, 'not-composed', deps.now()))
    throw error
  }
}

const areSameVersions = (a: LedgerEntry['announcedVersions'], b: LedgerEntry['announcedVersions']): boolean =>
  Object.keys(a).length === Object.keys(b).length && Object.keys(a).every((day) => a[day] === b[day])

const nextEntry = (claimed: LedgerEntry, result: SendResult, now: Instant): states.NextEntry => {
  switch (result.outcome) {
    case 'accepted':
      return states.acceptMail(claimed, result.sesMessageId, now)
    case 'rejected':
      return states.failMail(claimed, toSesReason(result.code), now)
    case 'ambiguous':
      return states.markOutcomeUnknown(claimed, toSesReason(result.code), now)
    default:
      return states.releaseMail(claimed, result.outcome, now)
  }
}

/** A mail that is not settled is queued again. */
const requeueOrEnd = async (deps: SendMailDependencies, after: states.NextEntry): Promise<SendOutcome> => {
  if (!after) return 'already-settled'
  if (states.isSettled(after)) return after.state
  return after.state === 'ambiguous'
    ? requeueUnknownOutcome(deps, after)
    : requeueMail(deps, after, retryDelaySeconds(after.attempt), 'requeued')
}

/** 2 seconds after the first attempt, doubling with each, at most the 15 minutes that SQS delays. */
const retryDelaySeconds = (attempt: number): number => doublingWait(attempt, { first: 1, longest: 900 })

/** @returns what is stored now; undefined: another worker has moved the mail on since it was claimed */
const saveTransition = async (
  deps: Pick<SendMailDependencies, 'ledger'>,
  claimed: LedgerEntry,
  next: states.NextEntry,
): Promise<states.NextEntry> =>
  next && (await deps.ledger.settle(claimed, next)) === 'settled' ? next : undefined

/** SES has accepted the mail after another worker gave this attempt up or began the next one: that is written too. */
const recordLateAcceptance = async (
  deps: SendMailDependencies,
  claimed: LedgerEntry,
  sesMessageId: string,
): Promise<SendOutcome> => {
  for (let tries = 0; tries < 3; tries += 1) {
    const latest = await deps.ledger.get(claimed)
    const after = latest && states.acceptMail(latest, sesMessageId, deps.now())
    if (!latest || !after) return 'already-settled'
    if ((await deps.ledger.settle(latest, after)) === 'settled') return 'accepted'
  }
  return 'already-settled'
}
