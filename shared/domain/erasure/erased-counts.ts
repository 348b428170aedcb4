import type { LedgerEntry } from '../mail/ledger'
import { MessageKind } from '../message-kinds'
import type { Registration } from '../registration/registration'

/** What remains of erased registrations and mails of a clinic: how many there were, by the name of the count. */
export type ErasedCounts = Readonly<Record<string, number>>

/** The counts in which a mail stands, as the timeline shows them. */
export const mailCounts = [
  'due',
  'accepted',
  'delivered',
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

/**
 * suppressed: not sent, since the address takes no mail or its reader called one spam; repeated: sent once more
 * after a doubt, so the reader may have it twice.
 */
export const mailCountsOf = ({ state, reason, feedback, unknownOutcome }: LedgerEntry): MailCount[] => {
  const outcome = state === 'claimed' ? 'due' : state
  return [
    state === 'skipped' && reason === 'suppressed' ? 'suppressed' : outcome,
    ...(feedback ? [feedback] : []),
    ...(unknownOutcome === 'repeated' ? (['repeated'] as const) : []),
  ]
}

/** What the erasure of these adds to what remains. */
export const countErased = (
  registrations: readonly Registration[],
  mails: readonly LedgerEntry[],
): ErasedCounts => {
  const erasedCounts: Record<string, number> = {}
  const add = (name: string) => {
    erasedCounts[name] = (erasedCounts[name] ?? 0) + 1
  }
  for (const { status } of registrations) add(`registration ${status}`)
  for (const mail of mails) {
    for (const count of mailCountsOf(mail))
      add(`mail ${mail.kind} ${mail.day ?? '-'} ${mail.planVersion} ${count}`)
    add('mails')
  }
  return erasedCounts
}

export const countErasedRegistrations = (erasedCounts: ErasedCounts): number =>
  Object.entries(erasedCounts).reduce(
    (sum, [name, count]) => sum + (name.startsWith('registration ') ? count : 0),
    0,
  )

/** The counts of mails, by message. */
export const readErasedMailCounts = (erasedCounts: ErasedCounts) =>
  Object.entries(erasedCounts).flatMap(([name, many]) => {
    const [what, kind, day, planVersion, count] = name.split(' ')
    const message = MessageKind.safeParse(kind).data
    const known = mailCounts.find((each) => each === count)
    if (what !== 'mail' || !message || !known) return []
    return [
      {
        kind: message,
        day: day === '-' ? null : Number(day),
        planVersion: Number(planVersion),
        count: known,
        many,
      },
    ]
  })
