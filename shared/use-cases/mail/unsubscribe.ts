import type { Dependencies } from '../../ports/dependencies'

/**
 * No more invitations to an address, of no clinic and no list; the mails of a clinic that it is registered for
 * come all the same. Twice, or at the same time from a mail program and by the page's button, is once.
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
