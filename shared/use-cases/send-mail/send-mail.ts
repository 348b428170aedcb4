import { PAUSED } from '../../domain/campaign/judge-invitation'
import { laneOf } from '../../domain/mail/lane'
import type { LedgerEntry, MailKey } from '../../domain/mail/ledger'
import { dueEntry, keyOf } from '../../domain/mail/mail-entry'
import * as mail from '../../domain/mail/mail-states'
import { MINUTE, plus } from '../../domain/time/instant'
import { deliver } from './deliver'
import type { NoLetter } from './letter'
import { afterDoubt, lookAgain, secondsUntil } from './look-again'
import { permitted } from './permitted'
import type { SendOutcome, SendWorld } from './send-world'
import { realWriting, type Writing } from './writing'

const NUMBERS_TAKE = MINUTE
const BUSY_PAUSE_SECONDS = 5

/**
 * One mail, at most one call: waits for a turn, claims the mail before the call under a lease, looks at
 * everything again, calls SES once and writes down what came of it. The same key again finds the claim or
 * the end of it. A worker that dies after the claim leaves a doubt. Whoever finds a mail in other hands or
 * in doubt has it looked at again when that must be over; the sweep finds what nobody looks at.
 */
export const sendMail = async (
  world: SendWorld,
  key: MailKey,
  writing: Writing = realWriting,
): Promise<SendOutcome> => {
  const stored = await world.ledger.get(key)
  if (stored && mail.isSettled(stored)) return 'settled-before'
  if (stored?.state === 'claimed') return lookAfterWorker(world, stored)
  if (stored?.state === 'ambiguous' && !mail.claim(stored, {}, world.now())) return waitForWord(world, stored)
  const letter = await permitted(world, key, writing)
  // Whoever lets the campaign go on hands its mails over again.
  if (!letter.send && letter.reason === PAUSED) return 'paused'
  if (!letter.send && letter.state === 'due') return waitForNumbers(world, key, stored)
  if (!letter.send) return writeOff(world, key, stored, letter)
  const turn = await world.pace.turn(laneOf[key.kind])
  // Nobody hints again: the sweep brings whatever is due when the quota reopens, each mail just once.
  if (turn === 'closed') return 'over-quota'
  if (turn === 'busy') return lookAgain(world, key, BUSY_PAUSE_SECONDS, 'again-later')
  const before = stored ?? dueEntry(key, letter.dueAt, letter.usefulUntil)
  const next = mail.claim(before, letter.told, world.now())
  if (!next) return 'busy'
  const claim = await world.ledger.claim(next)
  if (claim.claimed) return deliver(world, claim.entry, turn, writing)
  return claim.entry.state === 'claimed' ? lookAfterWorker(world, claim.entry) : 'busy'
}

/** A summary is written right after its mails became due; one that takes longer is brought by the sweep. */
const waitForNumbers = async (
  world: SendWorld,
  key: MailKey,
  stored: LedgerEntry | undefined,
): Promise<SendOutcome> => {
  const isFresh = stored !== undefined && world.now() < plus(stored.changedAt, NUMBERS_TAKE)
  return isFresh ? lookAgain(world, key, BUSY_PAUSE_SECONDS, 'again-later') : 'again-later'
}

/** Whoever finds a lease that is over knows only that nobody knows: the call may have happened. */
const lookAfterWorker = async (world: SendWorld, claimed: LedgerEntry): Promise<SendOutcome> => {
  const now = world.now()
  const doubt = mail.loseWorker(claimed, now)
  if (!doubt) return lookAgain(world, keyOf(claimed), secondsUntil(claimed.leaseUntil ?? now, now), 'busy')
  if ((await world.ledger.settle(claimed, doubt)) === 'conflict') return 'busy'
  return mail.isSettled(doubt) ? 'ambiguous' : afterDoubt(world, doubt)
}

const waitForWord = (world: SendWorld, doubt: LedgerEntry): Promise<SendOutcome> =>
  lookAgain(world, keyOf(doubt), secondsUntil(mail.doubtedUntil(doubt), world.now()), 'busy')

/** Before any claim: what was never called is skipped or missed; what is in doubt stays so and is let be. */
const writeOff = async (
  world: SendWorld,
  key: MailKey,
  stored: LedgerEntry | undefined,
  { state, reason }: NoLetter,
): Promise<SendOutcome> => {
  const now = world.now()
  if (stored === undefined) {
    if (leavesNoTrace.has(reason)) return state
    const entry = mail.writeOff(dueEntry(key, now, null), state, reason, now)
    return entry && (await world.ledger.add(entry)) === 'added' ? state : 'busy'
  }
  const after = mail.writeOff(stored, state, reason, now) ?? mail.leaveInDoubt(stored, reason, now)
  return after && (await world.ledger.settle(stored, after)) === 'settled' ? after.state : 'busy'
}

/** Of somebody who was erased nothing is written down anew, nor of those whom a cancelled campaign leaves out. */
const leavesNoTrace: ReadonlySet<string> = new Set([
  'registration-gone',
  'recipient-gone',
  'campaign-cancelled',
])
