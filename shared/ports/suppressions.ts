import type { Suppression } from '../domain/mail/suppression'
import type { SuppressionReason } from '../domain/mail/unsubscription'
import type { Instant } from '../domain/values/instant'

export interface SuppressionStore {
  find(personId: string): Promise<Suppression | undefined>
  /** Keeps the first word on an address. */
  suppress(suppression: Suppression): Promise<'suppressed' | 'known'>
  /** Keeps the first word of a person, unless she has taken it back since. */
  unsubscribe(personId: string, at: Instant): Promise<'unsubscribed' | 'known'>
  /** Takes an unsubscription back, and no suppression. */
  resubscribe(personId: string, at: Instant): Promise<'subscribed' | 'not-unsubscribed'>
  hasUnsubscribed(personId: string): Promise<boolean>
  /** Of so many persons those who get no invitation, and why; a suppression is the graver word. */
  suppressionReasons(personIds: readonly string[]): Promise<Map<string, SuppressionReason>>
}
