import type { World } from '../ports/world'

/**
 * No more invitations to an address, of no clinic and no list; the mails of a clinic that it is registered for
 * come all the same. Twice, or at the same time from a mail program and by the page's button, is once.
 */
export const unsubscribe = (
  { suppressions, now }: Pick<World, 'suppressions' | 'now'>,
  personId: string,
): Promise<'unsubscribed' | 'known'> => suppressions.unsubscribe(personId, now())

/** Takes it back. What SES says of the address, that it takes no mail or that its reader complained, stays. */
export const subscribeAgain = (
  { suppressions, now }: Pick<World, 'suppressions' | 'now'>,
  personId: string,
): Promise<'subscribed' | 'not-unsubscribed'> => suppressions.subscribeAgain(personId, now())
