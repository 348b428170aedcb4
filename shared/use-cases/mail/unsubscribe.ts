import type { Dependencies } from '../../ports/dependencies'

/**
 * Unsubscribes an address from the invitations of all clinics and lists; it still gets the mails of clinics that it
 * is registered for. Twice, or at the same time from a mail program and by the page's button, has the effect of once.
 */
export const unsubscribePerson = (
  { suppressions, now }: Pick<Dependencies, 'suppressions' | 'now'>,
  personId: string,
): Promise<'unsubscribed' | 'known'> => suppressions.unsubscribe(personId, now())

/** Reverts an unsubscription. A suppression by SES (bounce or complaint) is kept. */
export const resubscribePerson = (
  { suppressions, now }: Pick<Dependencies, 'suppressions' | 'now'>,
  personId: string,
): Promise<'subscribed' | 'not-unsubscribed'> => suppressions.resubscribe(personId, now())
