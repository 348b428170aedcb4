import * as z from 'zod'
import { messageKinds } from '../mail/kinds/message-kinds'
import type { MailKeyOf } from '../mail/ledger/mail-key'
import { Language } from '../values/language'
import { addMilliseconds, DAY_MS, type Instant } from '../values/time/instant'
import { InstantText } from '../values/time/time-schemas'

/** Mails to followers before they are on a list are of no clinic; in their keys this stands for one. No clinic's id is without digits. */
export const FOLLOWERS = 'followers'

/** A visitor asked that an address be told of new clinics. Only the link in the mail to it shows that its owner did. */
export const FollowRequest = z.object({
  /** `personId` of the address */
  personId: z.string(),
  email: z.string(),
  language: Language,
  requestedAt: InstantText,
  /** confirmed: the button behind the link was pressed, and the list does not have the address yet. */
  state: z.enum(['requested', 'confirmed', 'joined']),
})
export type FollowRequest = z.infer<typeof FollowRequest>

/** Until when the link works; the table deletes the request some time later. */
export const followRequestEnds = ({ requestedAt }: Pick<FollowRequest, 'requestedAt'>): Instant =>
  addMilliseconds(requestedAt, messageKinds['follow-request'].usefulUntil.daysAfterDue * DAY_MS)

/** The identity of the mail with the link: an address gets one a day, however often its form is sent. */
export const followMailKey = ({
  personId,
  requestedAt,
}: Pick<FollowRequest, 'personId' | 'requestedAt'>): MailKeyOf<'follow-request'> => ({
  clinicId: FOLLOWERS,
  recipientId: personId,
  kind: 'follow-request',
  date: requestedAt.slice(0, 10),
})
