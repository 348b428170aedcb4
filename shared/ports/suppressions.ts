import type { Standing, Unsubscription } from '../domain/campaign/standing'
import type { Suppression } from '../domain/suppression'

export interface SuppressionStore {
  find(personId: string): Promise<Suppression | undefined>
  /** Keeps the first word on an address. */
  suppress(suppression: Suppression): Promise<'suppressed' | 'known'>
  /** Keeps the first word of a person. */
  unsubscribe(unsubscription: Unsubscription): Promise<'unsubscribed' | 'known'>
  hasUnsubscribed(personId: string): Promise<boolean>
  /** Of so many persons those who get no invitation, and why; a suppression is the graver word. */
  standing(personIds: readonly string[]): Promise<Map<string, Standing>>
}
