import { hash } from 'node:crypto'
import type { Clinic } from '../clinic/clinic'
import type { Contact } from '../contact-list/contact'
import { personId } from '../ids'
import { mayReceive } from '../mail/allowed-recipients'
import type { SuppressionReason } from '../mail/unsubscription'
import { invitationLanguage } from './invitation-wording'
import type { CampaignRecipient } from './recipient'

/** Why somebody on the list gets no invitation; the first that holds. */
export const exclusionReasons = [
  'bounced',
  'complained',
  'unsubscribed',
  'answered',
  'invited',
  'not-reached',
  'not-allowed-here',
] as const
export type ExclusionReason = (typeof exclusionReasons)[number]

/** Whom a campaign would write to. */
export interface RecipientSelection {
  /** In the order of their ids. */
  recipients: CampaignRecipient[]
  excluded: Record<ExclusionReason, number>
  /** Stands for exactly these people: another one says that somebody has come or gone. */
  digest: string
}

export interface SelectionInput {
  contacts: readonly Pick<Contact, 'email' | 'name' | 'language'>[]
  /** By `personId`: who gets no invitation any more. */
  suppressed: ReadonlyMap<string, SuppressionReason>
  /** Addresses that have registered, whatever has become of it. */
  answered: ReadonlySet<string>
  /** By `personId`: who has an invitation to the clinic, or will have one from another campaign. */
  invited: ReadonlySet<string>
  /** By `personId`: whom the campaign that this one reminds has reached; null: it reminds nobody. */
  reached: ReadonlySet<string> | null
  /** Patterns of addresses that may get mail on this stage; null: everybody. */
  allowed: readonly string[] | null
  clinic: Pick<Clinic, 'organisers'>
}

/** Judges every contact of a list. */
export const selectRecipients = (facts: SelectionInput): RecipientSelection => {
  const leftOut = Object.fromEntries(
    exclusionReasons.map((reason) => [reason, 0]),
  ) as RecipientSelection['excluded']
  const recipients: CampaignRecipient[] = []
  for (const { email, name, language } of facts.contacts) {
    const id = personId(email)
    const reason = exclusionReasonFor(id, email, facts)
    if (reason) leftOut[reason] += 1
    else recipients.push({ id, email, name, language: invitationLanguage({ language }, facts.clinic) })
  }
  recipients.sort((a, b) => (a.id < b.id ? -1 : 1))
  return { recipients, excluded: leftOut, digest: computeDigest(recipients.map(({ id }) => id)) }
}

const exclusionReasonFor = (
  id: string,
  email: string,
  { suppressed: standing, answered, invited, reached, allowed }: SelectionInput,
): ExclusionReason | undefined => {
  const suppressionReason = standing.get(id)
  if (suppressionReason) return suppressionReason
  if (answered.has(email)) return 'answered'
  if (invited.has(id)) return 'invited'
  if (reached && !reached.has(id)) return 'not-reached'
  return allowed && !mayReceive(email, allowed) ? 'not-allowed-here' : undefined
}

const computeDigest = (ids: readonly string[]): string =>
  hash('sha256', ids.join('\n'), 'base64url').slice(0, 22)
