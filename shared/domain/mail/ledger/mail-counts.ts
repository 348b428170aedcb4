import * as z from 'zod'
import { InstantText } from '../../values/time/time-schemas'
import { kindsOf, MessageKind } from '../kinds/message-kinds'
import { feedbackStates, type LedgerEntry, ledgerStates, unknownOutcomeStates } from './ledger'
import { dayOf, isMailOf, MailKey, mailKeyWith, versionOf } from './mail-key'
import { LedgerReason } from './mail-reason'

/** The counts of the timeline in which a mail is included. */
export const mailCounts = [
  'due',
  'accepted',
  'delivered',
  'undelivered',
  'bounced',
  'complained',
  'failed',
  'skipped',
  'missed',
  'ambiguous',
  'suppressed',
  'repeated',
] as const
export type MailCount = (typeof mailCounts)[number]

/** The outcome of a mail, as far as it decides in which counts the mail is included. */
type CountedOutcome = Pick<LedgerEntry, 'state' | 'reason' | 'feedback' | 'unknownOutcome'>

/**
 * The counts in which a mail is included. suppressed: not sent after a hard bounce or complaint. repeated: sent once
 * more after an unknown outcome, so the recipient may have it twice.
 */
export const mailCountsOf = ({ state, reason, feedback, unknownOutcome }: CountedOutcome): MailCount[] => {
  const outcome = state === 'claimed' ? 'due' : state
  return [
    state === 'skipped' && reason === 'suppressed' ? 'suppressed' : outcome,
    ...(feedback ? [feedback] : []),
    ...(unknownOutcome === 'repeated' ? (['repeated'] as const) : []),
  ]
}

/** Whether the mail failed, came back, was missed or has an unknown outcome. */
export const hasDeliveryIssue = ({ state, reason, feedback }: CountedOutcome): boolean =>
  (state === 'skipped' && reason === 'suppressed') ||
  state === 'failed' ||
  state === 'missed' ||
  state === 'ambiguous' ||
  feedback === 'undelivered' ||
  feedback === 'bounced' ||
  feedback === 'complained'

/** The mails of one message. */
const MessageCounts = z.object({
  kind: MessageKind,
  day: z.int().nullable(),
  /** As `versionOf` gives it; `0` for the single mails of a kind, which belong to no dispatch. */
  version: z.string(),
  /** The earliest. */
  dueAt: InstantText,
  counts: z.partialRecord(z.enum(mailCounts), z.int().min(0)),
})
export type MessageCounts = z.infer<typeof MessageCounts>

/** What became of the mails of a clinic, without those of its campaigns. */
export const LedgerTally = z.object({
  mails: z.int().min(0),
  messages: z.array(MessageCounts),
  /** The mails with a delivery issue: how many, and the last to change among them, newest first. */
  issues: z.object({ mails: z.int().min(0), newest: z.array(MailKey) }),
})
export type LedgerTally = z.infer<typeof LedgerTally>

/** The same as it was at one instant, beside the counts that were kept of erased mails then. */
export const CountedMails = LedgerTally.extend({
  countedAt: InstantText,
  erased: z.record(z.string(), z.int()),
})
export type CountedMails = z.infer<typeof CountedMails>

/** As much of a ledger entry as counting needs. */
export const CountedEntry = mailKeyWith({
  state: z.enum(ledgerStates),
  dueAt: InstantText,
  changedAt: InstantText,
  reason: LedgerReason.nullable(),
  feedback: z.enum(feedbackStates).nullable(),
  unknownOutcome: z.enum(unknownOutcomeStates).nullable().default(null),
})
export type CountedEntry = MailKey & CountedOutcome & Pick<LedgerEntry, 'dueAt' | 'changedAt'>

/** How many mails with a delivery issue are named. */
const MAX_NAMED_ISSUES = 200

/** A page counts up to this many mails itself, so that it shows them as they are now: about 13 read units. */
export const MAX_LIVE_MAILS = 100

/** Counts mails in any order, each once. */
export const createMailCounter = (): { add: (entry: CountedEntry) => void; tally: () => LedgerTally } => {
  const messages = new Map<string, MessageCounts>()
  const issues: CountedEntry[] = []
  let mails = 0
  return {
    add: (entry) => {
      mails += 1
      const message = findOrAddMessage(messages, entry)
      if (entry.dueAt < message.dueAt) message.dueAt = entry.dueAt
      for (const name of mailCountsOf(entry)) message.counts[name] = (message.counts[name] ?? 0) + 1
      if (hasDeliveryIssue(entry)) issues.push(entry)
    },
    tally: () => ({
      mails,
      messages: [...messages.entries()]
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([, message]) => message),
      issues: { mails: issues.length, newest: sortByChange(issues).slice(0, MAX_NAMED_ISSUES) },
    }),
  }
}

const findOrAddMessage = (messages: Map<string, MessageCounts>, entry: CountedEntry): MessageCounts => {
  const { kind, dueAt } = entry
  const day = dayOf(entry)
  const version = isMailOf(entry, ...kindsOf('status')) ? '0' : versionOf(entry)
  const id = `${kind} ${day} ${version}`
  const found = messages.get(id) ?? { kind, day, version, dueAt, counts: {} }
  messages.set(id, found)
  return found
}

const sortByChange = (entries: CountedEntry[]): MailKey[] =>
  entries.sort((a, b) => (a.changedAt < b.changedAt ? 1 : -1)).map((entry) => MailKey.parse(entry))
