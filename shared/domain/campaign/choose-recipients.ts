import { hash } from 'node:crypto'
import type { Clinic } from '../clinic/clinic'
import type { Contact } from '../contact-list/contact'
import { personId } from '../ids'
import { mayReceive } from '../mail/allowed-recipients'
import { languageFor } from './inviter'
import type { Recipient } from './recipient'
import type { Standing } from './standing'

/** Why somebody on the list gets no invitation; the first that holds. */
export const leftOutReasons = [
  'bounced',
  'complained',
  'unsubscribed',
  'answered',
  'invited',
  'not-reached',
  'not-allowed-here',
] as const
export type LeftOut = (typeof leftOutReasons)[number]

/** Whom a campaign would write to. */
export interface Choice {
  /** In the order of their ids. */
  recipients: Recipient[]
  leftOut: Record<LeftOut, number>
  /** Stands for exactly these people: another one says that somebody has come or gone. */
  digest: string
}

export interface ChoiceFacts {
  contacts: readonly Pick<Contact, 'email' | 'name' | 'language'>[]
  /** By `personId`: who gets no invitation any more. */
  standing: ReadonlyMap<string, Standing>
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
export const chooseRecipients = (facts: ChoiceFacts): Choice => {
  const leftOut = Object.fromEntries(leftOutReasons.map((reason) => [reason, 0])) as Choice['leftOut']
  const recipients: Recipient[] = []
  for (const { email, name, language } of facts.contacts) {
    const id = personId(email)
    const reason = reasonAgainst(id, email, facts)
    if (reason) leftOut[reason] += 1
    else recipients.push({ id, email, name, language: languageFor({ language }, facts.clinic) })
  }
  recipients.sort((a, b) => (a.id < b.id ? -1 : 1))
  return { recipients, leftOut, digest: digestOf(recipients.map(({ id }) => id)) }
}

const reasonAgainst = (
  id: string,
  email: string,
  { standing, answered, invited, reached, allowed }: ChoiceFacts,
): LeftOut | undefined => {
  const stands = standing.get(id)
  if (stands) return stands
  if (answered.has(email)) return 'answered'
  if (invited.has(id)) return 'invited'
  if (reached && !reached.has(id)) return 'not-reached'
  return allowed && !mayReceive(email, allowed) ? 'not-allowed-here' : undefined
}

const digestOf = (ids: readonly string[]): string => hash('sha256', ids.join('\n'), 'base64url').slice(0, 22)
