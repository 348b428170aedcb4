import type { Suppression, SuppressionRecord } from '../domain/mail/sending/suppression'
import type { SuppressionReason } from '../domain/mail/sending/unsubscription'
import type { Instant } from '../domain/values/time/instant'

export interface SuppressionStore {
  /** The suppression in force. */
  find(personId: string): Promise<Suppression | undefined>
  /** Keeps the first suppression of an address; one that was lifted is replaced by a later event only. */
  suppress(suppression: Suppression): Promise<'suppressed' | 'known'>
  /** Everything stored about the suppressions of an address, lifted ones included. */
  readRecord(personId: string): Promise<SuppressionRecord | undefined>
  /** Lifts the suppression in force; of two at the same time one does it. */
  lift(
    personId: string,
    lift: { by: string; because: string; now: Instant },
  ): Promise<'lifted' | 'not-suppressed'>
  /** Keeps the first unsubscription, unless the person has resubscribed since. */
  unsubscribe(personId: string, at: Instant): Promise<'unsubscribed' | 'known'>
  /** Reverts an unsubscription; a suppression by SES is kept. */
  resubscribe(personId: string, at: Instant): Promise<'subscribed' | 'not-unsubscribed'>
  hasUnsubscribed(personId: string): Promise<boolean>
  /** The people among these who get no invitations, and why; a suppression comes before an unsubscription. */
  suppressionReasons(personIds: readonly string[]): Promise<Map<string, SuppressionReason>>
}
