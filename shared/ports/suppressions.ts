import type { Standing } from '../domain/campaign/standing'
import type { Suppression } from '../domain/mail/suppression'
import type { Instant } from '../domain/time/instant'

export interface SuppressionStore {
  find(personId: string): Promise<Suppression | undefined>
  /** Keeps the first word on an address. */
  suppress(suppression: Suppression): Promise<'suppressed' | 'known'>
  /** Keeps the first word of a person, unless she has taken it back since. */
  unsubscribe(personId: string, at: Instant): Promise<'unsubscribed' | 'known'>
  /** Takes an unsubscription back, and no suppression. */
  subscribeAgain(personId: string, at: Instant): Promise<'subscribed' | 'not-unsubscribed'>
  hasUnsubscribed(personId: string): Promise<boolean>
  /** Of so many persons those who get no invitation, and why; a suppression is the graver word. */
  standing(personIds: readonly string[]): Promise<Map<string, Standing>>
}
