import type { Campaign } from '../campaign/campaign'
import type { readErasedMailCounts } from '../erasure/erased-counts'
import { isCampaignKind } from '../mail/kinds/message-kinds'
import type { LedgerEntry } from '../mail/ledger/ledger'

/** Who was invited to a clinic: ids of people (`personId`), and how many there were beside them who were erased. */
export interface InvitedPeople {
  invited: ReadonlySet<string>
  delivered: ReadonlySet<string>
  erasedInvited: number
  erasedDelivered: number
}

type InvitationMail = Pick<LedgerEntry, 'recipientId' | 'state' | 'feedback'>

/** A complaint is made about a mail that arrived. */
export const isDelivered = ({ feedback }: Pick<LedgerEntry, 'feedback'>): boolean =>
  feedback === 'delivered' || feedback === 'complained'

/**
 * Counts people, not mails. A person is in one campaign and its reminders, so of erased people the mails of campaigns
 * that remind nobody are counted.
 * @param mails of every campaign that was started
 * @returns null where no campaign was started: then it is not known who was invited
 */
export const countInvitedPeople = (
  campaigns: readonly Pick<Campaign, 'number' | 'reminds' | 'recipientSnapshot'>[],
  mails: Iterable<InvitationMail>,
  erasedMails: ReturnType<typeof readErasedMailCounts>,
): InvitedPeople | null => {
  const started = campaigns.filter(({ recipientSnapshot }) => recipientSnapshot !== null)
  if (started.length === 0) return null
  const accepted = [...mails].filter(({ state }) => state === 'accepted')
  const first = new Set(started.flatMap(({ number, reminds }) => (reminds === null ? [String(number)] : [])))
  const erased = erasedMails.filter(({ kind, version }) => isCampaignKind(kind) && first.has(version))
  const sum = (...names: string[]) =>
    erased.reduce((total, { count, many }) => total + (names.includes(count) ? many : 0), 0)
  return {
    invited: new Set(accepted.map(({ recipientId }) => recipientId)),
    delivered: new Set(accepted.filter(isDelivered).map(({ recipientId }) => recipientId)),
    erasedInvited: sum('accepted'),
    erasedDelivered: sum('delivered', 'complained'),
  }
}
