import { MessageKind } from '../mail/kinds/message-kinds'
import type { LedgerEntry } from '../mail/ledger/ledger'
import { mailCounts, mailCountsOf } from '../mail/ledger/mail-counts'
import { dayOf, versionOf } from '../mail/ledger/mail-key'
import type { Registration } from '../registration/registration'

/** The counts kept of a clinic's erased registrations and mails, by name of the count. */
export type ErasedCounts = Readonly<Record<string, number>>

/** The counts that erasing these registrations and mails adds. */
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
      add(`mail ${mail.kind} ${dayOf(mail) ?? '-'} ${versionOf(mail)} ${count}`)
    add('mails')
  }
  return erasedCounts
}

export const countErasedRegistrations = (erasedCounts: ErasedCounts): number =>
  Object.entries(erasedCounts).reduce(
    (sum, [name, count]) => sum + (name.startsWith('registration ') ? count : 0),
    0,
  )

/** The counts of erased mails, by message. */
export const readErasedMailCounts = (erasedCounts: ErasedCounts) =>
  Object.entries(erasedCounts).flatMap(([name, many]) => {
    const [what, kind, day, version = '', count] = name.split(' ')
    const message = MessageKind.safeParse(kind).data
    const known = mailCounts.find((each) => each === count)
    if (what !== 'mail' || !message || !known) return []
    return [
      {
        kind: message,
        day: day === '-' ? null : Number(day),
        version,
        count: known,
        many,
      },
    ]
  })
