import * as z from 'zod'
import type { Instant } from '../../values/time/instant'
import { InstantText } from '../../values/time/time-schemas'
import { kindsOf } from '../kinds/message-kinds'
import { feedbackStates, type LedgerEntry } from './ledger'
import { isMailOf, mailKeyWith } from './mail-key'

/** Whom the mails of a clinic reached, as far as SES has said so. */
export interface MailReach {
  /** Registrations that have got no mail so far, though SES took the one about their status. */
  silent: SilentRegistration[]
  /** When SES took the latest of the mails that it says were delivered; null: it has said so of none. */
  reachedUntil: Instant | null
}

export interface SilentRegistration {
  registrationId: string
  /** Of the mail, which is about this revision. */
  revision: number
  acceptedAt: Instant
}

/** As much of a ledger entry as is needed here. */
export const ReachingEntry = mailKeyWith({
  acceptedAt: InstantText.nullable(),
  feedback: z.enum(feedbackStates).nullable(),
})
export type ReachingEntry = Pick<LedgerEntry, 'acceptedAt' | 'feedback'> & z.infer<typeof ReachingEntry>

/** Takes the mails of a clinic in any order, each once. A complaint comes from a mailbox too. */
export const createReachCounter = (): { add: (entry: ReachingEntry) => void; reach: () => MailReach } => {
  const reached = new Set<string>()
  const waiting: SilentRegistration[] = []
  let reachedUntil: Instant | null = null
  return {
    add: (entry) => {
      const { recipientId, feedback, acceptedAt } = entry
      if (feedback === 'delivered' || feedback === 'complained') {
        reached.add(recipientId)
        if (acceptedAt !== null && acceptedAt > (reachedUntil ?? '')) reachedUntil = acceptedAt
      } else if (isMailOf(entry, ...kindsOf('status')) && entry.copy === false && acceptedAt !== null)
        waiting.push({ registrationId: recipientId, revision: entry.revision, acceptedAt })
    },
    reach: () => ({
      silent: waiting.filter(({ registrationId }) => !reached.has(registrationId)),
      reachedUntil,
    }),
  }
}
