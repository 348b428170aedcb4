import type { LedgerEntry } from '../../domain/mail/ledger'
import { keyOf } from '../../domain/mail/mail-entry'
import * as mail from '../../domain/mail/mail-states'
import { UnsendableMail } from '../../mail/request'
import type { SendResult } from '../../ports/mailer'
import type { Turn } from '../../ports/pace'
import type { NoLetter, NotYet } from './letter'
import { afterDoubt, lookAgain } from './look-again'
import { permitted } from './permitted'
import type { SendOutcome, SendWorld } from './send-world'
import type { Writing } from './writing'

/** One attempt at a mail that this worker has claimed: the second look, the call, and what came of it. */
export const deliver = async (
  world: SendWorld,
  claimed: LedgerEntry,
  turn: Turn,
  writing: Writing,
): Promise<SendOutcome> => {
  const ready = await prepared(world, claimed, turn, writing)
  if ('next' in ready) return afterwards(world, await written(world, claimed, ready.next))
  const result = await world.mailer.send(ready.raw, ready.to, tagsOf(claimed))
  if (result.outcome === 'throttled') await world.pace.slowDown()
  if (result.outcome === 'quota-exceeded') await world.pace.close()
  const after = await written(world, claimed, endOfAttempt(claimed, result, world.now()))
  if (result.outcome === 'quota-exceeded') return 'over-quota'
  if (!after && result.outcome === 'accepted') return acceptLate(world, claimed, result.sesMessageId)
  return afterwards(world, after)
}

/** Whoever has not brought a mail to its end has it looked at again. */
const afterwards = async (world: SendWorld, after: mail.Next): Promise<SendOutcome> => {
  if (!after) return 'settled-before'
  if (mail.isSettled(after)) return after.state
  return after.state === 'ambiguous'
    ? afterDoubt(world, after)
    : lookAgain(world, keyOf(after), pauseSeconds(after.attempt), 'again-later')
}

/**
 * Between claim and call the tables may have changed: what is sent is what they say after the claim. A day
 * that moved in between is claimed anew, for the claim says for ever which times the mail tells.
 */
const prepared = async (
  world: SendWorld,
  claimed: LedgerEntry,
  turn: Turn,
  writing: Writing,
): Promise<{ raw: Uint8Array; to: string } | { next: mail.Next }> => {
  try {
    const letter = await permitted(world, keyOf(claimed), writing)
    if (!letter.send) return { next: unsent(claimed, letter, world.now()) }
    if (!sameTimes(letter.told, claimed.told))
      return { next: mail.giveBack(claimed, 'day-moved', world.now()) }
    const raw = await letter.compose()
    await turn.comes()
    return { raw, to: letter.to }
  } catch (error) {
    // Nothing has left yet: what lacks something fails for good, any other trouble gives the mail back.
    if (error instanceof UnsendableMail) return { next: mail.fail(claimed, 'not-composable', world.now()) }
    await written(world, claimed, mail.giveBack(claimed, 'not-composed', world.now()))
    throw error
  }
}

const unsent = (claimed: LedgerEntry, { state, reason }: NoLetter | NotYet, now: string): mail.Next =>
  state === 'due' ? mail.giveBack(claimed, reason, now) : mail.writeOff(claimed, state, reason, now)

const sameTimes = (a: LedgerEntry['told'], b: LedgerEntry['told']): boolean =>
  Object.keys(a).length === Object.keys(b).length && Object.keys(a).every((day) => a[day] === b[day])

const endOfAttempt = (claimed: LedgerEntry, result: SendResult, now: string): mail.Next => {
  switch (result.outcome) {
    case 'accepted':
      return mail.accept(claimed, result.sesMessageId, now)
    case 'rejected':
      return mail.fail(claimed, result.reason, now)
    case 'ambiguous':
      return mail.doubt(claimed, result.reason, now)
    default:
      return mail.giveBack(claimed, result.outcome, now)
  }
}

/** @returns what is stored now; undefined: others have moved the mail on since it was claimed */
const written = async (
  world: Pick<SendWorld, 'ledger'>,
  claimed: LedgerEntry,
  next: mail.Next,
): Promise<mail.Next> => (next && (await world.ledger.settle(claimed, next)) === 'settled' ? next : undefined)

/** SES has taken the mail, and others have given this attempt up or begun another: what is known goes down. */
const acceptLate = async (
  world: SendWorld,
  claimed: LedgerEntry,
  sesMessageId: string,
): Promise<SendOutcome> => {
  for (let tries = 0; tries < 3; tries += 1) {
    const latest = await world.ledger.get(claimed)
    const after = latest && mail.accept(latest, sesMessageId, world.now())
    if (!latest || !after) return 'settled-before'
    if ((await world.ledger.settle(latest, after)) === 'settled') return 'accepted'
  }
  return 'settled-before'
}

/** Soon after the first time, later with each: SES that cannot be reached now may be away for longer. */
const pauseSeconds = (attempt: number): number => Math.min(2 ** attempt, 60)

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
