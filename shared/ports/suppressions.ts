import type { Suppression } from '../domain/mail/suppression'
import type { SuppressionReason } from '../domain/mail/unsubscription'
import type { Instant } from '../domain/values/instant'

export interface SuppressionStore {
  find(personId: string): Promise<Suppression | undefined>
  /** Keeps the first suppression of an address. */
  suppress(suppression: Suppression): Promise<'suppressed' | 'known'>
  /** Keeps the first unsubscription, unless the person has resubscribed since. */
  unsubscribe(personId: string, at: Instant): Promise<'unsubscribed' | 'known'>
  /** Reverts an unsubscription; a suppression by SES is kept. */
  resubscribe(personId: string, at: Instant): Promise<'subscribed' | 'not-unsubscribed'>
  hasUnsubscribed(personId: string): Promise<boolean>
  /** The people among these who get no invitations, and why; a suppression comes before an unsubscription. */
  suppressionReasons(personIds: readonly string[]): Promise<Map<string, SuppressionReason>>
}
