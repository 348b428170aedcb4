import { hash } from 'node:crypto'
import type { Clinic } from '../clinic/clinic'
import type { Contact } from '../contact-list/contact'
import { personId } from '../ids'
import { mayReceive } from '../mail/sending/allowed-recipients'
import type { SuppressionReason } from '../mail/sending/unsubscription'
import { type Language, supportedLanguages } from '../values/language'
import { invitationLanguage } from './invitation-wording'
import type { CampaignRecipient } from './recipient'

/**
 * Why a contact gets no invitation; the first reason that applies is used. `not-invitable`: the person has
 * unsubscribed, or another organiser has invited them to this clinic. The two are one reason, so that the count does
 * not reveal whom the other organiser invited.
 */
export const exclusionReasons = [
  'bounced',
  'complained',
  'opted-out',
  'answered',
  'invited',
  'not-invitable',
  'not-reached',
  'not-allowed-here',
] as const
export type ExclusionReason = (typeof exclusionReasons)[number]

/** The recipients of a campaign, and how many contacts are excluded for which reason. */
export interface RecipientSelection {
  /** In ascending order of id. */
  recipients: CampaignRecipient[]
  excluded: Record<ExclusionReason, number>
  /** Changes when a recipient is added or removed. */
  digest: string
}

export interface SelectionInput {
  contacts: readonly Pick<Contact, 'email' | 'name' | 'language'>[]
  /** By `personId`: people who get no invitations any more. */
  suppressed: ReadonlyMap<string, SuppressionReason>
  /** By `personId`: people whom the contact list marks as having opted out elsewhere. */
  optedOut: ReadonlySet<string>
  /** Addresses that have registered, with any status, withdrawn included. */
  answered: ReadonlySet<string>
  /**
   * By `personId`: people who have an invitation to the clinic, or will get one from another campaign, and whether
   * the owners of the list may see that campaign's recipients.
   */
  invited: ReadonlyMap<string, 'own' | 'foreign'>
  /** By `personId`: people reached by the campaign that this one reminds; null: this campaign is no reminder. */
  reached: ReadonlySet<string> | null
  /** The recipient allow-list of a test environment; null: every address is allowed. */
  allowed: readonly string[] | null
  clinic: Pick<Clinic, 'organisers'>
}

/** The languages in which a selection is written to; without recipients that of the clinic's first organiser. */
export const recipientLanguages = (
  { recipients }: Pick<RecipientSelection, 'recipients'>,
  clinic: Pick<Clinic, 'organisers'>,
): Language[] => {
  const used = new Set(recipients.map(({ language }) => language))
  if (used.size === 0) used.add(invitationLanguage({ language: null }, clinic))
  return supportedLanguages.filter((language) => used.has(language))
}

/** Selects the recipients of a campaign from the contacts of its list. */
export const selectRecipients = (facts: SelectionInput): RecipientSelection => {
  const excluded = Object.fromEntries(
    exclusionReasons.map((reason) => [reason, 0]),
  ) as RecipientSelection['excluded']
  const recipients: CampaignRecipient[] = []
  for (const { email, name, language } of facts.contacts) {
    const id = personId(email)
    const reason = exclusionReasonFor(id, email, facts)
    if (reason) excluded[reason] += 1
    else recipients.push({ id, email, name, language: invitationLanguage({ language }, facts.clinic) })
  }
  recipients.sort((a, b) => (a.id < b.id ? -1 : 1))
  return { recipients, excluded, digest: computeDigest(recipients.map(({ id }) => id)) }
}

const exclusionReasonFor = (
  id: string,
  email: string,
  { suppressed, optedOut, answered, invited, reached, allowed }: SelectionInput,
): ExclusionReason | undefined => {
  const suppressionReason = suppressed.get(id)
  if (suppressionReason) return suppressionReason === 'unsubscribed' ? 'not-invitable' : suppressionReason
  if (optedOut.has(id)) return 'opted-out'
  if (answered.has(email)) return 'answered'
  const invitedBy = invited.get(id)
  if (invitedBy) return invitedBy === 'own' ? 'invited' : 'not-invitable'
  if (reached && !reached.has(id)) return 'not-reached'
  return allowed && !mayReceive(email, allowed) ? 'not-allowed-here' : undefined
}

const computeDigest = (ids: readonly string[]): string =>
  hash('sha256', ids.join('\n'), 'base64url').slice(0, 22)
