import { mayReceive } from '../../domain/allowed-recipients'
import { MINUTE, plus } from '../../domain/instant'
import type { LedgerEntry, MailKey } from '../../domain/ledger'
import { dueEntry } from '../../domain/mail-entry'
import { isSettled } from '../../domain/mail-states'
import { UnsendableMail } from '../../mail/request'
import type { SendResult, World } from '../../ports'
import { type Letter, type LetterWorld, letterFor, type NoLetter } from './letter'
import { realWriting, type Writing } from './writing'

/** How long one attempt may take; a claim older than this lost its worker. */
const LEASE = 2 * MINUTE
/** How long an SES event may take to settle a doubt before service mail is sent once more. */
const DOUBT = 2 * MINUTE

const RATE_PAUSE_SECONDS = 2
const QUOTA_PAUSE_SECONDS = 900

export type SendOutcome = LedgerEntry['state'] | 'settled-before' | 'busy' | 'again-later'

type SendWorld = LetterWorld & Pick<World, 'mailer' | 'queues'>

/**
 * One mail, at most one call: claims it before the call under a lease, looks at everything again, calls
 * SES once and writes down what came of it. The same key again finds the claim or the end of it. A worker
 * that dies after the claim leaves a doubt, which an SES event or the sweep settles.
 */
export const sendMail = async (
  world: SendWorld,
  key: MailKey,
  writing: Writing = realWriting,
): Promise<SendOutcome> => {
  const stored = await world.ledger.get(key)
  if (stored && isSettled(stored)) return 'settled-before'
  if (stored?.state === 'claimed') return loseLease(world, stored)
  if (stored?.state === 'ambiguous' && world.now() < plus(stored.changedAt, DOUBT)) return 'busy'
  const letter = await permitted(world, key, writing)
  if (!letter.send) return writeOff(world, key, stored, letter)
  const claim = await world.ledger.claim(claimOf(key, stored, letter, world.now()))
  if (!claim.claimed) return 'busy'
  return deliver(world, key, claim.entry, writing)
}

/** Whoever finds an expired lease knows only that nobody knows: the call may have happened. */
const loseLease = async (world: SendWorld, stored: LedgerEntry): Promise<SendOutcome> => {
  const now = world.now()
  if (stored.leaseUntil !== null && now <= stored.leaseUntil) return 'busy'
  const doubt = {
    ...stored,
    state: 'ambiguous' as const,
    reason: 'worker-lost',
    leaseUntil: null,
    changedAt: now,
  }
  return (await world.ledger.settle(stored, doubt)) === 'settled' ? 'ambiguous' : 'busy'
}

const permitted = async (world: SendWorld, key: MailKey, writing: Writing): Promise<Letter | NoLetter> => {
  const letter = await letterFor(world, key, writing)
  const allowed = world.house.allowedRecipients
  if (!letter.send || allowed === null || mayReceive(letter.to, allowed)) return letter
  return { send: false, state: 'skipped', reason: 'recipient-not-allowed-here' }
}

const claimOf = (
  key: MailKey,
  stored: LedgerEntry | undefined,
  { dueAt, usefulUntil, told }: Letter,
  now: string,
): LedgerEntry => ({
  ...(stored ?? dueEntry(key, dueAt, usefulUntil)),
  state: 'claimed',
  attempt: (stored?.attempt ?? 0) + 1,
  leaseUntil: plus(now, LEASE),
  changedAt: now,
  told,
})

/** Between claim and call the tables may have changed: what is sent is what they say after the claim. */
const deliver = async (
  world: SendWorld,
  key: MailKey,
  claimed: LedgerEntry,
  writing: Writing,
): Promise<SendOutcome> => {
  const letter = await permitted(world, key, writing)
  if (!letter.send) return writeOff(world, key, claimed, letter)
  const raw = await composed(world, letter, claimed)
  if (!raw) return writeOff(world, key, claimed, { send: false, state: 'failed', reason: 'not-composable' })
  const result = await world.mailer.send(raw, letter.to, tagsOf(claimed))
  const after = {
    ...claimed,
    leaseUntil: null,
    changedAt: world.now(),
    ...endOfAttempt(claimed, result, world.now()),
  }
  const settled = await world.ledger.settle(claimed, after)
  if (after.state !== 'due') return settled === 'settled' ? after.state : 'settled-before'
  await world.queues.mail(
    [key],
    result.outcome === 'quota-exceeded' ? QUOTA_PAUSE_SECONDS : RATE_PAUSE_SECONDS,
  )
  return 'again-later'
}

/** Nothing has left yet: what lacks something fails for good, any other trouble gives the mail back. */
const composed = async (
  world: SendWorld,
  letter: Letter,
  claimed: LedgerEntry,
): Promise<Uint8Array | undefined> => {
  try {
    return await letter.compose()
  } catch (error) {
    if (error instanceof UnsendableMail) return undefined
    const again = { ...claimed, state: 'due' as const, attempt: claimed.attempt - 1, reason: 'not-composed' }
    await world.ledger.settle(claimed, { ...again, leaseUntil: null, changedAt: world.now() })
    throw error
  }
}

const endOfAttempt = (claimed: LedgerEntry, result: SendResult, now: string): Partial<LedgerEntry> => {
  switch (result.outcome) {
    case 'accepted':
      return { state: 'accepted', acceptedAt: now, sesMessageId: result.sesMessageId, reason: null }
    case 'rejected':
      return { state: 'failed', reason: result.reason }
    case 'ambiguous':
      return { state: 'ambiguous', reason: result.reason }
    default:
      // Certainly not sent: the attempt does not count.
      return { state: 'due', attempt: claimed.attempt - 1, reason: result.outcome }
  }
}

const writeOff = async (
  world: SendWorld,
  key: MailKey,
  stored: LedgerEntry | undefined,
  { state, reason }: NoLetter,
): Promise<SendOutcome> => {
  const now = world.now()
  if (stored === undefined) {
    const entry = { ...dueEntry(key, now, null), state, reason }
    return (await world.ledger.add(entry)) === 'added' ? state : 'busy'
  }
  if (stored.state === 'ambiguous') return 'busy'
  const after = { ...stored, state, reason, leaseUntil: null, changedAt: now }
  return (await world.ledger.settle(stored, after)) === 'settled' ? state : 'busy'
}

/** Ids and codes only: SES shows them in its events, by which the ledger entry is found again. */
const tagsOf = ({
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
